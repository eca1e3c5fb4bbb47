import type { LaidOutContainer, LaidOutEdge, LaidOutNode } from '../laid-out.js';
import { findingEntries } from '../journey/legend-entries.js';

type Entry = readonly [sample: string, meaning: string];

const nodeSamples = ['actor', 'channel', 'touchpoint', 'system', 'store', 'segment'] as const;

/** What occurs in a segmentation diagram and needs explaining. Samples are named `group:value`. */
export function legendEntries(picture: {
  readonly containers: readonly LaidOutContainer[];
  readonly nodes: readonly LaidOutNode[];
  readonly edges: readonly LaidOutEdge[];
}): Entry[] {
  const { edges, nodes, containers } = picture;
  const when = (shown: boolean, sample: string, meaning: string): Entry[] => (shown ? [[sample, meaning]] : []);
  return [
    ...nodeSamples.flatMap((keyword) =>
      when(
        nodes.some((node) => node.keyword === keyword),
        `node:${keyword}`,
        keyword,
      ),
    ),
    ...when(
      edges.some((edge) => edge.class === 'confidential'),
      'weight:confidential',
      'carries confidential data',
    ),
    ...when(
      edges.some((edge) => edge.class === 'restricted'),
      'weight:restricted',
      'carries restricted data',
    ),
    ...when(
      edges.some((edge) => edge.encrypted === 'yes'),
      'encrypted:yes',
      'encrypted',
    ),
    ...when(
      edges.some((edge) => edge.encrypted === 'no'),
      'encrypted:no',
      'not encrypted',
    ),
    ...when(
      edges.some((edge) => edge.encrypted === 'unknown'),
      'encrypted:unknown',
      'encryption not stated',
    ),
    ...when(
      edges.some((edge) => edge.covered === false),
      'uncovered',
      'no policy covers it',
    ),
    ...when(
      edges.some((edge) => edge.severity === 'error'),
      'severity:error',
      'error on the flow',
    ),
    ...findingEntries([...containers, ...nodes, ...edges].map((item) => item.findings)),
  ];
}
