import { strict as assert } from 'node:assert';
import { listViews, projectView } from '../../../language/diagram/project/index.js';
import { brokenModelOf } from './helper.js';

const text = `
segment Net { trust: untrusted  channel Web : web }
touchpoint Page on Web { collects: Card  front: Api }
data Card { class: restricted }
segment Inner in Net { system Api : backend  store Vault : sql { holds: Card } }
segment Loop in Loop { system Odd : backend }
flow Page -> Api { carries: Card }
flow Api -> Api
policy allow Net -> any
journey J for Mia { stage S { step A at Page { pain "x" { severity: 9 } emotion: 99 -> A when "y" } step A { end success } } }
view V : journey { focus: J.S.A  lanes: none }
view W : segmentation { include: W, V, Nothing  exclude: Net  direction: up }
view D : data-flow { focus: Card, J }
`;

/** Texts as they are while someone writes them. */
const unfinished = Array.from({ length: Math.ceil(text.length / 9) + 1 }, (_, at) => text.slice(0, at * 9));

describe('diagrams of unfinished texts', () => {
  it('are there, or a sentence is, for every view', () => {
    let diagrams = 0;
    for (const part of unfinished) {
      const model = brokenModelOf(part);
      for (const { id } of [...listViews(model), { id: 'segmentation' }, { id: 'journey:J' }]) {
        const result = projectView(model, id, { findings: [] });
        if ('diagram' in result) diagrams++;
        else assert.notEqual(result.message, '');
      }
    }
    assert.ok(diagrams > unfinished.length);
  });

  it('have ids that are unique in each list, and name only parts that are there', () => {
    for (const part of unfinished) {
      const result = projectView(brokenModelOf(part), 'segmentation', { findings: [] });
      if (!('diagram' in result) || result.diagram.kind !== 'segmentation') continue;
      const { containers, nodes, edges } = result.diagram;
      for (const list of [containers, nodes, edges])
        assert.equal(new Set(list.map((each) => each.id)).size, list.length);
      const known = new Set(containers.map((each) => each.id));
      for (const each of [...containers.map((c) => c.parent), ...nodes.map((n) => n.container)])
        assert.ok(each === undefined || known.has(each));
      const ends = new Set(nodes.map((node) => node.id));
      for (const edge of edges) assert.ok(ends.has(edge.source) && ends.has(edge.target));
    }
  });

  it('break circles of segments', () => {
    const model = brokenModelOf('segment A in B segment B in C segment C in A system X : backend in A');
    const result = projectView(model, 'segmentation', { findings: [] });
    assert.ok('diagram' in result && result.diagram.kind === 'segmentation');
    assert.deepEqual(
      result.diagram.containers.map((each) => [each.id, each.parent]),
      [
        ['A', undefined],
        ['B', undefined],
        ['C', undefined],
      ],
    );
  });
});
