import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { claim, freeName } from './building-blocks.js';

/** Makes the customer's choice an input: the consent for the purpose is checked, or an objection is taken. */
export function respectChoice(element: CxElement, facts: Facts, today: string): Fix[] {
  const refusesObjection = onlyWord(facts.attribute(element, 'objection')) === 'no';
  const unchecked = isStatedNone(element, 'consent-gate');
  return [
    ...(unchecked ? checkConsent(element, facts, today) : []),
    ...(refusesObjection ? claim(element, 'objection', 'yes', today) : []),
  ];
}

function isStatedNone(element: CxElement, attribute: string): boolean {
  const stated = element.attributes[attribute];
  return stated?.state === 'set' && stated.values.every((value) => value.type === 'word' && value.word === 'none');
}

function checkConsent(element: CxElement, facts: Facts, today: string): Fix[] {
  const purposes = purposesOf(element, facts);
  const consents = facts
    .all('consent')
    .filter((consent) => elementsIn(facts.attribute(consent, 'for')).some((purpose) => purposes.includes(purpose)));
  if (consents.length > 0) return consents.flatMap((consent) => claim(element, 'consent-gate', consent.id, today));
  const purpose = purposes[0];
  if (!purpose) return [];
  const name = freeName(facts, `${purpose.name}Consent`);
  return claim(element, 'consent-gate', name, today, [
    { kind: 'insert-after', element: purpose.id, text: `consent ${name} for ${purpose.id}` },
  ]);
}

/** The purposes that rest on consent, of the element itself or else of its data. */
function purposesOf(element: CxElement, facts: Facts): CxElement[] {
  const own = elementsIn(facts.attribute(element, 'purpose'));
  const all =
    own.length > 0
      ? own
      : elementsIn(facts.attribute(element, 'processes')).flatMap((data) =>
          elementsIn(facts.attribute(data, 'purposes')),
        );
  return all.filter((purpose) => wordsIn(facts.attribute(purpose, 'basis')).includes('consent'));
}
