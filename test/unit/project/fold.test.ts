import { strict as assert } from 'node:assert';
import { foldSegments } from '../../../language/diagram/project/index.js';
import { findingOn, ids, modelOf, segmentationOf } from './helper.js';

const diagram = segmentationOf(
  modelOf(`
    data Card { class: restricted }
    segment Outside
    segment Inside { segment Deep { store Vault : sql { holds: Card } } system Api : backend  system Two : backend }
    system Free : backend
    system Web : web-app in Outside
    flow a Web -> Api { protocol: https }
    flow b Web -> Two { protocol: http }
    flow c Api -> Vault { carries: Card }
    flow d Free -> Api`),
  'segmentation',
  [findingOn('Vault', 'error'), findingOn('a', 'warning'), findingOn('b', 'warning')],
);

describe('folding segments', () => {
  it('makes each outermost segment one node', () => {
    const folded = foldSegments(diagram);
    assert.deepEqual(folded.containers, []);
    assert.deepEqual(ids(folded.nodes), ['Free', 'Inside', 'Outside']);
    const inside = folded.nodes[1]!;
    assert.deepEqual(
      [inside.keyword, inside.kind, inside.class, inside.findings?.error],
      ['segment', '3 elements', 'restricted', 1],
    );
  });

  it('joins edges between the same ends, as weak as the weakest', () => {
    const folded = foldSegments(diagram);
    assert.deepEqual(
      folded.edges.map((edge) => [edge.source, edge.target]),
      [
        ['Outside', 'Inside'],
        ['Free', 'Inside'],
      ],
    );
    assert.deepEqual([folded.edges[0]!.encrypted, folded.edges[0]!.findings?.warning], ['no', 2]);
  });

  it('folds only what is named', () => {
    const folded = foldSegments(diagram, new Set(['Deep']));
    assert.deepEqual(ids(folded.containers), ['Inside', 'Outside']);
    assert.equal(folded.nodes.find((node) => node.id === 'Deep')!.container, 'Inside');
    assert.equal(folded.edges.find((edge) => edge.id === 'c')!.target, 'Deep');
    assert.deepEqual(foldSegments(diagram, new Set()), diagram);
  });
});
