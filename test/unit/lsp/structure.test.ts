import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { foldingRanges } from '../../../language/lsp/features/folding.js';
import { selectionRange } from '../../../language/lsp/features/selection.js';
import { documentSymbols, matchScore, workspaceSymbols } from '../../../language/lsp/features/symbols.js';
import { elementById } from '../../../language/model/index.js';
import { cursor, projectOf, uri } from './cursor.js';

describe('folding', () => {
  const folds = (text: string): string[] =>
    foldingRanges(text).map(({ startLine, endLine, kind }) => `${startLine}-${endLine} ${kind ?? 'block'}`);

  it('has blocks but for their last line, and comments and texts as a whole', () => {
    const text = 'segment A {\n  system B : api {\n  }\n}\n/**\n * doc\n */\nteam T { lead: """a\nb""" }\n';
    assert.deepEqual(folds(text), ['0-2 block', '4-6 comment', '7-8 region']);
  });

  it('joins comments on neighbouring lines, but not those behind something', () => {
    const text = '// a\n// b\n// c\n\n// d\nteam A // e\n// f\nteam B // g\n';
    assert.deepEqual(folds(text), ['0-2 comment']);
  });

  it('has regions inside each other', () => {
    const text = '// #region one\nteam A\n// #region two\nteam B\n// #endregion\n// #endregion one\n// #endregion\n';
    assert.deepEqual(folds(text), ['2-4 region', '0-5 region']);
  });
});

describe('growing selections', () => {
  function grown(marked: string): string[] {
    const { text, offset } = cursor(marked);
    const lines = text.split('\n');
    const at = ({ line, character }: { line: number; character: number }): number =>
      lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
    const texts: string[] = [];
    let range = selectionRange(projectOf({ [uri]: text }), uri, offset) as
      ReturnType<typeof selectionRange> | undefined;
    for (; range; range = range.parent) texts.push(text.slice(at(range.range.start), at(range.range.end)));
    return texts;
  }

  it('go from a word in a list to the whole file', () => {
    assert.deepEqual(grown('data D {\n  tags: personal, con|tact\n}\nteam T\n'), [
      'contact',
      'personal, contact',
      'tags: personal, contact',
      '\n  tags: personal, contact\n',
      '{\n  tags: personal, contact\n}',
      'data D {\n  tags: personal, contact\n}',
      'data D {\n  tags: personal, contact\n}\nteam T\n',
    ]);
  });

  it('take a text first without its marks, and an element with what is said about it', () => {
    const steps = grown('// apart\n\n/** About T. */\n// more\nteam T { lead: "so|me one" }\n');
    assert.deepEqual(steps.slice(0, 3), ['some', 'some one', '"some one"']);
    assert.ok(steps.includes('/** About T. */\n// more\nteam T { lead: "some one" }'));
  });
});

describe('symbols', () => {
  it('have names, whatever a title says', () => {
    const text = 'system A : api\nsystem B : api\nflow A -> B ""\njourney J { stage S { step X { pain "" } } }\n';
    const project = projectOf({ [uri]: text });
    const all = documentSymbols(project, uri);
    assert.deepEqual(
      all.map(({ name }) => name),
      ['A', 'B', 'A -> B', 'J'],
    );
    assert.equal(all[3]!.children![0]!.children![0]!.children![0]!.name, 'J.S.X.pain-1');
  });

  const text = `system OrderCenter : api
system Order : api "Takes orders"
system Reorder : api
system Other : api "Order history"
system Warehouse : api
journey Order-Again { stage S { step Look } }
`;
  const project = projectOf({ [uri]: text });

  it('are ranked by how well they fit', () => {
    const found = (query: string): string[] => workspaceSymbols([project], query).map(({ name }) => name);
    assert.deepEqual(found('order'), ['Order', 'Order-Again', 'OrderCenter', 'Reorder', 'Other']);
    assert.equal(found('oc')[0], 'OrderCenter');
    assert.equal(found('oa')[0], 'Order-Again');
    assert.equal(found('again.s.look')[0], 'Look');
    assert.deepEqual(found('nothing of it'), []);
  });

  it('score names over titles', () => {
    const { model } = project.snapshot.bound;
    assert.equal(matchScore('order', elementById(model, 'Order')!), 0);
    assert.equal(matchScore('takes', elementById(model, 'Order')!), 4);
    assert.equal(matchScore('wrhs', elementById(model, 'Warehouse')!), 5);
    assert.equal(matchScore('shop', elementById(model, 'Warehouse')!), undefined);
  });
});
