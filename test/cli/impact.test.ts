import { strict as assert } from 'node:assert';
import { buildProgram, cxra, folderWith, removeFolders } from './helper.js';

const shop = `
segment Inside { trust: internal }
channel Web : web
system Api "Order service" : backend in Inside
system Db : backend in Inside
touchpoint Page "Start page" on Web { front: Api }
store Box : sql in Inside { owner-system: Db }
flow ask Api -> Db { mode: sync }
metric Rate : conversion { measures: Page }
journey Buy { stage Look { step Looks at Page { moment-of-truth: first } } }
`;

interface ImpactJson {
  readonly format: string;
  readonly version: number;
  readonly today: string;
  readonly elements: readonly {
    readonly project: string;
    readonly element: { readonly id: string; readonly type: string; readonly place: { readonly file: string } };
    readonly impacts: readonly {
      readonly question: string;
      readonly share?: number;
      readonly groups: readonly {
        readonly name: string;
        readonly directly: readonly { readonly id: string }[];
        readonly further: readonly { readonly id: string }[];
      }[];
    }[];
  }[];
}

describe('cxra impact', function () {
  this.timeout(60_000);
  before(buildProgram);
  after(removeFolders);

  it('says what is hit when an element is retired, and when it is breached', () => {
    const { code, out, err } = cxra(folderWith({ 'a.cxra': shop }), 'impact', 'Api');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^system Api "Order service"\n\nIf it is retired\n {2}touchpoints \(1\): Page$/m);
    assert.match(out, /^ {2}moments of truth \(1\): Buy\.Look\.Looks$/m);
    assert.match(out, /^ {2}flows that end \(1\): ask$/m);
    assert.match(out, /^If it is breached, 0 % of the data of all stores lies within reach$/m);
    assert.match(out, /^ {2}systems within reach \(1\): through others Db$/m);
  });

  it('answers one of the two questions alone', () => {
    const { out } = cxra(folderWith({ 'a.cxra': shop }), 'impact', 'Page', '--if', 'breached');
    assert.match(out, /If it is breached/);
    assert.doesNotMatch(out, /retired/);
  });

  it('knows elements by id, name, title and whatever the case', () => {
    const folder = folderWith({ 'a.cxra': shop });
    for (const name of ['Order service', 'API']) assert.match(cxra(folder, 'impact', name).out, /^system Api /);
  });

  it('says that nothing is hit', () => {
    const { code, out } = cxra(
      folderWith({ 'a.cxra': 'system Alone : backend' }),
      'impact',
      'Alone',
      '--if',
      'retired',
    );
    assert.deepEqual([code, out], [0, 'system Alone\n\nIf it is retired\n  nothing else is hit\n']);
  });

  it('writes JSON with places', () => {
    const folder = folderWith({ 'in/a b.cxra': shop });
    const { code, out, err } = cxra(folder, 'impact', 'Db', '--format', 'json', '--today', '2026-11-22');
    const json = JSON.parse(out) as ImpactJson;
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual([json.format, json.version, json.today], ['cxra-impact', 1, '2026-11-22']);
    const [answer] = json.elements;
    assert.deepEqual([answer!.element.id, answer!.element.place.file], ['Db', 'in/a b.cxra']);
    assert.deepEqual(
      answer!.impacts.map(({ question, share }) => [question, share]),
      [
        ['retired', undefined],
        ['breached', 0],
      ],
    );
    const systems = answer!.impacts[0]!.groups.find(({ name }) => name === 'systems')!;
    assert.deepEqual([systems.directly.map(({ id }) => id), systems.further], [['Api'], []]);
  });

  it('answers for each project that has the element', () => {
    const folder = folderWith({
      'one/cxra.config.json': '{}',
      'one/a.cxra': shop,
      'two/cxra.config.json': '{}',
      'two/a.cxra': shop,
      'three/cxra.config.json': '{}',
      'three/a.cxra': 'system Other : backend',
    });
    const { code, out } = cxra(folder, 'impact', 'Api');
    assert.equal(code, 0);
    assert.deepEqual(out.match(/^system Api .*$/gm), [
      'system Api "Order service" in one',
      'system Api "Order service" in two',
    ]);
  });

  it('uses what can be read of a broken model, and says that it is broken', () => {
    const { code, out, err } = cxra(folderWith({ 'a.cxra': `${shop}\nflow Api -> Gone` }), 'impact', 'Api');
    assert.equal(code, 0);
    assert.match(out, /touchpoints \(1\): Page/);
    assert.match(err, /one problem in the text/);
  });

  it('refuses what it cannot answer, and says so apart from the output', () => {
    const folder = folderWith({ 'a.cxra': shop });
    const refused = (...options: readonly string[]): string => {
      const { code, out, err } = cxra(folder, 'impact', ...options);
      assert.deepEqual([code, out], [2, ''], options.join(' '));
      return err;
    };
    assert.match(refused('Pgae'), /No element is called Pgae\. Did you mean Page\?/);
    assert.match(refused('Rate'), /Rate is of type metric; .*system.*touchpoint/);
    assert.match(refused('Api', 'missing'), /missing/);
    assert.notEqual(refused(), '');
    assert.notEqual(refused('Api', '--if', 'sold'), '');
  });
});
