import { light } from '../../diagram/theme/palettes.js';
import type { SegmentationDiagram, SegmentationEdge, SegmentationNode, Trust } from '../../diagram/types.js';
import { shortNames } from '../names.js';
import { titleLines } from './title.js';

/** A segmentation as Mermaid's flowchart: segments as subgraphs, what they hold as nodes, flows as links. */
export function mermaidFlowchart(diagram: SegmentationDiagram): string {
  const { containers, nodes, edges, direction } = diagram;
  const names = shortNames(
    [...containers, ...nodes].map(({ id }) => id),
    isReserved,
  );
  const drawn = edges.filter((edge) => canBeDrawn(edge, diagram));
  const lines = [
    `flowchart ${direction === 'top-down' ? 'TB' : 'LR'}`,
    ...contentLines(diagram, undefined, names, '  '),
    ...drawn.map((edge) => linkLine(edge, names)),
    ...edges
      .filter((edge) => !drawn.includes(edge))
      .map(({ source, target }) => `  %% ${source} to ${target} has no link`),
    ...styleLines(diagram, drawn, names),
  ];
  return [...titleLines(diagram.title), ...lines, ''].join('\n');
}

/** Words that Mermaid does not take for the name of a node. */
function isReserved(name: string): boolean {
  return /^(end|graph|flowchart|subgraph|style|linkstyle|classdef|class|click|call|href|default|direction|[ox]|_.*)$/i.test(
    name,
  );
}

/** Mermaid cannot link a subgraph with itself or with what lies in it. */
function canBeDrawn({ source, target }: SegmentationEdge, { containers, nodes }: SegmentationDiagram): boolean {
  const parents = new Map<string, string | undefined>([
    ...containers.map(({ id, parent }) => [id, parent] as const),
    ...nodes.map(({ id, container }) => [id, container] as const),
  ]);
  if (!parents.has(source) || !parents.has(target)) return false;
  const isContainer = (id: string): boolean => containers.some((each) => each.id === id);
  const liesIn = (inner: string, outer: string): boolean => {
    for (let id: string | undefined = inner, steps = 0; id !== undefined && steps <= parents.size; steps++) {
      if (id === outer) return true;
      id = parents.get(id);
    }
    return false;
  };
  return !(isContainer(source) && liesIn(target, source)) && !(isContainer(target) && liesIn(source, target));
}

function contentLines(
  diagram: SegmentationDiagram,
  parent: string | undefined,
  names: ReadonlyMap<string, string>,
  indent: string,
): string[] {
  const known = new Set(diagram.containers.map(({ id }) => id));
  const isHere = (id: string | undefined): boolean => (id !== undefined && known.has(id) ? id : undefined) === parent;
  return [
    ...diagram.containers
      .filter((container) => isHere(container.parent))
      .flatMap((container) => {
        const notes = [container.trust, container.role].filter(Boolean).join(' · ');
        return [
          `${indent}subgraph ${names.get(container.id)!}[${quoted([notes === '' ? container.title : `${container.title} (${notes})`])}]`,
          ...contentLines(diagram, container.id, names, `${indent}  `),
          `${indent}end`,
        ];
      }),
    ...diagram.nodes
      .filter((node) => isHere(node.container))
      .map((node) => `${indent}${names.get(node.id)!}${shaped(node)}`),
  ];
}

const shapes: Readonly<Record<SegmentationNode['keyword'], readonly [string, string]>> = {
  system: ['[', ']'],
  store: ['[(', ')]'],
  channel: ['(', ')'],
  touchpoint: ['([', '])'],
  actor: ['{{', '}}'],
  segment: ['[[', ']]'],
};

function shaped(node: SegmentationNode): string {
  const [open, close] = shapes[node.keyword];
  return `${open}${quoted([node.title, [node.kind ?? node.keyword, node.class].filter(Boolean).join(' · ')])}${close}`;
}

function linkLine(edge: SegmentationEdge, names: ReadonlyMap<string, string>): string {
  const words = [edge.label, edge.encrypted === 'no' ? 'not encrypted' : undefined].filter(Boolean).join(' · ');
  const label = [words, edge.data ?? ''];
  const arrow = edge.covered === false ? '-.->' : edge.class === 'restricted' ? '==>' : '-->';
  const text = label.some((line) => line !== '') ? `|${quoted(label)}|` : '';
  return `  ${names.get(edge.source)!} ${arrow}${text} ${names.get(edge.target)!}`;
}

/** Colours: segments by trust, links with an error in red. */
function styleLines(
  { containers }: SegmentationDiagram,
  edges: readonly SegmentationEdge[],
  names: ReadonlyMap<string, string>,
): string[] {
  const byTrust = (['untrusted', 'edge', 'internal', 'restricted'] satisfies Trust[]).flatMap((trust) => {
    const members = containers.filter((container) => (container.trust ?? 'internal') === trust);
    if (members.length === 0) return [];
    const dashes = trust === 'untrusted' ? ',stroke-dasharray:6 4' : '';
    const colours = `fill:${light[`${trust}Soft`]},stroke:${light[trust]},color:${light.text}${dashes}`;
    return [
      `  classDef ${trust}Zone ${colours}`,
      `  class ${members.map(({ id }) => names.get(id)!).join(',')} ${trust}Zone`,
    ];
  });
  const wrong = edges.flatMap(({ severity }, at) => (severity === 'error' ? [at] : []));
  return [...byTrust, ...(wrong.length > 0 ? [`  linkStyle ${wrong.join(',')} stroke:${light.error}`] : [])];
}

/** Lines of text in quotes, as nothing but text; empty lines are left out. */
function quoted(lines: readonly string[]): string {
  return `"${lines
    .filter((line) => line !== '')
    .map(escaped)
    .join('<br/>')}"`;
}

const entities: Readonly<Record<string, string>> = {
  '"': '#quot;',
  '#': '#35;',
  '&': '#amp;',
  '<': '#lt;',
  '>': '#gt;',
  '`': '#96;',
  '\\': '#92;',
};

function escaped(text: string): string {
  const single = text.replace(/\s+/g, ' ').trim();
  // Mermaid would read the beginning of a list or a formula as markup.
  return single
    .replace(/["#&<>`\\]/g, (sign) => entities[sign]!)
    .replace(/^(\d+)\./, '$1#46;')
    .replace(/^([-*+])/, listed)
    .replace(/\$\$/g, '#36;#36;');
}

function listed(sign: string): string {
  return `#${sign.charCodeAt(0)};`;
}
