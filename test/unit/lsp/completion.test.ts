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
