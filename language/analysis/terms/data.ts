import type { CxElement } from '../../model/model.js';
import { attributeDefinition, orderOf, valuesOf } from '../../model/registry.js';
import { bagOf, elementsIn, single, wordsIn } from '../bag.js';
import type { Bag } from '../bag.js';
import { elementOf } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { joinMissing, nothingMissing } from '../truth.js';
import type { Missing } from '../truth.js';
import { flowsAt } from './flows.js';
import { namersOf } from './naming.js';
import { each, holdsFor } from './term.js';
import type { Term } from './term.js';

export const classOrder = orderOf(attributeDefinition('data', 'class')!)!;
export const volumeOrder = orderOf(attributeDefinition('data', 'volume')!)!;
const tagWords = valuesOf(attributeDefinition('data', 'tags')!).map((value) => value.value);

const restrictedTags = ['sad', 'credential', 'secret', 'special', 'biometric', 'health', 'cardholder'];
const confidentialTags = [
  'personal',
  'identity',
  'contact',
  'behavioural',
  'location',
  'communication',
  'employee',
  'child',
  'national-id',
  'financial',
];
const internalTags = ['masked', 'tokenised', 'token'];

/** The least class that the tags of data require, or undefined where they require none. */
export function minClassOf(tags: readonly string[]): string | undefined {
  if (tags.includes('anonymous') || tags.includes('aggregated')) return 'public';
  if (tags.some((tag) => internalTags.includes(tag))) return 'internal';
  if (tags.some((tag) => restrictedTags.includes(tag))) return 'restricted';
  return tags.some((tag) => confidentialTags.includes(tag)) ? 'confidential' : undefined;
}

/** Tags of one data element; a special category adds `special`. */
export function tagsOfData(facts: Facts, data: CxElement): string[] {
  const tags = wordsIn(facts.attribute(data, 'tags'));
  const category = wordsIn(facts.attribute(data, 'special-category')).filter(
    (word) => word !== 'none' && word !== 'not-applicable',
  );
  return category.length > 0 && !tags.includes('special') ? [...tags, 'special'] : tags;
}

/** Class of one data element, never below what its tags require. */
export function classOfData(facts: Facts, data: CxElement): Bag {
  const stated = facts.attribute(data, 'class');
  const least = minClassOf(tagsOfData(facts, data));
  const own = wordsIn(stated)[0];
  const greatest =
    classOrder[
      Math.max(own === undefined ? 0 : classOrder.indexOf(own), least === undefined ? 0 : classOrder.indexOf(least), 0)
    ]!;
  if (own !== undefined || greatest === classOrder.at(-1)) return single(greatest);
  return { items: [greatest], missing: stated.missing, atLeast: true };
}

/** Data of an element and what is missing to know all of it. */
interface DataOf {
  readonly data: readonly CxElement[];
  readonly missing: readonly Missing[];
}

/** The data that attributes name together. */
function named(facts: Facts, element: CxElement, ...attributes: readonly string[]): DataOf {
  const bags = attributes.map((attribute) => facts.attribute(element, attribute));
  return join(bags.map((bag) => ({ data: elementsIn(bag), missing: bag.missing })));
}

function join(parts: readonly DataOf[]): DataOf {
  return {
    data: [...new Set(parts.flatMap((part) => part.data))],
    missing: parts.reduce((all, part) => joinMissing(all, part.missing), nothingMissing),
  };
}

/** What an element holds, moves, shows or works with. For systems and channels, what is known is taken as all. */
export function dataOf(facts: Facts, element: CxElement): DataOf {
  return facts.memo(`dataOf:${element.id}`, () => computeDataOf(facts, element));
}

function computeDataOf(facts: Facts, element: CxElement): DataOf {
  switch (element.type) {
    case 'data':
      return { data: [element], missing: nothingMissing };
    case 'flow':
      return named(facts, element, 'carries', 'returns');
    case 'store':
      return named(facts, element, 'holds');
    case 'touchpoint':
      return known(join([named(facts, element, 'collects', 'shows')]));
    case 'system':
      return known(
        join([
          named(facts, element, 'processes'),
          ...flowsAt(facts, element).map((flow) => dataOf(facts, flow)),
          ...storesOf(facts, element).map((store) => dataOf(facts, store)),
        ]),
      );
    case 'channel':
      return known(
        join([
          named(facts, element, 'stores-locally'),
          ...touchpointsOn(facts, element).map((each) => dataOf(facts, each)),
          ...flowsAt(facts, element).map((flow) => dataOf(facts, flow)),
        ]),
      );
    case 'journey':
    case 'stage':
      return known(join(touchpointsBelow(facts, element).map((each) => dataOf(facts, each))));
    case 'actor':
      return known(join(flowsAt(facts, element).map((flow) => dataOf(facts, flow))));
    default:
      return { data: [], missing: nothingMissing };
  }
}

/** Where something is known, the rest is not asked for: one place that names the data is enough. */
function known(all: DataOf): DataOf {
  return all.data.length > 0 ? { data: all.data, missing: nothingMissing } : all;
}

/** Stores that belong to a system. */
export function storesOf(facts: Facts, system: CxElement): readonly CxElement[] {
  return namersOf(facts, 'store', 'owner-system', system);
}

/** Touchpoints on a channel. */
export function touchpointsOn(facts: Facts, channel: CxElement): readonly CxElement[] {
  return namersOf(facts, 'touchpoint', 'on', channel);
}

function touchpointsBelow(facts: Facts, element: CxElement): CxElement[] {
  if (element.type === 'step') return elementsIn(facts.attribute(element, 'at'));
  return element.children.flatMap((id) => touchpointsBelow(facts, facts.element(id)));
}

const reductions = ['masks', 'tokenises', 'pseudonymises', 'aggregates', 'redacts', 'synthesises'];

/** Data that a flow takes the sting out of. */
export function reducedBy(facts: Facts, flow: CxElement): CxElement[] {
  return [...new Set(reductions.flatMap((attribute) => elementsIn(facts.attribute(flow, attribute))))];
}

/** Greatest class of the data of an element; what is reduced on a flow counts as internal, aggregated as public. */
export function classOf(facts: Facts, element: CxElement): Bag {
  return facts.memo(`cls:${element.id}`, () => computeClass(facts, element));
}

function computeClass(facts: Facts, element: CxElement): Bag {
  if (element.type === 'data') return classOfData(facts, element);
  const { data, missing } = dataOf(facts, element);
  const reduced = element.type === 'flow' ? reducedBy(facts, element) : [];
  const aggregated = element.type === 'flow' ? elementsIn(facts.attribute(element, 'aggregates')) : [];
  let greatest = 0;
  let open = missing;
  for (const each of data) {
    const own = classOfData(facts, each);
    const rank = aggregated.includes(each) ? 0 : classOrder.indexOf(wordsIn(own)[0]!);
    greatest = Math.max(greatest, reduced.includes(each) ? Math.min(rank, 1) : rank);
    const settled = aggregated.includes(each) || (reduced.includes(each) && rank > 0);
    if (!settled) open = joinMissing(open, own.missing);
  }
  if (data.length === 0 && open.length === 0) return single('public');
  const word = classOrder[greatest]!;
  return open.length === 0 || greatest === classOrder.length - 1
    ? single(word)
    : { items: [word], missing: open, atLeast: true };
}

/** Tags of all data of an element. */
export function tagsOf(facts: Facts, element: CxElement): Bag {
  if (element.type === 'data') return bagOf(tagsOfData(facts, element));
  const { data, missing } = dataOf(facts, element);
  const reduced = element.type === 'flow' ? reducedBy(facts, element) : [];
  const tags = new Set(data.filter((each) => !reduced.includes(each)).flatMap((each) => tagsOfData(facts, each)));
  return { items: [...tags], missing };
}

function volumeOf(facts: Facts, element: CxElement): Bag {
  const own = facts.attribute(element, 'volume');
  if (own.items.length > 0) return own;
  const ranks = dataOf(facts, element)
    .data.flatMap((each) => wordsIn(facts.attribute(each, 'volume')))
    .map((word) => volumeOrder.indexOf(word));
  return ranks.length === 0 ? own : single(volumeOrder[Math.max(...ranks)]!);
}

const carrier = {
  name: 'x',
  types: ['data', 'flow', 'store', 'system', 'touchpoint', 'channel', 'journey', 'stage', 'actor'],
};
const aFlow = { name: 'f', types: ['flow'] };
const dataType = elementOf('data');

export const dataTerms: readonly Term[] = [
  {
    name: 'cls',
    parameters: [carrier],
    yields: { kind: 'words', words: classOrder, order: classOrder },
    doc: 'Greatest class of the data of x.',
    label: 'class',
    evaluate: each(classOf),
  },
  {
    name: 'minClass',
    parameters: [{ name: 'd', types: ['data'] }],
    yields: { kind: 'words', words: classOrder, order: classOrder },
    doc: 'Least class by tags.',
    evaluate: each((facts, data) => single(minClassOf(tagsOfData(facts, data)) ?? 'public')),
  },
  {
    name: 'tags',
    parameters: [carrier],
    yields: { kind: 'words', words: tagWords },
    doc: 'Tags of all data of x.',
    label: 'tags',
    evaluate: each(tagsOf),
  },
  {
    name: 'vol',
    parameters: [carrier],
    yields: { kind: 'words', words: volumeOrder, order: volumeOrder },
    doc: 'Volume of x, else the greatest of its data.',
    label: 'volume',
    evaluate: each(volumeOf),
  },
  {
    name: 'special',
    parameters: [{ name: 'd', types: ['data'] }],
    yields: { kind: 'truth' },
    doc: 'Tagged special, biometric or health, or of a special category.',
    evaluate: holdsFor((facts, data) =>
      tagsOfData(facts, data).some((tag) => tag === 'special' || tag === 'biometric' || tag === 'health'),
    ),
  },
  {
    name: 'dataOf',
    parameters: [carrier],
    yields: dataType,
    doc: 'Data of x.',
    evaluate: each((facts, element) => ({
      items: dataOf(facts, element).data,
      missing: dataOf(facts, element).missing,
    })),
  },
  {
    name: 'carries',
    parameters: [aFlow],
    yields: dataType,
    doc: '`carries` and `returns` of f.',
    label: 'carries',
    evaluate: each((facts, flow) => ({ items: dataOf(facts, flow).data, missing: dataOf(facts, flow).missing })),
  },
  {
    name: 'reduced',
    parameters: [aFlow],
    yields: dataType,
    doc: 'Data that f masks, tokenises, pseudonymises, aggregates, redacts or synthesises.',
    evaluate: each((facts, flow) => bagOf(reducedBy(facts, flow))),
  },
];
