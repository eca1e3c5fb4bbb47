import type { CodeLens } from 'vscode-languageserver';
import { listViews } from '../../diagram/project/index.js';
import { elementById } from '../../model/index.js';
import type { CxElement, CxModel, ElementId } from '../../model/model.js';
import type { EditorSettings } from '../editor-settings.js';
import { openFindings } from '../features/findings-index.js';
import type { ProjectContext } from '../positions.js';
import { incoming, outgoing } from './crossings.js';

/** What a lens is about, so that its words are found when it comes into sight. */
export interface LensData {
  readonly uri: string;
  readonly element: ElementId;
  readonly about: LensSubject;
}

export type LensSubject = 'findings' | 'in' | 'out' | 'reach' | 'journey' | 'blueprint' | 'view';

/** Where lenses stand in a file and what they are about; what they say is left to `resolveLens`. */
export function codeLenses(project: ProjectContext, uri: string, wanted: EditorSettings['codeLens']): CodeLens[] {
  const { model, sources } = project.snapshot.bound;
  return (sources.outline.get(uri) ?? []).flatMap((id) => {
    const [element, source] = [elementById(model, id), sources.elements.get(id)];
    if (!element || source?.uri !== uri) return [];
    const range = project.positions.range(uri, source.keyword);
    return subjectsOf(project, element, wanted).map((about) => {
      const data: LensData = { uri, element: id, about };
      return { range, data };
    });
  });
}

function subjectsOf(
  { snapshot }: ProjectContext,
  element: CxElement,
  wanted: EditorSettings['codeLens'],
): LensSubject[] {
  const { facts } = snapshot;
  const [into, out] = [incoming(facts, element).length > 0, outgoing(facts, element).length > 0];
  const found: readonly (readonly [LensSubject, boolean])[] = [
    ['findings', wanted.findings && openFindings(snapshot, element).length > 0],
    ['in', wanted.flows && into],
    ['out', wanted.flows && out],
    ['reach', wanted.reach && out && element.type !== 'segment'],
    ['journey', wanted.views && element.type === 'journey'],
    ['blueprint', wanted.views && element.type === 'journey'],
    ['view', wanted.views && element.type === 'view' && isPictured(snapshot.bound.model, element)],
  ];
  return found.filter(([, isThere]) => isThere).map(([subject]) => subject);
}

function isPictured(model: CxModel, view: CxElement): boolean {
  return listViews(model).some(({ id }) => id === view.id);
}
