import { impactOf, impactTypes } from '../../analysis/impact/impact.js';
import type { ImpactQuestion } from '../../analysis/impact/impact.js';
import { elementAt } from '../../bind/sources.js';
import { elementById } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import type { ImpactAnswer, ImpactResult } from '../../protocol/impact.js';
import type { ProjectContext } from '../positions.js';
import { entriesOf } from './entries.js';
import { mentionAt } from './mentions.js';

const questions: readonly ImpactQuestion[] = ['retired', 'breached'];

/** What is hit with the element that is named at an offset, else with the one whose text that is. */
export function impact(project: ProjectContext, uri: string, offset: number): ImpactResult {
  const element = askedAbout(project, uri, offset);
  if (!element) return null;
  const [entry] = entriesOf(project, [element.id]);
  return { element: entry!, answers: questions.flatMap((question) => answer(project, element, question)) };
}

function askedAbout({ snapshot, positions }: ProjectContext, uri: string, offset: number): CxElement | undefined {
  const { model, sources } = snapshot.bound;
  const mention = mentionAt(snapshot, positions, uri, offset);
  const fits = (id: string | undefined): CxElement | undefined => {
    const element = id === undefined ? undefined : elementById(model, id);
    return element && impactTypes.includes(element.type) ? element : undefined;
  };
  const around = (id: string | undefined): CxElement | undefined => {
    const element = id === undefined ? undefined : elementById(model, id);
    return element && (fits(element.id) ?? around(element.parent));
  };
  return fits(mention?.element) ?? around(elementAt(sources, uri, offset));
}

function answer(project: ProjectContext, element: CxElement, question: ImpactQuestion): ImpactAnswer[] {
  const found = impactOf(project.snapshot.facts, element, question);
  if (!found) return [];
  const groups = found.groups.map(({ name, title, directly, further }) => ({
    name,
    title,
    directly: entriesOf(project, directly),
    further: entriesOf(project, further),
  }));
  return [{ question, groups, ...(found.share !== undefined && { share: found.share }) }];
}
