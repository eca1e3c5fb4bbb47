import { compareText, pushTo } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { elementTypes } from '../../model/registry.js';
import { bagOf, isElement } from '../bag.js';
import { anyElement } from '../conditions/static-types.js';
import type { Facts } from '../facts.js';
import { each } from './term.js';
import type { Term } from './term.js';

/** Same keyword and kind. */
function sameKind(_: Facts, a: CxElement, b: CxElement): boolean {
  return a.type === b.type && a.kind === b.kind;
}

/** A name as it sounds: without case, spaces and signs. Empty where it holds neither letter nor digit. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function plainNamesOf(facts: Facts, element: CxElement): ReadonlySet<string> {
  facts.log.read(element.type, 'title');
  return new Set([element.name, element.title ?? ''].map(plainName).filter((name) => name !== ''));
}

/** A name or title of one equals a name or title of the other but for case, spaces and signs. */
function sameName(facts: Facts, a: CxElement, b: CxElement): boolean {
  const names = plainNamesOf(facts, b);
  return [...plainNamesOf(facts, a)].some((name) => names.has(name));
}

/** Other elements of the same keyword and kind with the same name, in the model's order; looked up, not searched for. */
function namesakesOf(facts: Facts, element: CxElement): CxElement[] {
  const byName = facts.memo(`namesakes ${element.type}`, () => {
    const found = new Map<string, CxElement[]>();
    for (const each of facts.all(element.type)) for (const name of plainNamesOf(facts, each)) pushTo(found, name, each);
    return found;
  });
  const alike = [...plainNamesOf(facts, element)].flatMap((name) => byName.get(name) ?? []);
  return [...new Set(alike)].filter((each) => each !== element && sameKind(facts, each, element));
}

function ofTwo(test: (facts: Facts, a: CxElement, b: CxElement) => boolean): Term['evaluate'] {
  return (facts, [first, second]) => {
    const [a, b] = [first!.items.find(isElement), second!.items.find(isElement)];
    return a !== undefined && b !== undefined && test(facts, a, b);
  };
}

const pair = [
  { name: 'e', types: elementTypes },
  { name: 'g', types: elementTypes },
];
const truth = { kind: 'truth' } as const;

export const samenessTerms: readonly Term[] = [
  {
    name: 'sameKind',
    parameters: pair,
    yields: truth,
    doc: 'Same keyword and kind.',
    label: 'of the same kind',
    evaluate: ofTwo(sameKind),
  },
  {
    name: 'sameName',
    parameters: pair,
    yields: truth,
    doc: 'Names or titles equal but for case, spaces and signs.',
    label: 'of the same name',
    evaluate: ofTwo(sameName),
  },
  {
    name: 'after',
    parameters: pair,
    yields: truth,
    doc: 'e comes after g in the order of names; of two that a condition holds for either way, it picks one.',
    label: 'later by name',
    evaluate: ofTwo((_, a, b) => compareText(a.id, b.id) > 0),
  },
  {
    name: 'namesakes',
    parameters: [pair[0]!],
    yields: ([type]) => type ?? anyElement,
    doc: 'Other elements of the same keyword and kind with the same name, as `sameKind` and `sameName` tell; the quick way to find pairs.',
    label: 'elements of the same name',
    evaluate: each((facts, element) => bagOf(namesakesOf(facts, element))),
  },
];
