import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { hopsFrom } from '../graph/search.js';
import { attackOnward, shareOf } from '../terms/blast-radius.js';
import { dataOf, storesOf, touchpointsOn } from '../terms/data.js';
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
  return {
    share: shareOf(facts, (store) => starts.includes(store) || reached.further.includes(store)),
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

/** A system opens its stores; where no flow from a contact is drawn, what stands in front there is the way in. */
function onward(facts: Facts, node: CxElement): readonly CxElement[] {
  const ways = attackOnward(facts, node);
  const named = (attribute: string): CxElement[] => elementsIn(facts.attribute(node, attribute));
  if (node.type === 'system') return [...ways, ...storesOf(facts, node)];
  if (node.type === 'channel') return [...ways, ...touchpointsOn(facts, node), ...named('served-by')];
  return node.type === 'touchpoint' && flowsFrom(facts, node).length === 0 ? [...ways, ...named('front')] : ways;
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
