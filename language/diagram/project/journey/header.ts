import { elementsIn } from '../../../analysis/bag.js';
import { labelOf, statedText, statedWord } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import type { JourneyHeader } from '../../types.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { joinLabels, referenced, statedValue } from '../text.js';

/** What stands above the map: the journey's own words; a view that has a title gives its own. */
export function headerOf(
  { model, facts, counts }: Context,
  journey: CxElement,
  view: CxElement | undefined,
): JourneyHeader {
  const reviewed = statedValue(journey, 'reviewed');
  return defined({
    title: view?.title ?? labelOf(journey),
    persona: joinLabels(referenced(model, journey, 'for')),
    goal: statedText(journey, 'goal'),
    state: statedWord(journey, 'state'),
    basis: statedWord(journey, 'basis'),
    owner: joinLabels(elementsIn(facts.attribute(journey, 'owner'))),
    reviewed: reviewed?.type === 'date' ? reviewed.date : undefined,
    findings: counts.get(journey.id),
  });
}
