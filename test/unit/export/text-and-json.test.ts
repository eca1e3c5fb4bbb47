import { strict as assert } from 'node:assert';
import { toFindingsJson } from '../../../language/export/json.js';
import { toModelJson } from '../../../language/export/model-json.js';
import { plainPainter, toText } from '../../../language/export/text.js';
import { base, findingOf, reportOf, shop } from './helper.js';

const suppressed = {
  by: 'suppress CXRA-ENC-001 on B',
  status: 'accepted',
  reason: 'Agreed',
  expires: '2027-01-01',
} as const;

describe('text report', () => {
  it('has one line for each problem and finding, grouped by file, and a summary', () => {
    const report = reportOf({ 'b.cxra': 'flow X -> A', 'a b.cxra': shop }, [
      findingOf('f', { attribute: 'protocol' }),
      findingOf('A', { severity: 'warning', rule: 'CXRA-JRN-001' }),
    ]);
    const lines = toText([report], { base, showSuppressed: false }).split('\n');
    assert.deepEqual(lines.slice(0, 3), [
      "a b.cxra:1:8 warning CXRA-JRN-001 'A' is wrong.",
      "a b.cxra:4:3 error CXRA-ENC-001 'f' is wrong.",
      '',
    ]);
    assert.match(lines[3]!, /^b\.cxra:1:6 error unresolved-name /);
    assert.deepEqual(lines.slice(4), ['', '2 errors, 1 warning, 0 info in 2 files.', '']);
  });

  it('says so when nothing is found', () => {
    assert.equal(toText([reportOf({ 'a.cxra': '' })], { base, showSuppressed: false }), 'Nothing found in 1 file.\n');
  });

  it('shows suppressed findings only when asked, and counts them apart', () => {
    const report = reportOf({ 'a.cxra': shop }, [findingOf('B', { suppressed })]);
    assert.equal(toText([report], { base, showSuppressed: false }), 'Nothing found in 1 file; 1 suppressed.\n');
    const shown = toText([report], { base, showSuppressed: true });
    assert.match(shown, /^a\.cxra:2:8 suppressed CXRA-ENC-001 .* \(until 2027-01-01: Agreed\)\n\nNothing found/);
  });

  it('paints with what it is given', () => {
    const painter = { ...plainPainter, error: (text: string) => `<${text}>` };
    assert.match(
      toText([reportOf({ 'a.cxra': shop }, [findingOf('A')])], { base, showSuppressed: false, painter }),
      / <error> /,
    );
  });

  it('lets no control characters of a model through', () => {
    const text = toText(
      [reportOf({ 'a.cxra': shop }, [findingOf('A', { message: 'one\u001b[31m\r\ntwo\u2028three' })])],
      { base, showSuppressed: false },
    );
    assert.ok(text.startsWith('a.cxra:1:8 error CXRA-ENC-001 one [31m two three\n'), JSON.stringify(text));
  });
});

describe('findings as JSON', () => {
  it('has problems and findings with places from 1, and survives writing and reading', () => {
    const reasons = [{ element: 'f', attribute: 'protocol', text: 'protocol is http' }];
    const report = reportOf({ 'a b.cxra': `${shop}flow A -> Bee` }, [
      findingOf('f', { reasons, attribute: 'protocol', suppressed }),
    ]);
    const json = toFindingsJson([report], { version: '1.2.3', base, today: '2026-01-02' });
    assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
    assert.deepEqual(
      [json.format, json.version, json.tool, json.today],
      ['cxra-findings', 1, { name: 'cxra', version: '1.2.3' }, '2026-01-02'],
    );
    const [project] = json.projects;
    const place = { file: 'a b.cxra', start: { line: 4, column: 3 }, end: { line: 4, column: 17 } };
    assert.deepEqual(project!.findings[0]!.place, place);
    assert.deepEqual(project!.findings[0]!.element, { id: 'f', type: 'flow' });
    assert.deepEqual(project!.findings[0]!.reasons, [{ ...reasons[0], place }]);
    assert.deepEqual(project!.findings[0]!.suppressed, suppressed);
    assert.deepEqual(
      [project!.problems[0]!.code, project!.problems[0]!.place.start],
      ['unresolved-name', { line: 7, column: 11 }],
    );
  });
});

describe('model as JSON', () => {
  it('has all elements by id, and survives writing and reading', () => {
    const report = reportOf({ 'a.cxra': shop });
    const json = toModelJson([report]);
    assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
    assert.deepEqual([json.format, json.version, json.projects[0]!.name], ['cxra-model', 1, 'shop']);
    assert.deepEqual(
      json.projects[0]!.elements.map((element) => element.id),
      ['A', 'B', 'f', 'suppress CXRA-ENC-001 on B'],
    );
    assert.deepEqual(json.projects[0]!.elements[2]!.attributes['src'], {
      state: 'set',
      values: [{ type: 'reference', id: 'A' }],
    });
  });
});
