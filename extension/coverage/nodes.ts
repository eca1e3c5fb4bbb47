import type {
  CoverageComponentEntry,
  CoveragePartEntry,
  CoverageResult,
  ElementEntry,
} from '../../language/protocol/coverage.js';

/** A line of the tree: a component, a part of it, those who help to realise it, or an element. */
export type CoverageNode =
  | { readonly type: 'component'; readonly component: CoverageComponentEntry }
  | { readonly type: 'part'; readonly component: CoverageComponentEntry; readonly part: CoveragePartEntry }
  | { readonly type: 'helpers'; readonly component: CoverageComponentEntry }
  | { readonly type: 'element'; readonly element: ElementEntry };

/** The components of a project. */
export function rootNodes(result: CoverageResult): CoverageNode[] {
  return (result?.components ?? []).map((component) => ({ type: 'component', component }));
}

/** What a line holds. */
export function childNodes(node: CoverageNode): CoverageNode[] {
  switch (node.type) {
    case 'component': {
      const { component } = node;
      const parts = component.parts.map((part): CoverageNode => ({ type: 'part', component, part }));
      return component.helpers.length > 0 ? [...parts, { type: 'helpers', component }] : parts;
    }
    case 'part':
      return elementNodes(node.part.elements);
    case 'helpers':
      return elementNodes(node.component.helpers);
    case 'element':
      return [];
  }
}

function elementNodes(elements: readonly ElementEntry[]): CoverageNode[] {
  return elements.map((element) => ({ type: 'element', element }));
}

/** How a line looks: its words, a codicon and the colour of a chart. */
export interface NodeLook {
  readonly label: string;
  readonly description: string;
  readonly icon?: string;
  readonly color?: string;
}

const states: Readonly<Record<CoverageComponentEntry['state'], Omit<NodeLook, 'label'>>> = {
  realised: { description: 'realised', icon: 'pass-filled', color: 'charts.green' },
  partial: { description: 'in part', icon: 'warning', color: 'charts.yellow' },
  missing: { description: 'missing', icon: 'error', color: 'charts.red' },
};

/** What a line shows. */
export function lookOf(node: CoverageNode): NodeLook {
  switch (node.type) {
    case 'component':
      return { label: node.component.title, ...states[node.component.state] };
    case 'part':
      return lookOfPart(node.part);
    case 'helpers':
      return { label: 'helped by', description: String(node.component.helpers.length), icon: 'link' };
    case 'element':
      return { label: node.element.label, description: node.element.type };
  }
}

function lookOfPart({ title, present, needed, elements }: CoveragePartEntry): NodeLook {
  if (present) return { label: title, description: String(elements.length), icon: 'check' };
  const only = elements.length > 0 ? [`only ${elements.map(({ label }) => label).join(', ')}`] : [];
  return needed
    ? {
        label: title,
        description: [...only, 'needed'].join(' – '),
        icon: 'circle-large-outline',
        color: 'charts.red',
      }
    : { label: title, description: only[0] ?? 'none', icon: 'circle-large-outline' };
}

/** Parts that are missing, those that are needed first. */
export function missingParts(result: CoverageResult): readonly (CoverageNode & { readonly type: 'part' })[] {
  const parts = rootNodes(result)
    .flatMap(childNodes)
    .filter((node): node is CoverageNode & { readonly type: 'part' } => node.type === 'part' && !node.part.present);
  return [...parts.filter(({ part }) => part.needed), ...parts.filter(({ part }) => !part.needed)];
}
