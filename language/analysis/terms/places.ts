import type { CxElement } from '../../model/model.js';
import { orderOf, attributeDefinition, elementTypes } from '../../model/registry.js';
import { absentBag, bagOf, elementsIn, onlyWord, single } from '../bag.js';
import type { Bag } from '../bag.js';
import { anyElement, elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { each } from './term.js';
import type { Term } from './term.js';

export const trustOrder = orderOf(attributeDefinition('segment', 'trust')!)!;
const outsiders = new Set(['customer', 'anonymous', 'partner', 'vendor']);
const outsideParties = new Set(['third-party', 'partner', 'customer']);

/** The segment in which an element lies; a touchpoint and an sdk lie in their channel's. */
export function segmentOf(facts: Facts, element: CxElement): CxElement | undefined {
  if (element.type === 'segment') return element;
  const word = element.type === 'touchpoint' ? 'on' : element.type === 'sdk' ? 'in' : undefined;
  const channel = word === undefined ? undefined : elementsIn(facts.attribute(element, word))[0];
  facts.log.read(element.type, 'in');
  return facts.enclosing(channel?.type === 'channel' ? channel : element);
}

/** Segments around an element, nearest first. */
export function segmentsAround(facts: Facts, element: CxElement): CxElement[] {
  const found: CxElement[] = [];
  let at = segmentOf(facts, element);
  while (at && !found.includes(at)) {
    found.push(at);
    at = facts.enclosing(at);
  }
  return found;
}

/** Trust of an element's segment; outsiders without a segment are untrusted. */
export function trustOf(facts: Facts, element: CxElement): Bag {
  const segment = segmentOf(facts, element);
  if (segment) return facts.attribute(segment, 'trust');
  const outside = element.type === 'actor' && outsiders.has(element.kind ?? '');
  const party = onlyWord(facts.attribute(element, 'party'));
  return outside || (party !== undefined && outsideParties.has(party)) ? single('untrusted') : absentBag;
}

/** Systems, stores and channels directly in a segment. */
export function membersOf(facts: Facts, segment: CxElement): CxElement[] {
  const members = facts.memo('members', () => {
    const found = new Map<string, CxElement[]>();
    for (const type of ['channel', 'store', 'system']) {
      for (const element of facts.all(type)) {
        const home = segmentOf(facts, element);
        if (home) found.set(home.id, [...(found.get(home.id) ?? []), element]);
      }
    }
    return found;
  });
  return members.get(segment.id) ?? [];
}

const located = { name: 'x', types: elementTypes };
const aSegment = { name: 'z', types: ['segment'] };

export const placeTerms: readonly Term[] = [
  {
    name: 'Z',
    parameters: [located],
    yields: elementOf('segment'),
    doc: 'Segment in which x lies.',
    label: 'segment',
    evaluate: each((facts, element) => {
      const segment = segmentOf(facts, element);
      return segment ? single(segment) : absentBag;
    }),
  },
  {
    name: 'parent',
    parameters: [aSegment],
    yields: elementOf('segment'),
    doc: 'Segment that encloses z.',
    evaluate: each((facts, element) => {
      const parent = facts.enclosing(element);
      return parent ? single(parent) : absentBag;
    }),
  },
  {
    name: 'members',
    parameters: [aSegment],
    yields: elementOf('system', 'store', 'channel'),
    doc: 'Systems, stores and channels directly in z.',
    evaluate: each((facts, element) => bagOf(membersOf(facts, element))),
  },
  {
    name: 'neighbours',
    parameters: [{ name: 'e', types: ['system', 'store', 'channel'] }],
    yields: elementOf('system', 'store', 'channel'),
    doc: "The other members of e's segment.",
    evaluate: each((facts, element) => {
      const segment = segmentOf(facts, element);
      return bagOf(segment ? membersOf(facts, segment).filter((member) => member !== element) : []);
    }),
  },
  {
    name: 'trust',
    parameters: [located],
    yields: { kind: 'words', words: trustOrder, order: trustOrder },
    doc: "Trust of x's segment; outsiders without one are untrusted.",
    label: 'trust',
    evaluate: each(trustOf),
  },
  {
    name: 'default',
    parameters: [aSegment],
    yields: { kind: 'words', words: ['allow', 'deny'] },
    doc: 'Default of z: own, else of its parents, else `default-policy`; unset when nobody says.',
    label: 'default',
    evaluate: each((facts, element) => {
      const bag = facts.attribute(element, 'default');
      if (bag.items.length === 0) return bag;
      return { items: bag.items, missing: bag.missing };
    }),
  },
  {
    name: 'region',
    parameters: [located],
    yields: { kind: 'words' },
    doc: 'Region of x, inherited.',
    label: 'region',
    evaluate: each((facts, element) => {
      const channel = element.type === 'touchpoint' ? elementsIn(facts.attribute(element, 'on'))[0] : undefined;
      return facts.attribute(channel ?? element, 'region');
    }),
  },
  {
    name: 'self',
    parameters: [{ name: 'x' }],
    yields: ([type]) => type ?? anyElement,
    doc: 'x alone.',
    evaluate: (_, [operand]) => operand!,
  },
];
