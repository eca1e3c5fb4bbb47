import { elementsIn, wordsIn } from '../../../analysis/bag.js';
import { elementsOfType, labelOf, referencedIds } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import type { JourneyData } from '../../types.js';
import { knownClass } from '../classes.js';
import { refTo, withDetail } from '../context.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { kept } from '../scope.js';
import type { Scope } from '../scope.js';
import { joinLabels, referenced } from '../text.js';

/** The data that touchpoints collect and show, each once, in the order of the text. */
export function dataOfStep(context: Context, scope: Scope, touchpoints: readonly CxElement[]): JourneyData[] {
  const uses = new Map<CxElement, string[]>();
  for (const touchpoint of touchpoints) {
    for (const [attribute, verb] of [
      ['collects', 'Collected'],
      ['shows', 'Shown'],
    ] as const) {
      for (const data of referenced(context.model, touchpoint, attribute)) {
        uses.set(data, [...(uses.get(data) ?? []), `${verb} at ${labelOf(touchpoint)}`]);
      }
    }
  }
  return kept(scope, [...uses.keys()]).map((data) => dataPart(context, data, uses.get(data)!));
}

function dataPart(context: Context, data: CxElement, uses: readonly string[]): JourneyData {
  const purposes = referenced(context.model, data, 'purposes');
  return defined({
    ...withDetail(refTo(context, data), uses.join('; ')),
    purpose: joinLabels(purposes),
    consent: consentText(context, data, purposes),
    class: knownClass(context, data),
  });
}

/** On which ground the data may be used: the consents for its purposes by name, other bases by their word. */
function consentText({ model, facts }: Context, data: CxElement, purposes: readonly CxElement[]): string | undefined {
  const bases = new Set([
    ...wordsIn(facts.attribute(data, 'basis')),
    ...purposes.flatMap((purpose) => wordsIn(facts.attribute(purpose, 'basis'))),
  ]);
  const consenting = purposes.filter((purpose) => wordsIn(facts.attribute(purpose, 'basis')).includes('consent'));
  const consents = elementsOfType(model, 'consent').filter((consent) =>
    consenting.some((purpose) => referencedIds(consent, 'for').includes(purpose.id)),
  );
  if (consents.length > 0) bases.delete('consent');
  const parts = [...(consents.length > 0 ? [`consent: ${consents.map(labelOf).join(', ')}`] : []), ...bases];
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** Everything that touchpoints collect and show. */
export function collectedAndShown({ facts }: Context, touchpoints: readonly CxElement[]): ReadonlySet<CxElement> {
  return new Set(
    touchpoints.flatMap((each) =>
      ['collects', 'shows'].flatMap((attribute) => elementsIn(facts.attribute(each, attribute))),
    ),
  );
}
