import { strict as assert } from 'node:assert';
import { terms } from '../../../language/analysis/terms/index.js';
import { elementDefinition } from '../../../language/model/registry.js';

describe('terms', () => {
  it('have names of their own and say what they mean in a sentence', () => {
    for (const [name, term] of terms) {
      assert.equal(term.name, name);
      assert.match(term.doc, /^.+[^.]\.$/s, name);
    }
  });

  it('are asked of types of elements that there are', () => {
    for (const term of terms.values())
      for (const { types = [] } of term.parameters)
        for (const type of types) assert.ok(elementDefinition(type), `${term.name}: ${type}`);
  });

  it('yield types of elements that there are', () => {
    for (const term of terms.values()) {
      const type =
        typeof term.yields === 'function' ? term.yields([{ kind: 'elements', types: ['system'] }]) : term.yields;
      if (type.kind === 'elements')
        for (const each of type.types) assert.ok(elementDefinition(each), `${term.name}: ${each}`);
    }
  });
});
