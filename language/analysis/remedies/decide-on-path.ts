import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { endsOf } from '../terms/flows.js';
import { undecidedPath } from '../terms/guards.js';
import { trustOf } from '../terms/places.js';
import { claim } from './building-blocks.js';

/** Decides on the first flow of a way from outside that starts inside, where a decision still knows who asks. */
export function decideOnPath(store: CxElement, facts: Facts, today: string): Fix[] {
  const path = undecidedPath(facts, store);
  const inside = path.find((flow) => {
    const { source } = endsOf(facts, flow);
    return source?.type === 'system' && onlyWord(trustOf(facts, source)) !== 'untrusted';
  });
  const flow = inside ?? path[0];
  return flow ? claim(flow, 'authz', 'object', today) : [];
}
