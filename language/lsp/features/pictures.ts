import { listViews, projectView } from '../../diagram/project/index.js';
import { elementAt, pointAt } from '../../bind/sources.js';
import type { DiagramResult, ElementAtResult, LocationOfResult, ViewsResult } from '../../protocol/requests.js';
import type { ProjectContext } from '../positions.js';

/** The views that a project has. */
export function views({ snapshot }: ProjectContext): ViewsResult {
  return listViews(snapshot.bound.model);
}

/** Problems behind which elements may be missing. */
const unreadable: ReadonlySet<string> = new Set([
  'syntax',
  'unknown-keyword',
  'missing-name',
  'unclosed-text',
  'unclosed-comment',
  'not-text',
  'too-large',
]);

/** The picture of a view; without one asked for, the first whose element is in the file, else the first at all. */
export function diagram(project: ProjectContext, uri: string, wanted: string | undefined): DiagramResult {
  const { model, problems } = project.snapshot.bound;
  const list = views(project);
  const viewId = wanted ?? firstIn(project, uri, list) ?? '';
  const broken = [...problems.values()].some((each) => each.some(({ code }) => unreadable.has(code)));
  if (viewId === '')
    return { message: 'There is nothing to draw yet: write a journey or a segment.', views: list, viewId, broken };
  return {
    ...projectView(model, viewId, { findings: project.snapshot.analysis.findings }),
    views: list,
    viewId,
    broken,
  };
}

function firstIn({ snapshot }: ProjectContext, uri: string, list: ViewsResult): string | undefined {
  const { sources } = snapshot.bound;
  const isHere = (id: string): boolean => sources.elements.get(id.replace(/^(journey|blueprint):/, ''))?.uri === uri;
  return (list.find((view) => isHere(view.id)) ?? list[0])?.id;
}

/** The innermost element at an offset. */
export function elementIdAt({ snapshot }: ProjectContext, uri: string, offset: number): ElementAtResult {
  return { elementId: elementAt(snapshot.bound.sources, uri, offset) ?? null };
}

/** Where an element is declared; parts that a picture names in its own way have no place. */
export function locationOf({ snapshot, positions }: ProjectContext, elementId: string): LocationOfResult {
  const place = pointAt(snapshot.bound.sources, elementId);
  return place ? positions.location(place.uri, place.span) : null;
}
