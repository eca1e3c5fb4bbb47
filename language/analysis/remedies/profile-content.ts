import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { storesOf } from '../terms/data.js';
import { flowsAt } from '../terms/flows.js';
import { repair, setAttribute } from './building-blocks.js';
import { namesOf, takeFrom } from './lists.js';
import { alreadyInPlace } from './state-controls.js';

const delicate = ['health', 'religion', 'ethnicity', 'orientation', 'politics', 'financial-distress'];

/** Keeps delicate data out of what evaluates persons, or rules delicate conclusions out. */
export function keepOutOfProfile(context: FixContext): Fix[] {
  const system = context.variable('s');
  const data = context.every('d');
  return data.length > 0 && context.finding.variables['d'] !== undefined
    ? keepOut(system, data, context.facts)
    : [ruleOut(system, context.facts)];
}

function ruleOut(system: CxElement, facts: Facts): Fix {
  const infers = wordsIn(facts.attribute(system, 'infers'));
  const [kept, ruledOut] = [
    infers.filter((word) => !delicate.includes(word)),
    infers.filter((word) => delicate.includes(word)),
  ];
  const never = [
    ...new Set([...wordsIn(facts.attribute(system, 'never-infers')).filter((word) => word !== 'none'), ...ruledOut]),
  ];
  const edits = [
    setAttribute(system, 'infers', kept.length === 0 ? 'none' : kept.join(', ')),
    setAttribute(system, 'never-infers', never.join(', ')),
  ];
  return repair(`infer ${ruledOut.join(' and ')} no more`, edits, { preferred: true });
}

/** Where the data comes by flows that carry nothing else, or rests in the system's stores, that is for people to sort out. */
function keepOut(system: CxElement, data: readonly CxElement[], facts: Facts): Fix[] {
  const consented = data.length === 1 ? [alreadyInPlace(data[0]!, 'art9-condition', 'explicit-consent')] : [];
  const holders = [...flowsAt(facts, system), ...storesOf(facts, system), system].flatMap((element) =>
    listsWith(element, data, facts),
  );
  const sortable = holders.every(({ element, rest }) => element === system || (element.type === 'flow' && rest > 0));
  if (!sortable) return consented;
  const edits = holders.map(({ element, attribute }) => takeFrom(facts, element, attribute, data));
  return [repair(`keep ${namesOf(data)} out of ${system.name}`, edits, { preferred: true }), ...consented];
}

interface Holder {
  readonly element: CxElement;
  readonly attribute: string;
  /** How many data are left without those taken out. */
  readonly rest: number;
}

function listsWith(element: CxElement, data: readonly CxElement[], facts: Facts): Holder[] {
  return ['processes', 'carries', 'returns', 'holds'].flatMap((attribute) => {
    const list = elementsIn(facts.attribute(element, attribute));
    return list.some((each) => data.includes(each))
      ? [{ element, attribute, rest: list.filter((each) => !data.includes(each)).length }]
      : [];
  });
}
