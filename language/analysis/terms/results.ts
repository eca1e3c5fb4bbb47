import { daysBetween } from '../../model/durations.js';
import { bagOf, isElement, single, unknownBag } from '../bag.js';
import type { Facts } from '../facts.js';
import type { CxElement } from '../../model/model.js';
import { each, holdsFor } from './term.js';
import type { Term } from './term.js';

const day = 86_400_000;

/** Attributes of an element whose planned day has passed, in the order of their names. */
export function overdueAttributes(facts: Facts, element: CxElement): string[] {
  return Object.keys(element.attributes)
    .filter((name) => {
      facts.log.read(element.type, name);
      const { state, plannedFor } = element.attributes[name]!;
      return state === 'planned' && plannedFor !== undefined && plannedFor < facts.today;
    })
    .sort();
}

const anything = { name: 'e' };

export const resultTerms: readonly Term[] = [
  {
    name: 'overdue',
    parameters: [anything],
    yields: { kind: 'words' },
    doc: 'Attributes of e whose planned date has passed.',
    label: 'overdue',
    evaluate: each((facts, element) => bagOf(overdueAttributes(facts, element))),
  },
  {
    name: 'undecided',
    parameters: [anything],
    yields: { kind: 'words' },
    doc: 'Attributes that are unset and keep a rule of severity warning or error from deciding on e.',
    label: 'not stated',
    evaluate: each((facts, element) =>
      bagOf(facts.results?.undecided.get(element.id)?.map((each) => each.attribute) ?? []),
    ),
  },
  {
    name: 'matched',
    parameters: [{ name: 'w', types: ['suppress'] }],
    yields: { kind: 'truth' },
    doc: 'The suppressed rule has a finding on the element.',
    label: 'still needed',
    evaluate: holdsFor((facts, element) => facts.results?.matched.has(element.id) ?? false),
  },
  {
    name: 'faults',
    parameters: [{ name: 'w', types: ['suppress'] }],
    yields: { kind: 'words' },
    doc: 'What keeps a suppression from being in force, or makes it superfluous.',
    label: 'faults',
    evaluate: each((facts, element) => bagOf(facts.results?.faults.get(element.id) ?? [])),
  },
  {
    name: 'deciders',
    parameters: [anything],
    yields: { kind: 'words' },
    doc: 'Rules that cannot decide on e because of what is not stated.',
    evaluate: each((facts, element) =>
      bagOf([...new Set(facts.results?.undecided.get(element.id)?.flatMap((each) => each.rules) ?? [])].sort()),
    ),
  },
  {
    name: 'age',
    parameters: [{ name: 'date' }],
    yields: { kind: 'duration' },
    doc: 'Time from the date to today.',
    takesUnknown: true,
    evaluate: (facts, [operand]) => {
      const item = operand!.items.find((each) => !isElement(each));
      if (typeof item !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(item)) return unknownBag(operand!.missing);
      return single(daysBetween(item, facts.today) * day);
    },
  },
];
