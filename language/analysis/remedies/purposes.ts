import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { freeName, setAttribute } from './building-blocks.js';
import { addTo, namesOf } from './lists.js';
import { takeOffFlow } from './take-off-flow.js';

/** Leaves data out of a flow that uses it for something else; or the purpose is one it was collected for. */
export function keepToPurpose({ variable, every, facts }: FixContext): Fix[] {
  const [flow, data, purposes] = [variable('f'), every('d'), every('u')];
  const declared: Fix = {
    title: `Claim: ${namesOf(data)} was collected for ${namesOf(purposes)} too`,
    class: 'claim',
    edits: data.map((each) => addTo(facts, each, 'purposes', purposes)),
  };
  return [...takeOffFlow(flow, data, facts), declared];
}

/** What data is for: purposes of the flows that move it first, then the others; at most three, or a new one. */
export function choosePurpose({ variable, facts }: FixContext): Fix[] {
  const data = variable('d');
  const purposes = [...new Set([...purposesOfFlows(data, facts), ...facts.all('purpose')])].slice(0, 3);
  if (purposes.length === 0) return [newPurpose(data, facts)];
  return purposes.map((purpose) => ({
    title: `Claim: it is for ${purpose.name}`,
    class: 'claim',
    edits: [setAttribute(data, 'purposes', purpose.id)],
  }));
}

function purposesOfFlows(data: CxElement, facts: Facts): CxElement[] {
  const moving = facts
    .all('flow')
    .filter((flow) =>
      ['carries', 'returns'].some((attribute) => elementsIn(facts.attribute(flow, attribute)).includes(data)),
    );
  return moving.flatMap((flow) => elementsIn(facts.attribute(flow, 'purpose')));
}

/** A purpose whose kind and basis are still to be found out. */
function newPurpose(data: CxElement, facts: Facts): Fix {
  const name = freeName(facts, `${data.name}Use`);
  return {
    title: `Claim: it is for a new purpose ${name}, to be described`,
    class: 'claim',
    edits: [
      setAttribute(data, 'purposes', name),
      { kind: 'insert-after', element: data.id, text: `purpose ${name} { kind: unknown  basis: unknown }` },
    ],
  };
}
