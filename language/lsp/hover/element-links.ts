import type { Facts } from '../../analysis/facts.js';
import { stepsAt } from '../../analysis/terms/journey-ways.js';
import { pointAt } from '../../bind/sources.js';
import { unique } from '../../core/order.js';
import { listViews } from '../../diagram/project/index.js';
import { elementById } from '../../model/index.js';
import type { CxElement, CxModel } from '../../model/model.js';
import { openViewCommand, showFindingsCommand, showLocationsCommand } from '../../protocol/commands.js';
import type { OpenViewArgument, ShowFindingsArgument, ShowLocationsArgument } from '../../protocol/commands.js';
import { openFindings } from '../features/findings-index.js';
import { incoming, outgoing } from '../lenses/crossings.js';
import type { ProjectContext } from '../positions.js';

/** A link that carries out a command of `language/protocol/commands.ts`. */
export interface CommandLink {
  readonly title: string;
  readonly command: string;
  readonly argument: OpenViewArgument | ShowFindingsArgument | ShowLocationsArgument;
}

const mostViews = 3;
const mostPlaces = 100;
const inSegmentation = new Set(['segment', 'system', 'store', 'channel', 'runtime']);

/** Where to go from an element: its pictures, its flows, its findings. */
export function elementLinks(project: ProjectContext, element: CxElement): CommandLink[] {
  const { snapshot } = project;
  const source = snapshot.bound.sources.elements.get(element.id);
  if (!source || element.project !== undefined) return [];
  const { uri } = source;
  const views = viewsOf(snapshot.bound.model, snapshot.facts, element).map((view): CommandLink => ({
    title: `Open ${view.title}`,
    command: openViewCommand,
    argument: { uri, viewId: view.id },
  }));
  const flows = [
    ...flowLink(project, uri, 'in', incoming(snapshot.facts, element)),
    ...flowLink(project, uri, 'out', outgoing(snapshot.facts, element)),
  ];
  const count = openFindings(snapshot, element).length;
  const findings: CommandLink[] =
    count === 0
      ? []
      : [{ title: 'List findings', command: showFindingsCommand, argument: { uri, elementId: element.id } }];
  return [...views, ...flows, ...findings];
}

/** The pictures in which an element is to be seen. */
function viewsOf(model: CxModel, facts: Facts, element: CxElement): { readonly id: string; readonly title: string }[] {
  const journeys = journeysOf(model, facts, element);
  const wanted = [
    ...journeys.flatMap((journey) => [`journey:${journey.id}`, `blueprint:${journey.id}`]),
    ...(inSegmentation.has(element.type) ? ['segmentation'] : []),
    ...(element.type === 'view' ? [element.id] : []),
  ];
  if (wanted.length === 0) return [];
  return listViews(model)
    .filter(({ id }) => wanted.includes(id))
    .slice(0, mostViews);
}

function journeysOf(model: CxModel, facts: Facts, element: CxElement): CxElement[] {
  const steps = element.type === 'touchpoint' ? stepsAt(facts, element) : [element];
  return unique(steps.flatMap((step) => journeyAround(model, step) ?? []));
}

function journeyAround(model: CxModel, element: CxElement): CxElement | undefined {
  let at: CxElement | undefined = element;
  while (at && at.type !== 'journey') at = at.parent === undefined ? undefined : elementById(model, at.parent);
  return at;
}

function flowLink(
  { snapshot, positions }: ProjectContext,
  uri: string,
  way: 'in' | 'out',
  flows: readonly CxElement[],
): CommandLink[] {
  if (flows.length === 0) return [];
  const locations = flows.slice(0, mostPlaces).flatMap(({ id }) => {
    const place = pointAt(snapshot.bound.sources, id);
    return place ? [positions.location(place.uri, place.span)] : [];
  });
  const title = `${flows.length} ${flows.length === 1 ? 'flow' : 'flows'} ${way}`;
  return [{ title, command: showLocationsCommand, argument: { uri, position: { line: 0, character: 0 }, locations } }];
}
