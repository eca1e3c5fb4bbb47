import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, statSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram, cxra, folderWith, removeFolders, sound } from './helper.js';

const day = ['--today', '2026-11-25'];

/** A flow in clear text that can speak the protected variant, twice. */
const flawed = `${sound}
/* Kept as it is. */
system B : backend
data Name { class: confidential  tags: personal }
flow first A -> B { protocol: http  carries: Name } // why
flow second B -> A { protocol: http  carries: Name }
`;

describe('cxra fix', function () {
  this.timeout(60_000);
  before(buildProgram);
  afterEach(removeFolders);

  it('shows the changes as a patch and writes nothing', () => {
    const folder = folderWith({ 'a.cxra': flawed });
    const { code, out, err } = cxra(folder, 'fix', '--dry-run', ...day);
    assert.equal(code, 0);
    assert.match(out, /^--- a\/a\.cxra$/m);
    assert.match(out, /^-flow first A -> B \{ protocol: http {2}carries: Name \} \/\/ why$/m);
    assert.match(out, /^\+flow first A -> B \{ protocol: https {2}carries: Name \} \/\/ why$/m);
    assert.match(err, /2 findings can be repaired/);
    assert.equal(readFileSync(join(folder, 'a.cxra'), 'utf8'), flawed);
  });

  it('repairs, and keeps the rest of the file, its line endings, its mark and its permissions', () => {
    const windows = `\uFEFF${flawed.replaceAll('\n', '\r\n')}`;
    const folder = folderWith({ 'a.cxra': windows });
    chmodSync(join(folder, 'a.cxra'), 0o640);
    const { code, out } = cxra(folder, 'fix', ...day);
    assert.deepEqual([code, out], [0, 'a.cxra\n']);
    assert.equal(
      readFileSync(join(folder, 'a.cxra'), 'utf8'),
      windows.replaceAll('protocol: http ', 'protocol: https '),
    );
    assert.equal(statSync(join(folder, 'a.cxra')).mode & 0o777, 0o640);
    assert.doesNotMatch(cxra(folder, 'check', ...day).out, /CXRA-ENC-001/);
  });

  it('keeps to the rules that it is given', () => {
    const folder = folderWith({ 'a.cxra': flawed });
    assert.match(cxra(folder, 'fix', '--rule', 'orphan-x', ...day).err, /No rule is called orphan-x/);
    assert.match(cxra(folder, 'fix', '--rule', 'SEG-001', ...day).err, /^0 findings were repaired/m);
    assert.match(cxra(folder, 'fix', '--rule', 'ENC-001', ...day).err, /2 findings were repaired/);
  });

  it('has nothing to do on a sound model', () => {
    const { code, out, err } = cxra(folderWith({ 'a.cxra': sound }), 'fix', ...day);
    assert.deepEqual([code, out, err.trim()], [0, '', '0 findings were repaired.']);
  });
});

describe('cxra baseline', function () {
  this.timeout(60_000);
  before(buildProgram);
  afterEach(removeFolders);

  it('lets known findings pass, and not new ones', () => {
    const folder = folderWith({ 'a.cxra': flawed });
    assert.equal(cxra(folder, 'check', '--fail-on', 'info', ...day).code, 1);
    assert.equal(cxra(folder, 'baseline', 'create', ...day).code, 0);
    const known = cxra(folder, 'check', '--fail-on', 'info', '--baseline', 'cxra.baseline.json', ...day);
    assert.equal(known.code, 0);
    assert.match(known.out, /known from the baseline/);
    assert.doesNotMatch(known.out, /CXRA-/);

    const more = folderWith({ 'a.cxra': `${flawed}flow third A -> B { protocol: http  carries: Name }\n` });
    const baseline = join(folder, 'cxra.baseline.json');
    assert.ok(existsSync(baseline));
    // Another folder is another project, so its findings are not known.
    assert.equal(cxra(more, 'check', '--fail-on', 'info', '--baseline', baseline, ...day).code, 1);
  });

  it('marks known and new findings in JSON and SARIF', () => {
    const config = { 'cxra.config.json': '{ "name": "shop" }' };
    const folder = folderWith({ ...config, 'a.cxra': flawed });
    cxra(folder, 'baseline', 'create', ...day);
    const baseline = join(folder, 'cxra.baseline.json');
    const more = folderWith({ ...config, 'a.cxra': `${flawed}flow third A -> B { protocol: http  carries: Name }\n` });
    const check = (format: string): string =>
      cxra(more, 'check', '--format', format, '--baseline', baseline, '--fail-on', 'never', ...day).out;
    const json = JSON.parse(check('json')) as {
      projects: { findings: { rule: string; element: { id: string }; baseline: string }[] }[];
    };
    const states = json.projects[0]!.findings.filter(({ rule }) => rule === 'CXRA-ENC-001').map(
      ({ element, baseline: state }) => [element.id, state],
    );
    assert.deepEqual(states, [
      ['first', 'known'],
      ['second', 'known'],
      ['third', 'new'],
    ]);
    const sarif = JSON.parse(check('sarif')) as {
      runs: { results: { ruleId: string; baselineState: string }[] }[];
    };
    const results = sarif.runs[0]!.results.filter(({ ruleId }) => ruleId === 'CXRA-ENC-001');
    assert.deepEqual(
      results.map((result) => result.baselineState),
      ['unchanged', 'unchanged', 'new'],
    );
  });

  it('is pruned of what is gone, and is not written over', () => {
    const folder = folderWith({ 'a.cxra': flawed });
    cxra(folder, 'baseline', 'create', ...day);
    const again = cxra(folder, 'baseline', 'create', ...day);
    assert.equal(again.code, 2);
    assert.match(again.err, /--force/);
    cxra(folder, 'fix', ...day);
    assert.match(cxra(folder, 'baseline', 'prune', ...day).err, /^[1-9]\d* taken out/);
    const left = readFileSync(join(folder, 'cxra.baseline.json'), 'utf8');
    assert.doesNotMatch(left, /CXRA-ENC-001/);
  });

  it('says what is wrong with its file', () => {
    const folder = folderWith({
      'a.cxra': sound,
      'b.json': '{',
      'c.json': '{}',
      'd.json': '{"format":"cxra-baseline","version":2}',
    });
    for (const [file, reason] of [
      ['none.json', /cannot be read/],
      ['b.json', /not valid JSON/],
      ['c.json', /not a baseline/],
      ['d.json', /version is 2/],
    ] as const) {
      const { code, err } = cxra(folder, 'check', '--baseline', file, ...day);
      assert.equal(code, 2);
      assert.match(err, reason);
    }
  });
});

describe('cxra rules --coverage', function () {
  this.timeout(60_000);
  before(buildProgram);

  it('says for each list which entries have rules, and which have none', () => {
    const { code, out } = cxra('.', 'rules', '--coverage', '--format', 'json');
    assert.equal(code, 0);
    const coverage = JSON.parse(out) as {
      rules: number;
      families: { entry: string; rules: string[] }[];
      lists: { name: string; entries: { entry: string }[]; missing: string[] }[];
    };
    assert.equal(
      coverage.families.reduce((sum, family) => sum + family.rules.length, 0),
      coverage.rules,
    );
    const top = coverage.lists.find(({ name }) => name === 'OWASP Top 10:2021')!;
    assert.equal(top.entries.length + top.missing.length, 10);
    assert.equal(top.entries[0]!.entry, 'A01');
    assert.match(cxra('.', 'rules', '--coverage').out, /^ {2}ENC +\d+ {2}Encryption$/m);
    assert.equal(cxra('.', 'rules', 'ENC-001', '--coverage').code, 2);
  });
});
