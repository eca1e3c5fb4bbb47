import assert from 'node:assert/strict';
import fc from 'fast-check';
import { elementById } from '../../../language/model/index.js';
import { applyEdits, withoutOverlaps } from '../../../language/edit/apply.js';
import type { ModelEdit } from '../../../language/edit/model-edit.js';
import { toTextEdits } from '../../../language/edit/text-edits.js';
import { quote, unquote } from '../../../language/bind/read-text.js';
import { bindTexts } from '../bind/marked.js';
import { tour } from '../model/pieces.js';

/** A text after edits of its model. */
function edited(text: string, ...edits: ModelEdit[]): string {
  return applyEdits(
    text,
    toTextEdits(edits, bindTexts({ main: text }).sources, () => text),
  );
}

const set = (element: string, attribute: string, value: string): ModelEdit => ({
  kind: 'set-attribute',
  element,
  attribute,
  value,
});

describe('edits of attributes', () => {
  it('replace a value and leave the rest', () => {
    assert.equal(
      edited('team A { /* a */ lead : "x" , "z" // b\n contact: "y" }', set('A', 'lead', '"n"')),
      'team A { /* a */ lead: "n" // b\n contact: "y" }',
    );
  });

  it('add what is missing on the line of the block, below it, or with a block of its own', () => {
    assert.equal(edited('team A { lead: "x" }', set('A', 'contact', '"y"')), 'team A { lead: "x"  contact: "y" }');
    assert.equal(edited('team A { }', set('A', 'contact', '"y"')), 'team A { contact: "y" }');
    assert.equal(edited('team A "T"\nteam B', set('A', 'contact', '"y"')), 'team A "T" { contact: "y" }\nteam B');
    assert.equal(
      edited('team A {\n  lead: "x"\n}\n', set('A', 'contact', '"y"')),
      'team A {\n  lead: "x"\n  contact: "y"\n}\n',
    );
    assert.equal(
      edited('segment Z {\r\n  system A : idp {\r\n    csp: yes\r\n  }\r\n}', set('A', 'region', 'eu')),
      'segment Z {\r\n  system A : idp {\r\n    csp: yes\r\n    region: eu\r\n  }\r\n}',
    );
  });

  it('add several to one element at once', () => {
    assert.equal(
      edited('team A', set('A', 'lead', '"x"'), set('A', 'contact', '"y"')),
      'team A { lead: "x"  contact: "y" }',
    );
  });

  it('take away a line, or a part of one', () => {
    const remove: ModelEdit = { kind: 'remove-attribute', element: 'A', attribute: 'lead' };
    assert.equal(edited('team A {\n  lead: "x"\n  contact: "y"\n}', remove), 'team A {\n  contact: "y"\n}');
    assert.equal(edited('team A { lead: "x"  contact: "y" }', remove), 'team A {  contact: "y" }');
    assert.equal(edited('team A', remove), 'team A');
  });
});

describe('edits of headers and elements', () => {
  it('replace or add a clause', () => {
    const edit = (value: string): ModelEdit => ({ kind: 'set-header', element: 'A', word: 'in', value });
    const zones = '\nsegment Y\nsegment Z';
    assert.equal(
      edited(`system A : idp in Y { csp: yes }${zones}`, edit('Z')),
      `system A : idp in Z { csp: yes }${zones}`,
    );
    assert.equal(
      edited(`system A : idp "T" { csp: yes }${zones}`, edit('Z')),
      `system A : idp "T" in Z { csp: yes }${zones}`,
    );
    assert.equal(
      edited('audience A audience B', { kind: 'set-header', element: 'A', word: 'part-of', value: 'B' }),
      'audience A part of B audience B',
    );
  });

  it('insert behind an element or into it, at its indentation', () => {
    const text = 'segment Z {\n  system A : idp\n}\nteam T';
    assert.equal(
      edited(text, { kind: 'insert-after', element: 'A', text: 'system B : idp {\n  csp: yes\n}' }),
      'segment Z {\n  system A : idp\n  system B : idp {\n    csp: yes\n  }\n}\nteam T',
    );
    assert.equal(
      edited(text, { kind: 'insert-into', element: 'Z', text: 'store S : sql' }),
      'segment Z {\n  system A : idp\n  store S : sql\n}\nteam T',
    );
    assert.equal(
      edited(text, { kind: 'insert-into', element: 'A', text: 'csp: yes' }),
      'segment Z {\n  system A : idp {\n    csp: yes\n  }\n}\nteam T',
    );
    assert.equal(edited(text, { kind: 'remove-element', element: 'A' }), 'segment Z {\n}\nteam T');
  });

  it('of elements that have no place are left out', () => {
    assert.equal(edited('team A', { kind: 'remove-element', element: 'Gone' }), 'team A');
  });
});

describe('edits of a large model', () => {
  const bound = bindTexts({ main: tour });
  const withBlocks = bound.model.elements.filter((element) => !['end', '->', 'thought'].includes(element.type));

  it('set what they say at one element, and change no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...withBlocks),
        fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', "'", '{', '}', '/*', 'ä', '👩') }),
        (element, text) => {
          const after = edited(tour, set(element.id, 'description', quote(text)));
          const { model, problems } = bindTexts({ main: after });
          assert.deepEqual([...problems], [], after);
          assert.deepEqual(elementById(model, element.id)?.attributes['description']?.values, [{ type: 'text', text }]);
          const others = (all: typeof model): unknown => all.elements.filter(({ id }) => id !== element.id);
          assert.deepEqual(others(model), others(bound.model));
        },
      ),
      { numRuns: 40, seed: 3 },
    );
  }).timeout(30_000);
});

describe('texts in quotes', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', "'", '\\', '\n', '\t', '👩', '\uD800') }), (text) =>
        assert.equal(unquote(quote(text)), text),
      ),
    );
  });
});

describe('edits that overlap', () => {
  it('give way to those before them', () => {
    const edit = (start: number, end: number, newText: string): { start: number; end: number; newText: string } => ({
      start,
      end,
      newText,
    });
    assert.deepEqual(withoutOverlaps([edit(3, 5, 'b'), edit(0, 4, 'a'), edit(4, 4, 'c')]), [
      edit(0, 4, 'a'),
      edit(4, 4, 'c'),
    ]);
    assert.equal(applyEdits('abcdef', [edit(4, 6, 'Y'), edit(0, 2, 'X')]), 'XcdY');
  });
});
