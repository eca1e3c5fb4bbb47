import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver';
import { completion } from '../../../language/lsp/completion/completion.js';
import { contextAt } from '../../../language/lsp/completion/context.js';
import { elementSnippet } from '../../../language/lsp/completion/snippets.js';
import { elementTypes } from '../../../language/model/registry.js';
import { parseText } from '../../../language/syntax/parser.js';
import { cursor, projectOf, uri } from './cursor.js';

const model = `
team Sec "Security"
data Card "Card number" { class: restricted }
data Browse { class: internal }
segment Zone { trust: internal  system Shop : web-app "Web shop"  store Vault : sql }
channel Web : web
touchpoint Checkout on Web
journey Buy { stage Pay { step Enter at Checkout { } step Confirm } }
journey Other { stage First { step Look } }
flow pay Checkout -> Shop { protocol: https }
flow Shop -> Vault
`;

function items(marked: string, trigger?: string): readonly CompletionItem[] {
  const { text, offset } = cursor(marked);
  const project = projectOf({ 'file:///project/model.cxra': model, [uri]: text });
  return completion(project, uri, offset, {
    snippets: false,
    today: '2026-06-01',
    ...(trigger !== undefined && { trigger }),
  }).items;
}

function labels(marked: string, trigger?: string): string[] {
  return items(marked, trigger).map((item) => item.label);
}

function has(marked: string, wanted: readonly string[], unwanted: readonly string[] = []): void {
  const found = labels(marked);
  for (const each of wanted) assert.ok(found.includes(each), `${each} is missing: ${found.join(' ')}`);
  for (const each of unwanted) assert.ok(!found.includes(each), `${each} does not belong: ${found.join(' ')}`);
}

describe('completion', () => {
  it('proposes elements where they may stand', () => {
    has('|', ['system', 'segment', 'journey', 'flow', 'suppress'], ['stage', 'step', '->', 'pain', 'trust']);
    has('segment New { | }', ['system', 'store', 'trust', 'default'], ['journey', 'step', 'flow']);
    has('journey J { stage S { step X { | } } }', ['pain', '->', 'end', 'emotion'], ['step', 'system']);
  });

  it('proposes attributes that are not set, before or behind the cursor', () => {
    has(
      'system A : web-app { authn-x: 1 region: eu\n | \n processes: Card }',
      ['owner', 'party'],
      ['region', 'processes'],
    );
  });

  it('puts a colon behind an attribute, but not a second one', () => {
    const insert = (marked: string): string | undefined =>
      items(marked).find((item) => item.label === 'region')?.textEdit?.newText;
    assert.equal(insert('system A : api { reg| }'), 'region: ');
    assert.equal(insert('system A : api { reg|: eu }'), 'region');
  });

  it('proposes kinds behind the colon of a header', () => {
    has('system A : |', ['web-app', 'api-gateway'], ['system']);
    has('channel A : mob|', ['mobile-app']);
  });

  it('proposes the words of an attribute', () => {
    has('data D { class: | }', ['public', 'restricted', 'planned', 'not-applicable'], ['class']);
    has('flow f Checkout -> Shop { protocol: ht| }', ['https']);
    has('data D { tags: payment, | }', ['personal'], ['payment', 'planned']);
    has('system A : api { rate-limit: planned(|) }', ['yes'], ['planned']);
  });

  it('proposes only elements that fit', () => {
    has('flow f Shop -> Vault { carries: | }', ['Card', 'Browse'], ['Shop', 'Zone']);
    has('touchpoint T on |', ['Web'], ['Shop', 'Card']);
    has('flow f Checkout -> |', ['Shop', 'Vault', 'Web'], ['Card', 'Zone']);
    has('policy allow |', ['Zone', 'Shop'], ['Card']);
    has('system A : api in |', ['Zone'], ['Shop']);
    assert.equal(
      items('flow f Shop -> Vault { carries: | }').find((item) => item.label === 'Card')?.detail,
      'Card number (data)',
    );
  });

  it('proposes steps of the same journey behind an arrow, by their own names', () => {
    has('journey Mine { stage S { step A { -> | } step B } }', ['A', 'B'], ['Mine.S.B', 'Other.First.Look']);
    has('listening L : survey at |', ['Checkout', 'Buy.Pay.Enter']);
  });

  it('proposes header words that are not used', () => {
    has('touchpoint T "Title" |', ['on']);
    has('touchpoint T on Web |', ['system'], ['on']);
    has('suppress CXRA-ENC-001 |', ['on']);
    has('journey J { stage S { step A { -> A | } } }', ['when']);
  });

  it('proposes rules and what they may be suppressed on', () => {
    has('suppress |', ['CXRA-ENC-001']);
    has('suppress CXRA-ENC-001 on |', ['pay', 'Shop -> Vault', 'Vault']);
  });

  it('proposes effects and outcomes', () => {
    assert.deepEqual(labels('policy |'), ['allow', 'deny']);
    assert.deepEqual(labels('journey J { stage S { step A { end | } } }'), ['success', 'failure', 'abandon']);
  });

  it('replaces the whole word, inner hyphens and dots included', () => {
    const replaced = (marked: string, label: string): unknown => {
      const edit = items(marked).find((item) => item.label === label)?.textEdit;
      return edit && 'range' in edit ? [edit.range.start.character, edit.range.end.character] : undefined;
    };
    assert.deepEqual(replaced('system A : api-gat|eway', 'api-gateway'), [11, 22]);
    assert.deepEqual(replaced('listening L : survey at Buy.Pay.En|', 'Buy.Pay.Enter'), [24, 34]);
  });

  it('says nothing in comments, texts, numbers and new names', () => {
    for (const marked of [
      '// sys|',
      '/* sys| */',
      'team A "sy|s"',
      'system |',
      'team A { lead: "x|',
      'metric M : csat { target: 4|',
    ])
      assert.deepEqual(labels(marked), [], marked);
  });

  it('says nothing where a space begins a statement, but something where it ends a colon', () => {
    assert.deepEqual(labels('team A { |', ' '), []);
    assert.ok(labels('data D { class: |', ' ').includes('public'));
  });

  it('proposes dates, durations, scales and ports', () => {
    has('policy allow Zone -> any { expires: | }', ['2026-06-01', '2026-08-30']);
    has('data D { retention: | }', ['30d', '7y']);
    has('journey J { stage S { step A { emotion: | } } }', ['-2', '0', '2']);
    has('flow f Shop -> Vault { port: | }', ['443', '5432']);
    has('team T { lead: | }', ['"…"']);
  });

  it('goes on with a header behind a space, and with nothing else', () => {
    assert.deepEqual(labels('touchpoint T "Title" |', ' '), ['on']);
    assert.deepEqual(labels('system S : api |\n', ' '), ['in']);
    assert.deepEqual(labels('system S : api\n |', ' '), []);
  });

  it('proposes to create what is named and is not there', () => {
    const create = (marked: string): readonly string[] => labels(marked).filter((label) => label.startsWith('Create'));
    assert.deepEqual(create('flow f Shop -> Vault { carries: Car| }'), ['Create data Car']);
    assert.deepEqual(create('flow f Shop -> Vault { carries: Card| }'), []);
    assert.deepEqual(create('flow f Shop -> Vault { carries: | }'), []);
    assert.deepEqual(create('touchpoint T on Web { front: New| }'), ['Create system New']);
    assert.deepEqual(create('loop L : inner { for: Some| }'), ['Create actor Some']);
    const edits = items('data A\n// note\nflow f Shop -> Vault { carries: Addr|ess }').find(({ label }) =>
      label.startsWith('Create'),
    )!;
    assert.deepEqual(edits.additionalTextEdits, [
      { range: { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } }, newText: '\ndata Addr' },
    ]);
    const before = items('/** doc */\nflow f Shop -> Vault { carries: Addr| }').find(({ label }) =>
      label.startsWith('Create'),
    )!;
    assert.deepEqual(before.additionalTextEdits, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'data Addr\n' },
    ]);
  });

  it('lets the reader choose between inserting and replacing', () => {
    const { text, offset } = cursor('segment S { tr|ust: edge }');
    const project = projectOf({ [uri]: text });
    const list = completion(project, uri, offset, { snippets: false, insertReplace: true, today: '2026-06-01' });
    const edit = list.items.find(({ label }) => label === 'role')?.textEdit;
    assert.ok(edit && 'insert' in edit);
    assert.deepEqual(
      [edit.insert.start, edit.insert.end, edit.replace.end].map(({ character }) => character),
      [12, 14, 17],
    );
  });

  it('has attributes first that rules ask for, with the rule, from the last analysis', () => {
    const { text, offset } = cursor(`architecture A { completeness: assured }
data Card { class: restricted  tags: cardholder }
segment Edge { trust: edge }
system Shop : web-app in Edge
store Vault : sql in Edge { holds: Card  | }
flow Shop -> Vault { protocol: http  carries: Card }
`);
    const project = projectOf({ [uri]: text });
    const attributes = (): CompletionItem[] =>
      completion(project, uri, offset, { snippets: false, today: '2026-06-01' }).items;
    const asked = (): CompletionItem[] => attributes().filter(({ labelDetails }) => labelDetails);
    assert.deepEqual(asked(), []);
    assert.ok(project.snapshot.analysis.findings.length > 0);
    const first = asked();
    assert.ok(first.length > 2);
    assert.match(first[0]!.labelDetails!.description!, /^asked for by CXRA-/);
    const others = attributes().filter(({ labelDetails, kind }) => !labelDetails && kind === 10);
    assert.ok(others.length > 20);
    assert.ok(first.every(({ sortText }) => others.every((other) => sortText! < other.sortText!)));
  });

  it('works in broken files', () => {
    has('segment A { system B : api { \n\n data-x\n flow f Shop -> Vault { carries: |', ['Card']);
    has('system A : api { processes: Card\n\nsegment Z {\n  |', ['trust', 'store']);
    has('}}} , : "x" -> segment A { default: |', ['deny']);
  });

  it('understands any place of any text', () => {
    const text = `${model} suppress X on A -> B { reason: """a\nb""" } view V : journey { include: any }`;
    for (let offset = 0; offset <= text.length; offset++) assert.doesNotThrow(() => contextAt(text, offset));
  });
});

describe('snippets', () => {
  it('are elements that the parser reads', () => {
    for (const type of elementTypes) {
      const text = elementSnippet(type)
        .replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, '$1')
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .replace(/\$\{\d+\}|\$\d/g, '')
        .replace('YYYY-MM-DD', '2027-01-01');
      assert.deepEqual(parseText(text).problems, [], text);
    }
  });
});
