import { unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { hopsFrom } from '../graph/search.js';
import { attackOnward, blastShares } from '../terms/blast-radius.js';
import { dataOf, touchpointsOn } from '../terms/data.js';
import { flowsAt, flowsFrom } from '../terms/flows.js';
import { namersOf } from '../terms/naming.js';
import { behindTouchpoint } from '../terms/omnichannel.js';
import { segmentOf } from '../terms/places.js';
import { contactGroups, contactsAt } from './contacts.js';
import { follow, group, only, together } from './groups.js';
import type { Hit } from './groups.js';
import type { Impact } from './impact.js';
import { subjectsOf } from './subjects.js';

/** What an attacker who has an element gets at: over flows that nothing refuses, and to neighbours that nothing keeps apart. */
export function breachOf(facts: Facts, element: CxElement): Required<Pick<Impact, 'groups' | 'share'>> {
  const starts = subjectsOf(facts, element);
  const reached = reachedFrom(facts, starts);
  const data = follow(reached, (each) => dataOf(facts, each).data);
  const contacts = contactsAt(facts, touchpointsHit(facts, starts, reached));
  const passedOn = follow(reached, (each) =>
    flowsAt(facts, each).flatMap((flow) => elementsIn(facts.attribute(flow, 'audiences'))),
  );
  const known = follow(data, (each) => namersOf(facts, 'audience', 'uses', each));
  const others = only(reached, (each) => !starts.includes(each));
  const ofType = (type: string): Hit => only(others, (each) => each.type === type);
  const shares = blastShares(facts);
  return {
    share: Math.max(0, ...starts.map((start) => shares.get(start) ?? 0)),
    groups: [
      ...group('data', 'data', data),
      ...group('audiences', 'audiences', together(known, passedOn, contacts.audiences)),
      ...contactGroups(facts, contacts, starts).filter(({ name }) => name !== 'steps'),
      ...group('systems', 'systems within reach', ofType('system')),
      ...group('stores', 'stores within reach', ofType('store')),
      ...group(
        'segments',
        'segments',
        follow(reached, (each) => segmentOf(facts, each)),
      ),
    ],
  };
}

/** The starts themselves are hit directly, what can be got at from them after them. */
function reachedFrom(facts: Facts, starts: readonly CxElement[]): Hit {
  const all = [...hopsFrom(starts, (node) => onward(facts, node)).keys()].filter(({ type }) => type !== 'segment');
  return { directly: starts, further: all.filter((each) => !starts.includes(each)) };
}

/** Where no flow from a contact is drawn, what stands in front there is the way in. */
function onward(facts: Facts, node: CxElement): readonly CxElement[] {
  const ways = attackOnward(facts, node);
  if (node.type === 'channel')
    return unique([...ways, ...touchpointsOn(facts, node), ...elementsIn(facts.attribute(node, 'served-by'))]);
  if (node.type !== 'touchpoint' || flowsFrom(facts, node).length > 0) return ways;
  return [...ways, ...elementsIn(facts.attribute(node, 'front'))];
}

/** Touchpoints that are breached themselves or that a breached system stands behind, and those of what is within reach. */
function touchpointsHit(facts: Facts, starts: readonly CxElement[], { further }: Hit): Hit {
  const behind = (elements: readonly CxElement[]): CxElement[] =>
    facts
      .all('touchpoint')
      .filter(
        (touchpoint) =>
          elements.includes(touchpoint) ||
          elementsIn(facts.attribute(touchpoint, 'on')).some((channel) => elements.includes(channel)) ||
          behindTouchpoint(facts, touchpoint).some((system) => elements.includes(system)),
      );
  const directly = behind(starts);
  return { directly, further: behind(further).filter((each) => !directly.includes(each)) };
}
