import type { CxElement } from '../../model/model.js';
import { unique } from '../../core/order.js';
import { bagOf, elementsIn, onlyWord, wordsIn } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { both, either, Unknown } from '../truth.js';
import type { Truth } from '../truth.js';
import { endsOf } from './flows.js';
import { namersOf } from './naming.js';
import { each } from './term.js';
import type { Term } from './term.js';

/** Systems that act for a purpose of a consent: by a decision on them, or because a flow for it ends there. */
function consumersOf(facts: Facts, consent: CxElement): CxElement[] {
  const purposes = elementsIn(facts.attribute(consent, 'for'));
  const deciding = purposes
    .flatMap((purpose) => namersOf(facts, 'decision', 'purpose', purpose))
    .flatMap((decision) => elementsIn(facts.attribute(decision, 'on')));
  const fed = purposes
    .flatMap((purpose) => namersOf(facts, 'flow', 'purpose', purpose))
    .flatMap((flow) => endsOf(facts, flow).target ?? []);
  return unique([...deciding, ...fed].filter((element) => element.type === 'system'));
}

/** Systems that check a consent: those it names, else all that are made for it. */
function enforcersOf(facts: Facts, consent: CxElement): CxElement[] {
  const named = elementsIn(facts.attribute(consent, 'enforced-by'));
  if (named.length > 0) return named;
  return facts.memo('consentSystems', () => facts.all('system').filter((system) => isConsentSystem(facts, system)));
}

function isConsentSystem(facts: Facts, system: CxElement): boolean {
  return system.kind === 'consent-manager' || wordsIn(facts.attribute(system, 'provides')).includes('consent');
}

/** Keys by which a system joins records. */
function resolvedBy(facts: Facts, system: CxElement): readonly CxElement[] {
  return namersOf(facts, 'identity', 'resolved-by', system);
}

const explainedBy: Readonly<
  Record<string, { readonly tags?: readonly string[]; readonly formats?: readonly string[] }>
> = {
  location: { tags: ['location'] },
  bluetooth: { tags: ['location'] },
  contacts: { tags: ['contact'] },
  microphone: { tags: ['voice'], formats: ['audio'] },
  camera: { formats: ['image', 'video', 'file', 'document'] },
  photos: { formats: ['image', 'video', 'file', 'document'] },
  calendar: { tags: ['behavioural'] },
};

/** Tells whether data of a kind is a reason for an app to ask for a permission. */
function explains(facts: Facts, data: CxElement, permission: string): Truth {
  const { tags = [], formats = [] } = explainedBy[permission] ?? {};
  if (wordsIn(facts.attribute(data, 'tags')).some((tag) => tags.includes(tag))) return true;
  if (formats.length === 0) return false;
  const format = facts.attribute(data, 'format');
  const word = onlyWord(format);
  return word === undefined ? new Unknown(format.missing) : formats.includes(word) || word === 'any';
}

const systems = elementOf('system');
const aConsent = { name: 'k', types: ['consent'] };

export const consentTerms: readonly Term[] = [
  {
    name: 'consumers',
    parameters: [aConsent],
    yields: systems,
    doc: 'Systems with a decision or an incoming flow for a purpose of k.',
    label: 'act for its purposes',
    evaluate: each((facts, consent) => bagOf(consumersOf(facts, consent))),
  },
  {
    name: 'enforcers',
    parameters: [aConsent],
    yields: systems,
    doc: 'Systems named in `enforced-by` of k, else those of kind consent-manager or with `provides: consent`.',
    label: 'enforced by',
    evaluate: each((facts, consent) => bagOf(enforcersOf(facts, consent))),
  },
  {
    name: 'resolvedBy',
    parameters: [{ name: 's', types: ['system'] }],
    yields: elementOf('identity'),
    doc: 'Keys that s joins records by.',
    label: 'joins records by',
    evaluate: each((facts, system) => bagOf(resolvedBy(facts, system))),
  },
  {
    name: 'matches',
    parameters: [{ name: 'p' }, { name: 'd', types: ['data'] }],
    yields: { kind: 'truth' },
    doc: 'Data d explains permission p: location and bluetooth by tag location; contacts by tag contact; microphone by tag voice or format audio; camera and photos by format image, video, file or document; calendar by tag behavioural.',
    label: 'explains the permission',
    evaluate: (facts, [permissions, data]) =>
      wordsIn(permissions!)
        .map((permission) =>
          elementsIn(data!)
            .map((each) => explains(facts, each, permission))
            .reduce<Truth>(either, false),
        )
        .reduce<Truth>(both, true),
  },
];
