import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import type { FixContext } from '../rule.js';
import { taintGates } from '../terms/taint.js';
import { claim } from './building-blocks.js';
import { claimFor } from './lists.js';

/** Encodes what is shown; or cleans it at a system that all of it passes on its way in, the outermost first. */
export function cleanContent(context: FixContext): Fix[] {
  const { facts, today, variable } = context;
  const system = variable('s');
  const data = context.every('d');
  const [first, ...others] = data.map((each) => taintGates(facts, each, system));
  const gates = (first ?? []).filter((gate) => others.every((gatesOfOther) => gatesOfOther.includes(gate)));
  return [
    ...claim(system, 'output-encoding', 'contextual', today),
    ...gates.slice(0, 1).flatMap((gate: CxElement) => claimFor(facts, gate, 'sanitises', data, today)),
  ];
}
