import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { readEditorSettings } from '../../../language/lsp/editor-settings.js';
import { durationText } from '../../../language/lsp/hints/duration-text.js';
import { inlayHints } from '../../../language/lsp/hints/hints.js';
import { codeLenses } from '../../../language/lsp/lenses/lenses.js';
import { isLensData, resolveLens } from '../../../language/lsp/lenses/resolve.js';
import { StaleViews } from '../../../language/lsp/refresh.js';
import { tokenModifiers } from '../../../language/lsp/tokens/legend.js';
import { meaningsIn } from '../../../language/lsp/tokens/meanings.js';
import { SemanticTokensAnswers } from '../../../language/lsp/tokens/semantic-tokens.js';
import { applyEdits } from '../../../language/edit/apply.js';
import { LineIndex } from '../../../language/core/spans.js';
import { projectOf, uri } from './cursor.js';

const model = `architecture Bank { completeness: sketch }
data Card { class: restricted }
data Profile { tags: personal }
data Order { class: internal }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: planned(deny, 2027-01-01) }
segment Core { trust: internal }
channel Web : web in Internet
touchpoint Pay on Web { shows: Order  front: Shop }
system Shop : web-app in Edge { latency: 2s }
system Crm : crm in Core
store Vault : sql in Core { holds: Card, Order  owner-system: Crm }
flow place Pay -> Shop { protocol: http  carries: Card, Gone, Order }
flow pull Shop -> Crm { op: read  carries: Order  latency: 15m }
flow Shop -> Shop { carries: planned(Profile, 2027-01-01) }
decision Offer on Shop { inputs: Nothing, Order }
journey Buy { stage S { step Enter at Missing, Pay { pain "hurts" } } }
suppress CXRA-ENC-001 on Pay -> Shop { }
view Zones : segmentation { }
`;

describe('colours by meaning', () => {
  const project = projectOf({ [uri]: model });
  const meanings = meaningsIn(project, uri).map(({ start, end, type, modifiers }) => [
    model.slice(start, end),
    `${[type, ...modifiers].join('.')}`,
  ]);
  const of = (word: string): unknown[] => meanings.filter(([each]) => each === word).map(([, meaning]) => meaning);

  it('tell segments by trust and data by class', () => {
    assert.deepEqual(of('Internet'), ['segment.untrusted.declaration', 'segment.untrusted']);
    assert.deepEqual(of('Card'), ['data.restricted.declaration', 'data.restricted', 'data.restricted']);
    assert.deepEqual(of('Profile'), ['data.declaration', 'data.planned']);
    assert.deepEqual([of('untrusted'), of('restricted')], [['enumMember.untrusted'], ['enumMember.restricted']]);
  });

  it('tell the ends of a flow that is named by them, and the parts of a journey', () => {
    assert.deepEqual(of('Shop').length, 7);
    assert.deepEqual(of('Enter'), ['journey.declaration']);
    assert.deepEqual(of('place'), ['connection.declaration']);
  });

  it('mark what is only planned', () => {
    assert.deepEqual(of('planned'), ['keyword.planned', 'keyword.planned']);
    assert.deepEqual(of('deny'), ['enumMember.planned']);
    assert.deepEqual(of('2027-01-01'), ['number.planned', 'number.planned']);
  });

  it('are in text order, on one line each, and do not overlap', () => {
    let last = 0;
    for (const { start, end } of meaningsIn(project, uri)) {
      assert.ok(start >= last && end > start && !model.slice(start, end).includes('\n'));
      last = end;
    }
  });

  it('are sent as changes, and in part', () => {
    const answers = new SemanticTokensAnswers();
    const before = answers.full(project, uri);
    const changed = projectOf({ [uri]: model.replace('trust: edge', 'trust: internal') });
    const answer = answers.delta(changed, uri, before.resultId!);
    assert.ok('edits' in answer);
    const after = [...before.data];
    for (const { start, deleteCount, data } of [...answer.edits].reverse())
      after.splice(start, deleteCount, ...(data ?? []));
    assert.deepEqual(after, new SemanticTokensAnswers().full(changed, uri).data);
    assert.notDeepEqual(after, before.data);
    assert.ok('data' in new SemanticTokensAnswers().delta(project, uri, 'unknown'));
    const line = model.indexOf('data Order');
    assert.deepEqual(answers.range(project, uri, { start: line, end: line + 10 }).data.slice(0, 3), [3, 5, 5]);
    assert.ok(tokenModifiers.length < 31);
  });
});

describe('inlay hints', () => {
  const all = readEditorSettings(undefined).inlayHints;

  function hinted(text: string, wanted = all, span = { start: 0, end: text.length }): string {
    const lines = new LineIndex(text);
    const hints = inlayHints(projectOf({ [uri]: text }), uri, span, wanted);
    return applyEdits(
      text,
      hints.map(({ position, label }) => {
        const start = lines.offsetAt(position);
        return {
          start,
          end: start,
          newText: `⟨${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}⟩`,
        };
      }),
    );
  }

  it('say what follows and is not written', () => {
    const lines = hinted(model).split('\n');
    assert.equal(lines[8], 'touchpoint Pay on Web⟨in Internet⟩ { shows: Order⟨≥ 15m⟩  front: Shop }');
    assert.equal(lines[11], 'store Vault : sql in Core { holds: Card, Order⟨restricted⟩  owner-system: Crm }');
    assert.equal(
      lines[12],
      'flow place Pay -> Shop⟨Internet → Edge⟩ { protocol: http  carries: Card, Gone, Order⟨restricted⟩ }',
    );
    assert.equal(lines[13], 'flow pull Shop -> Crm⟨Edge → Core⟩ { op: read  carries: Order⟨internal⟩  latency: 15m }');
    assert.equal(lines[15], 'decision Offer on Shop { inputs: Nothing, Order⟨≥ 15m⟩ }');
    assert.equal(lines[16], 'journey Buy { stage S { step Enter at Missing, Pay⟨on Web⟩ { pain "hurts" } } }');
  });

  it('are those that are wanted, of a part of the file', () => {
    const none = readEditorSettings({
      inlayHints: { segment: false, dataClass: false, latency: false, channel: false },
    }).inlayHints;
    assert.equal(hinted(model, none), model);
    const only = hinted(model, { ...none, channel: true });
    assert.equal(only, model.replace('Missing, Pay', 'Missing, Pay⟨on Web⟩'));
    const start = model.indexOf('flow pull');
    assert.equal(hinted(model, all, { start, end: start + 30 }).match(/⟨/g)?.length, 1);
  });

  it('write durations as the language does', () => {
    assert.deepEqual([0, 90, 2_000, 90_000, 5_400_000, 86_400_000 * 3].map(durationText), [
      '0ms',
      '90ms',
      '2s',
      '1.5m',
      '1.5h',
      '3d',
    ]);
  });
});

describe('code lenses', () => {
  const project = projectOf({ [uri]: model });
  const wanted = readEditorSettings(undefined).codeLens;

  function titles(piece: string): unknown[] {
    const line = new LineIndex(model).positionAt(model.indexOf(piece)).line;
    return codeLenses(project, uri, wanted)
      .filter(({ range }) => range.start.line === line)
      .map((lens) => {
        assert.ok(isLensData(lens.data));
        return resolveLens(project, lens, lens.data).command?.title;
      });
  }

  it('count flows in and out, and what can be reached', () => {
    assert.deepEqual(titles('system Shop').slice(-3), ['2 flows in', '2 flows out', 'can reach 1 element']);
    assert.deepEqual(titles('segment Edge').slice(-2), ['1 flow in', '1 flow out']);
    assert.ok(titles('flow place').some((title) => /^\d+ findings?$/.test(String(title))));
    assert.deepEqual(titles('data Order'), []);
  });

  it('open the pictures of journeys and views', () => {
    assert.deepEqual(titles('journey Buy').slice(-2), ['Open journey map', 'Open blueprint']);
    assert.deepEqual(titles('view Zones').slice(-1), ['Open picture']);
  });

  it('lead to the flows', () => {
    const lens = codeLenses(project, uri, wanted).find(
      ({ data }) => isLensData(data) && data.about === 'in' && data.element === 'Crm',
    );
    assert.ok(lens && isLensData(lens.data));
    const [argument] = resolveLens(project, lens, lens.data).command!.arguments as [
      { locations: { range: { start: { line: number } } }[] },
    ];
    assert.deepEqual(
      argument.locations.map(({ range }) => range.start.line),
      [13],
    );
  });

  it('are those that are wanted, and say nothing when their element is gone', () => {
    const none = readEditorSettings({
      codeLens: { findings: false, flows: false, reach: false, views: false },
    }).codeLens;
    assert.deepEqual(codeLenses(project, uri, none), []);
    const [lens] = codeLenses(project, uri, wanted);
    assert.equal(resolveLens(project, lens!, { uri, element: 'Gone', about: 'in' }).command?.title, '');
    assert.ok(!isLensData(undefined) && !isLensData({ uri: 1 }));
  });
});

describe('what other documents changed', () => {
  it('is stale in open documents that were not edited themselves', () => {
    const stale = new StaleViews();
    assert.equal(stale.settle(['a', 'b']), false);
    stale.touch('a');
    assert.equal(stale.settle(['a']), false);
    stale.touch('a');
    assert.equal(stale.settle(['a', 'b']), true);
    assert.equal(stale.settle(['a', 'b']), false);
  });
});
