import assert from 'node:assert/strict';
import { childNodes, lookOf, missingParts, rootNodes } from '../../../extension/coverage/nodes.js';
import type { CoverageNode } from '../../../extension/coverage/nodes.js';
import type { CoverageResult } from '../../../language/protocol/coverage.js';

const view = { id: 'Cdp', label: 'Customer data', type: 'system' };
const web = { id: 'Web', label: 'Web shop', type: 'channel' };

const result: CoverageResult = {
  components: [
    {
      name: 'customer-data',
      title: 'Customer data',
      state: 'realised',
      parts: [
        { name: 'keys', title: 'keys', needed: false, present: false, elements: [] },
        { name: 'view', title: 'a view', needed: true, present: true, elements: [view] },
      ],
      helpers: [web],
    },
    {
      name: 'omnichannel',
      title: 'Omnichannel',
      state: 'partial',
      parts: [{ name: 'channels', title: 'two channels', needed: true, present: false, elements: [web] }],
      helpers: [],
    },
  ],
};

function labels(nodes: readonly CoverageNode[]): string[] {
  return nodes.map((node) => `${lookOf(node).label}: ${lookOf(node).description}`);
}

describe('tree of coverage', () => {
  it('holds components, their parts and helpers, and the elements of those', () => {
    const roots = rootNodes(result);
    assert.deepEqual(labels(roots), ['Customer data: realised', 'Omnichannel: in part']);
    const parts = childNodes(roots[0]!);
    assert.deepEqual(labels(parts), ['keys: none', 'a view: 1', 'helped by: 1']);
    assert.deepEqual(labels(parts.flatMap(childNodes)), ['Customer data: system', 'Web shop: channel']);
    assert.deepEqual(parts.flatMap(childNodes).flatMap(childNodes), []);
  });

  it('tells what is there of something of which more is needed', () => {
    const [, omnichannel] = rootNodes(result);
    assert.deepEqual(labels(childNodes(omnichannel!)), ['two channels: only Web shop – needed']);
  });

  it('knows what is missing, what is needed first', () => {
    assert.deepEqual(
      missingParts(result).map(({ component, part }) => `${component.name}.${part.name}`),
      ['omnichannel.channels', 'customer-data.keys'],
    );
  });

  it('is empty for a file of no project', () => {
    assert.deepEqual([rootNodes(null), missingParts(null)], [[], []]);
  });
});
