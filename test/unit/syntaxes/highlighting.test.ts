import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, tokensOf } from './tokens.js';

const fixture = readFileSync('test/fixtures/highlighting/nordhaven.cxra', 'utf8');

/** Short names of the scopes, as the tables below have them. */
const short: Readonly<Record<string, string>> = {
  'storage.type.element': 'element',
  'entity.name.type.declaration': 'name',
  'entity.name.type.reference': 'reference',
  'variable.other.enummember.kind': 'kind',
  'variable.other.enummember.value': 'value',
  'variable.other.enummember.outcome': 'outcome',
  'variable.other.constant.rule': 'rule',
  'support.type.property-name': 'attribute',
  'support.function': 'statement',
  'constant.language': 'word',
  'keyword.other.clause': 'clause',
  'keyword.other.unit': 'unit',
  'keyword.control': 'control',
  'keyword.control.effect': 'effect',
  'keyword.operator.arrow': 'arrow',
  'constant.numeric': 'number',
  'constant.numeric.date': 'date',
  'constant.numeric.duration': 'number',
  'constant.numeric.range': 'range',
  'constant.character.escape': 'escape',
  'comment.line.double-slash': 'comment',
  'comment.block': 'comment',
  'comment.block.documentation': 'doc',
  'string.quoted.double': 'text',
  'string.quoted.single': 'text',
  'string.quoted.triple.double': 'long text',
  'string.quoted.triple.single': 'long text',
};

describe('highlighting', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** What the words of a text are, without punctuation: `word/scope`, neighbours of one scope together. */
  function words(text: string): string[] {
    const found: { text: string; scope: string; line: number }[] = [];
    for (const token of tokensOf(grammar, text)) {
      const scope = token.scopes.at(-1)?.replace(/\.cxra$/, '') ?? 'none';
      if (scope.startsWith('punctuation.')) continue;
      const name = short[scope] ?? scope;
      const last = found.at(-1);
      if (last && last.line === token.line && last.scope === name && /text|doc|comment/.test(name))
        last.text += token.text;
      else found.push({ text: token.text, scope: name, line: token.line });
    }
    return found.map((each) => `${each.text.trim()}/${each.scope}`);
  }

  function line(start: string): string[] {
    const lines = fixture.split('\n');
    const at = lines.find((each) => each.trim().startsWith(start));
    assert.ok(at !== undefined, `no line starts with ${start}`);
    return words(at);
  }

  it('marks the parts of a header', () => {
    assert.deepEqual(line('architecture'), [
      'architecture/element',
      'Nordhaven/name',
      '"Nordhaven omnichannel retail"/text',
    ]);
    assert.deepEqual(line('channel Web'), [
      'channel/element',
      'Web/name',
      'web/kind',
      '"Web shop"/text',
      'in/clause',
      'Internet/reference',
    ]);
    assert.deepEqual(line('view').slice(0, 4), [
      'view/element',
      'CardFlows/name',
      '"Where card numbers go"/text',
      'segmentation/kind',
    ]);
    assert.deepEqual(words('audience A part of B'), [
      'audience/element',
      'A/name',
      'part/clause',
      'of/clause',
      'B/reference',
    ]);
  });

  it('tells names of elements from other values', () => {
    assert.deepEqual(line('touchpoint').slice(-6), [
      'op/attribute',
      'checkout/value',
      'collects/attribute',
      'CardNumber/reference',
      'front/attribute',
      'Shop/reference',
    ]);
  });

  it('marks flows and policies with and without a name', () => {
    assert.deepEqual(line('flow placeOrder').slice(0, 5), [
      'flow/element',
      'placeOrder/name',
      'Checkout/reference',
      '->/arrow',
      'Shop/reference',
    ]);
    assert.deepEqual(line('flow Shop').slice(0, 4), ['flow/element', 'Shop/reference', '->/arrow', 'Vault/reference']);
    assert.deepEqual(line('policy shopWeb').slice(0, 6), [
      'policy/element',
      'shopWeb/name',
      'allow/effect',
      'Internet/reference',
      '->/arrow',
      'Edge/reference',
    ]);
    assert.deepEqual(words('policy deny A.b -> any'), [
      'policy/element',
      'deny/effect',
      'A.b/reference',
      '->/arrow',
      'any/word',
    ]);
  });

  it('marks transitions and ends of a path', () => {
    assert.deepEqual(line('-> Pay'), [
      '->/arrow',
      'Pay/reference',
      'when/control',
      '"card declined"/text',
      'kind/attribute',
      'on-failure/value',
    ]);
    assert.deepEqual(words('end success'), ['end/control', 'success/outcome']);
  });

  it('marks numbers with their units, dates and port ranges', () => {
    assert.deepEqual(line('step Wait').slice(-5), [
      'duration/attribute',
      '26/number',
      'h/unit',
      'emotion/attribute',
      '-1/number',
    ]);
    assert.deepEqual(words('a: 13mo, 2.5s, 40%, +1, 1.3'), [
      'a/attribute',
      '13/number',
      'mo/unit',
      '2.5/number',
      's/unit',
      '40/number',
      '%/unit',
      '+1/number',
      '1.3/number',
    ]);
    assert.deepEqual(words('port: 8000-8100  expires: 2027-03-31'), [
      'port/attribute',
      '8000-8100/range',
      'expires/attribute',
      '2027-03-31/date',
    ]);
  });

  it('marks intentions and questions that do not arise', () => {
    assert.deepEqual(line('system Gateway').slice(-4), [
      'rate-limit/attribute',
      'planned/statement',
      'yes/word',
      '2027-03-31/date',
    ]);
    assert.deepEqual(words('mfa: not-applicable("no people")  owner: A'), [
      'mfa/attribute',
      'not-applicable/statement',
      '"no people"/text',
      'owner/attribute',
      'A/reference',
    ]);
  });

  it('marks ids of rules', () => {
    assert.deepEqual(line('suppress'), ['suppress/element', 'CXRA-ENC-001/rule', 'on/clause', 'placeOrder/reference']);
  });

  it('lets keywords be names, attributes and values', () => {
    assert.deepEqual(words('system policy : api'), ['system/element', 'policy/name', 'api/kind']);
    assert.deepEqual(words('data: store, flow  support: view'), [
      'data/attribute',
      'store/reference',
      'flow/reference',
      'support/attribute',
      'view/value',
    ]);
    assert.deepEqual(words('when: "x"  end: in  for: A'), [
      'when/attribute',
      '"x"/text',
      'end/attribute',
      'in/value',
      'for/attribute',
      'A/reference',
    ]);
    assert.deepEqual(words('actor data-owner : agent'), ['actor/element', 'data-owner/name', 'agent/kind']);
    assert.deepEqual(words('team Größe-ändern'), ['team/element', 'Größe-ändern/name']);
  });

  it('carries a list over the end of a line behind a comma only', () => {
    assert.deepEqual(words('carries: A,\n  B.c\nteam T'), [
      'carries/attribute',
      'A/reference',
      'B.c/reference',
      'team/element',
      'T/name',
    ]);
    assert.deepEqual(words('tags: a, // why\n  b\n}'), ['tags/attribute', 'a/value', '// why/comment', 'b/value']);
    assert.deepEqual(words('front:\nprotocol: https'), ['front/attribute', 'protocol/attribute', 'https/value']);
  });

  it('ends a text that is not closed with its line, and a long one with its quotes', () => {
    assert.deepEqual(words('team A "open\nteam B'), ['team/element', 'A/name', '"open/text', 'team/element', 'B/name']);
    assert.deepEqual(words("a: 'it \\' is'"), ['a/attribute', "'it/text", "\\'/escape", "is'/text"]);
    assert.deepEqual(words('a: """one\n{ two }\n  """\nteam B'), [
      'a/attribute',
      '"""one/long text',
      '{ two }/long text',
      '"""/long text',
      'team/element',
      'B/name',
    ]);
  });

  it('tells documentation from comments', () => {
    assert.deepEqual(words('/** doc\n more */ team A // end'), [
      '/** doc/doc',
      'more *//doc',
      'team/element',
      'A/name',
      '// end/comment',
    ]);
    assert.deepEqual(words('/**/ team A /* team B */'), [
      '/**//comment',
      'team/element',
      'A/name',
      '/* team B *//comment',
    ]);
  });

  it('leaves nothing of the sample without a scope', () => {
    const bare = tokensOf(grammar, fixture).filter((token) => token.scopes.length === 0);
    assert.deepEqual(bare, []);
  });
});
