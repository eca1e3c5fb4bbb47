import type { CxElement } from '../../model/model.js';
import { attributeDefinition, elementDefinition, orderOf } from '../../model/registry.js';
import { absentBag, elementsIn, onlyWord, single, unknownBag, wordsIn } from '../bag.js';
import type { Bag } from '../bag.js';
import type { Facts } from '../facts.js';
import { joinMissing, nothingMissing } from '../truth.js';
import { forWorkforceOnly } from './flows.js';
import { each, holdsFor } from './term.js';
import type { Term } from './term.js';

const outsiders = new Set(['customer', 'anonymous', 'partner']);
const administrators = new Set(['admin', 'dba', 'developer']);
const aalOrder = orderOf(attributeDefinition('actor', 'aal')!)!;

/** An actor that is a person. */
export function isHuman(element: CxElement): boolean {
  return element.type === 'actor' && element.kind !== 'service';
}

/** Staff, and those who work like staff. */
export function isWorkforce(element: CxElement): boolean {
  return isHuman(element) && !outsiders.has(element.kind ?? '');
}

/** A channel or touchpoint not limited to staff, or a customer, anonymous visitor or partner. */
export function isCustomerEnd(facts: Facts, element: CxElement): boolean {
  if (element.type === 'channel' || element.type === 'touchpoint') return !forWorkforceOnly(facts, element);
  return element.type === 'actor' && outsiders.has(element.kind ?? '');
}

/** Kind of the channel that an element is or lies on. */
export function channelKindOf(facts: Facts, element: CxElement): Bag {
  const channel =
    element.type === 'channel'
      ? element
      : element.type === 'touchpoint'
        ? elementsIn(facts.attribute(element, 'on'))[0]
        : undefined;
  return channel?.kind === undefined ? absentBag : single(channel.kind);
}

/** Assurance level of an element; of an actor without one, that of the system it logs in by, the weakest of several. */
export function aalOf(facts: Facts, element: CxElement): Bag {
  const own = facts.attribute(element, 'aal');
  if (own.items.length > 0 || element.type !== 'actor') return own;
  const by = elementsIn(facts.attribute(element, 'login-via')).map((system) => facts.attribute(system, 'aal'));
  const levels = by.flatMap(wordsIn).sort((a, b) => aalOrder.indexOf(a) - aalOrder.indexOf(b));
  const missing = by.reduce((all, bag) => joinMissing(all, bag.missing), nothingMissing);
  if (levels[0] === undefined) return own;
  return missing.length > 0 ? unknownBag(missing) : single(levels[0]);
}

function isPrivileged(facts: Facts, element: CxElement): boolean {
  return (
    element.type === 'actor' &&
    (administrators.has(element.kind ?? '') || onlyWord(facts.attribute(element, 'privileged')) === 'yes')
  );
}

const conflicts: readonly (readonly [string, string])[] = [
  ['refund.create', 'refund.approve'],
  ['user.create', 'role.grant'],
  ['policy.edit', 'policy.approve'],
  ['log.admin', 'system.admin'],
  ['discount.create', 'discount.approve'],
  ['model.train', 'model.release'],
];

/** Both of a pair of rights that nobody should hold together. */
export function conflictingGrants(grants: readonly string[]): readonly (readonly [string, string])[] {
  return conflicts.filter(([a, b]) => grants.includes(a) && grants.includes(b));
}

const anyEnd = { name: 'x', types: ['touchpoint', 'actor', 'channel', 'system', 'store', 'sdk'] };
const truth = { kind: 'truth' } as const;
const channelKinds = elementDefinition('channel')!.kinds.map((kind) => kind.value);

export const peopleTerms: readonly Term[] = [
  {
    name: 'human',
    parameters: [anyEnd],
    yields: truth,
    doc: 'An actor other than a service.',
    evaluate: holdsFor((_, element) => isHuman(element)),
  },
  {
    name: 'workforce',
    parameters: [anyEnd],
    yields: truth,
    doc: 'Staff and those who work like staff.',
    evaluate: holdsFor((_, element) => isWorkforce(element)),
  },
  {
    name: 'priv',
    parameters: [anyEnd],
    yields: truth,
    doc: 'Admin, dba, developer or `privileged: yes`.',
    evaluate: holdsFor(isPrivileged),
  },
  {
    name: 'userEnd',
    parameters: [anyEnd],
    yields: truth,
    doc: 'A channel, a touchpoint or a human actor.',
    evaluate: holdsFor((_, element) => element.type === 'channel' || element.type === 'touchpoint' || isHuman(element)),
  },
  {
    name: 'customerEnd',
    parameters: [anyEnd],
    yields: truth,
    doc: 'A channel or touchpoint not limited to staff, or a customer, anonymous visitor or partner.',
    label: 'used by customers',
    evaluate: holdsFor(isCustomerEnd),
  },
  {
    name: 'sodConflict',
    parameters: [{ name: 'grants' }],
    yields: truth,
    doc: 'Both of a pair of rights that conflict, such as refund.create and refund.approve.',
    label: 'conflicting rights',
    evaluate: (_, [grants]) => conflictingGrants(wordsIn(grants!)).length > 0,
  },
  {
    name: 'channelKind',
    parameters: [anyEnd],
    yields: { kind: 'words', words: channelKinds },
    doc: 'Kind of the channel that x is or lies on.',
    evaluate: each(channelKindOf),
  },
  {
    name: 'aal',
    parameters: [anyEnd],
    yields: { kind: 'words', words: aalOrder, order: aalOrder },
    doc: '`aal` of x; of an actor without one, that of the system it logs in by.',
    label: 'assurance level',
    evaluate: each(aalOf),
  },
];
