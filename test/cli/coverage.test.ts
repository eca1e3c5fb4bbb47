import { strict as assert } from 'node:assert';
import missingComponent from '../../language/analysis/rules/governance/missing-component.js';
import { buildProgram, cxra, folderWith, removeFolders, sound } from './helper.js';

interface CoverageJson {
  readonly format: string;
  readonly version: number;
  readonly today: string;
  readonly projects: readonly {
    readonly name: string;
    readonly components: readonly {
      readonly name: string;
      readonly state: string;
      readonly parts: readonly {
        readonly name: string;
        readonly present: boolean;
        readonly elements: readonly { readonly id: string; readonly type: string; readonly place: Place }[];
        readonly skeleton?: readonly { readonly place: Place; readonly newText: string }[];
      }[];
    }[];
  }[];
}

interface Place {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
}

const complete = missingComponent.good;

describe('cxra coverage', function () {
  this.timeout(60_000);
  before(buildProgram);
  after(removeFolders);

  it('says of each component what realises it and what is missing', () => {
    const { code, out, err } = cxra(folderWith({ 'a.cxra': missingComponent.bad }), 'coverage');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Customer data and single view: realised$/m);
    assert.match(out, /^ {2}\+ a single customer view: Cdp$/m);
    assert.match(out, /^ {2}- keys that customers are known by$/m);
    assert.match(out, /^Personalisation and recommendation: missing\n {2}- audiences \(needed\)$/m);
    assert.match(out, /^5 of 6 components realised, 0 in part, 1 missing\.$/m);
    assert.equal(out.match(/^\S.*: (realised|in part|missing)$/gm)!.length, 6);
  });

  it('tells how much of something there is where more is needed', () => {
    const { out } = cxra(folderWith({ 'a.cxra': 'channel Web : web  touchpoint Page on Web' }), 'coverage');
    assert.match(
      out,
      /^Omnichannel integration: in part\n {2}- touchpoints on two channels .*\(only Web\) \(needed\)$/m,
    );
  });

  it('shows what missing parts can begin with, when asked', () => {
    const folder = folderWith({ 'a.cxra': missingComponent.bad });
    assert.doesNotMatch(cxra(folder, 'coverage').out, /audience Regulars/);
    const { out } = cxra(folder, 'coverage', '--skeletons');
    assert.match(out, /^ {6}audience Regulars .*activated-in: CareCall/m);
    assert.match(cxra(folderWith({ 'a.cxra': '' }), 'coverage', '--skeletons').out, /^ {6}audience Regulars /m);
  });

  it('fails from the gap on that it is told', () => {
    const code = (text: string, gap: string): number | null =>
      cxra(folderWith({ 'a.cxra': text }), 'coverage', '--fail-on', gap).code;
    const partial = complete.replace(/decision NextStep.*\n/, '');
    assert.deepEqual([code(missingComponent.bad, 'missing'), code(missingComponent.bad, 'never')], [1, 0]);
    assert.deepEqual([code(partial, 'missing'), code(partial, 'partial')], [0, 1]);
    assert.equal(code(complete, 'partial'), 0);
  });

  it('writes JSON with places, and skeletons as changes of the text', () => {
    const folder = folderWith({ 'zones/a b.cxra': missingComponent.bad });
    const { code, out, err } = cxra(folder, 'coverage', '--format', 'json', '--today', '2026-11-22');
    const json = JSON.parse(out) as CoverageJson;
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual([json.format, json.version, json.today], ['cxra-coverage', 1, '2026-11-22']);
    const components = new Map(json.projects[0]!.components.map((each) => [each.name, each]));
    const view = components.get('customer-data')!.parts.find(({ name }) => name === 'single-view')!;
    assert.deepEqual(
      view.elements.map(({ id, type, place }) => [id, type, place.file, place.start]),
      [['Cdp', 'system', 'zones/a b.cxra', { line: 10, column: 8 }]],
    );
    assert.equal(view.skeleton, undefined);
    const audiences = components.get('personalisation')!.parts[0]!;
    assert.deepEqual([audiences.present, audiences.skeleton!.length], [false, 1]);
    assert.match(audiences.skeleton![0]!.newText, /^\s*audience Regulars /);
  });

  it('looks at each project on its own, and at what it uses', () => {
    const folder = folderWith({
      'shared/cxra.config.json': '{ "name": "shared" }',
      'shared/a.cxra': complete,
      'app/cxra.config.json': '{ "uses": ["../shared"] }',
      'app/a.cxra': 'system App : backend\nflow App -> shared.Cdp',
    });
    const both = cxra(folder, 'coverage');
    assert.equal(both.code, 0);
    assert.match(both.out, /^app\n\n/);
    assert.match(both.out, /^shared\n\n/m);
    assert.equal(both.out.match(/components realised/g)!.length, 2);
    const shared = cxra(folder, 'coverage', 'shared').out;
    assert.doesNotMatch(shared, /^shared$/m);
    assert.match(shared, /^6 of 6 components realised/m);
  });

  it('uses what can be read of a broken model, and says that it is broken', () => {
    const { code, out, err } = cxra(folderWith({ 'a.cxra': `${complete}\nflow Cdp -> Gone` }), 'coverage');
    assert.equal(code, 0);
    assert.match(out, /^6 of 6 components realised/m);
    assert.match(err, /one problem in the text/);
  });

  it('keeps control characters of a model out of the output', () => {
    const folder = folderWith({
      'one/cxra.config.json': '{ "name": "a\\u001b[31mb" }',
      'one/a.cxra': sound,
      'two/cxra.config.json': '{}',
      'two/a.cxra': sound,
    });
    assert.ok(!cxra(folder, 'coverage').out.includes('\u001b'));
  });

  it('refuses what it cannot read, and says so apart from the output', () => {
    const folder = folderWith({ 'readme.md': '' });
    for (const options of [
      ['coverage', 'missing'],
      ['coverage'],
      ['coverage', '--format', 'sarif'],
      ['coverage', '--fail-on', 'error'],
      ['coverage', '--today', 'tomorrow'],
      ['coverage', '--unknown'],
    ]) {
      const { code, out, err } = cxra(folder, ...options);
      assert.deepEqual([code, out], [2, ''], options.join(' '));
      assert.notEqual(err, '', options.join(' '));
    }
  });
});
