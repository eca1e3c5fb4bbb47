import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { cures, openersOf } from '../terms/blast-radius.js';
import { claim, setAttribute } from './building-blocks.js';

/** States what is enough by itself: that a segment keeps its members apart, or that a call is decided for each object of its user. */
export function shrinkBlastRadius({ variable, facts, today }: FixContext): Fix[] {
  const element = variable('e');
  const enough = openersOf(facts, element).filter((opener) => cures(facts, element, opener));
  const segments = enough.filter((opener) => opener.type === 'segment').slice(0, 1);
  const flows = enough.filter((opener) => opener.type === 'flow' && isProven(facts, opener)).slice(0, 2);
  return [
    ...segments.flatMap((segment) => at(segment, claim(segment, 'per-workload-policy', 'yes', today))),
    ...flows.flatMap((flow) => decideForEachObject(facts, flow, today)),
  ];
}

/** Whose name a call acts in counts only where its caller proves who it is. */
function isProven(facts: Facts, flow: CxElement): boolean {
  return onlyWord(facts.attribute(flow, 'authn')) !== 'none';
}

function at(element: CxElement, fixes: readonly Fix[]): Fix[] {
  return fixes.map((fix) => ({ ...fix, title: fix.title.replace(/^Claim:/, `Claim: at ${element.name},`) }));
}

function decideForEachObject(facts: Facts, flow: CxElement, today: string): Fix[] {
  const asUser = onlyWord(facts.attribute(flow, 'acts-as')) === 'user' ? [] : [setAttribute(flow, 'acts-as', 'user')];
  return at(flow, claim(flow, 'authz', 'object', today, asUser)).map((fix) =>
    asUser.length === 0 ? fix : { ...fix, title: `${fix.title}, in the name of the user` },
  );
}
