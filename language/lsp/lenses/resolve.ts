import type { CodeLens, Command } from 'vscode-languageserver';
import { reachOf } from '../../analysis/terms/flows.js';
import { pointAt } from '../../bind/sources.js';
import { elementById } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { openViewCommand, showFindingsCommand, showLocationsCommand } from '../../protocol/commands.js';
import type { OpenViewArgument, ShowFindingsArgument, ShowLocationsArgument } from '../../protocol/commands.js';
import { openFindings } from '../features/findings-index.js';
import type { ProjectContext } from '../positions.js';
import { incoming, outgoing } from './crossings.js';
import type { LensData } from './lenses.js';

/** Tells whether something that came back from a client is what a lens carries. */
export function isLensData(data: unknown): data is LensData {
  return typeof data === 'object' && data !== null && typeof (data as LensData).uri === 'string';
}

/** What a lens says and does; one whose element is gone in the meantime says nothing. */
export function resolveLens(project: ProjectContext, lens: CodeLens, { uri, element: id, about }: LensData): CodeLens {
  const element = elementById(project.snapshot.bound.model, id);
  return { ...lens, command: element ? commandOf(project, lens, element, uri, about) : { title: '', command: '' } };
}

function commandOf(
  project: ProjectContext,
  lens: CodeLens,
  element: CxElement,
  uri: string,
  about: LensData['about'],
): Command {
  const { facts } = project.snapshot;
  const places = (title: string, elements: readonly CxElement[]): Command =>
    showPlaces(project, title, uri, lens, elements);
  switch (about) {
    case 'findings': {
      const argument: ShowFindingsArgument = { uri, elementId: element.id };
      const title = counted(openFindings(project.snapshot, element).length, 'finding');
      return { title, command: showFindingsCommand, arguments: [argument] };
    }
    case 'in': {
      const flows = incoming(facts, element);
      return places(`${counted(flows.length, 'flow')} in`, flows);
    }
    case 'out': {
      const flows = outgoing(facts, element);
      return places(`${counted(flows.length, 'flow')} out`, flows);
    }
    case 'reach':
      return reachLens(places, reachOf(facts, element).slice(1));
    case 'journey':
      return openView('Open journey map', uri, `journey:${element.id}`);
    case 'blueprint':
      return openView('Open blueprint', uri, `blueprint:${element.id}`);
    case 'view':
      return openView('Open picture', uri, element.id);
  }
}

function reachLens(
  places: (title: string, elements: readonly CxElement[]) => Command,
  reached: readonly CxElement[],
): Command {
  const stores = reached.filter((each) => each.type === 'store').length;
  const title = `can reach ${counted(reached.length, 'element')}${stores > 0 ? `, ${counted(stores, 'store')}` : ''}`;
  return places(title, reached);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function openView(title: string, uri: string, viewId: string): Command {
  const argument: OpenViewArgument = { uri, viewId };
  return { title, command: openViewCommand, arguments: [argument] };
}

function showPlaces(
  { snapshot, positions }: ProjectContext,
  title: string,
  uri: string,
  { range }: CodeLens,
  elements: readonly CxElement[],
): Command {
  const locations = elements.flatMap(({ id }) => {
    const place = pointAt(snapshot.bound.sources, id);
    return place ? [positions.location(place.uri, place.span)] : [];
  });
  const argument: ShowLocationsArgument = { uri, position: range.start, locations };
  return { title, command: showLocationsCommand, arguments: [argument] };
}
