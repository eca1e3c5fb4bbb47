import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { claim, freeName } from './building-blocks.js';
import type { FixContext } from '../rule.js';

const purposeKinds: Readonly<Record<string, string>> = {
  advertising: 'advertising',
  social: 'advertising',
  analytics: 'analytics',
  'session-replay': 'analytics',
  'ab-test': 'personalisation',
};

/** Starts an sdk only after consent, or names the agreement about it, whichever the finding is about. */
export function gateSdk({ finding, variable, facts, today }: FixContext): Fix[] {
  const sdk = variable('x');
  if (finding.attribute === 'dpa') return claim(sdk, 'dpa', '"number of the agreement"', today);
  const purposes = purposesOf(sdk, facts);
  const consents = facts
    .all('consent')
    .filter(
      (consent) =>
        purposes.length === 0 ||
        elementsIn(facts.attribute(consent, 'for')).some((purpose) => purposes.includes(purpose)),
    );
  const [consent] = consents;
  return consent ? claim(sdk, 'consent-gate', consent.id, today) : withNewConsent(sdk, purposes[0], facts, today);
}

/** What an sdk is for; where it does not say, what the data that it receives is for. */
function purposesOf(sdk: CxElement, facts: Facts): CxElement[] {
  const own = elementsIn(facts.attribute(sdk, 'purpose'));
  return own.length > 0
    ? own
    : elementsIn(facts.attribute(sdk, 'receives')).flatMap((data) => elementsIn(facts.attribute(data, 'purposes')));
}

function withNewConsent(sdk: CxElement, purpose: CxElement | undefined, facts: Facts, today: string): Fix[] {
  const consent = freeName(facts, `${sdk.name}Consent`);
  const wanted = purpose?.id ?? freeName(facts, `${sdk.name}Use`);
  const kind = purposeKinds[sdk.kind ?? ''];
  const lines = [
    ...(purpose ? [] : [`purpose ${wanted} { ${kind ? `kind: ${kind}  ` : ''}basis: consent }`]),
    `consent ${consent} for ${wanted}`,
  ];
  return claim(sdk, 'consent-gate', consent, today, [
    { kind: 'insert-after', element: outermost(sdk, facts).id, text: lines.join('\n') },
  ]);
}

function outermost(element: CxElement, facts: Facts): CxElement {
  return element.parent === undefined ? element : outermost(facts.element(element.parent), facts);
}
