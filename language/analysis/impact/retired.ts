import { unique } from '../../core/order.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { storesOf } from '../terms/data.js';
import { flowsAt } from '../terms/flows.js';
import { namersOf } from '../terms/naming.js';
import { servedBy } from '../terms/policies.js';
import { contactGroups, contactsAt } from './contacts.js';
import type { Contacts } from './contacts.js';
import { direct, follow, group, together } from './groups.js';
import type { Hit } from './groups.js';
import type { ImpactGroup } from './impact.js';
import { callersOf, downstreamOf, fedBy, touchpointsNeeding } from './needs.js';
import { subjectsOf } from './subjects.js';

/** What breaks when an element is retired, in groups from what customers notice to what becomes superfluous. */
export function retirementOf(facts: Facts, element: CxElement): ImpactGroup[] {
  const starts = subjectsOf(facts, element);
  const owned = starts.flatMap((start) => storesOf(facts, start)).filter((store) => !starts.includes(store));
  const all = [...starts, ...owned];
  const contacts = contactsAt(facts, touchpointsNeeding(facts, all));
  const callers = unique(all.flatMap((each) => callersOf(facts, each))).filter((each) => !all.includes(each));
  const mastered = all.flatMap((each) => namersOf(facts, 'data', 'master', each));
  const flows = unique(all.flatMap((each) => flowsAt(facts, each)));
  return [
    ...contactGroups(facts, contacts, starts),
    ...group('audiences', 'audiences', together(contacts.audiences, direct(usersOf(facts, mastered)))),
    ...group('decisions', 'decisions', decisionsHit(facts, all, contacts)),
    ...group('systems', 'systems that call it', direct(callers.filter(({ type }) => type === 'system'))),
    ...group('fed', 'systems and stores that get data from it', direct(fedBy(facts, all))),
    ...group('stores', 'stores without their system', direct(owned)),
    ...group('mastered', 'data without a master', direct(mastered)),
    ...feedbackGroups(facts, all, contacts),
    ...group('controls', 'keys and consents that rely on it', direct(relying(facts, all))),
    ...group('flows', 'flows that end', direct(flows)),
    ...group('policies', 'policies that no flow needs any more', direct(needless(facts, flows))),
  ];
}

/** Audiences that are made of data. */
function usersOf(facts: Facts, data: readonly CxElement[]): CxElement[] {
  return data.flatMap((each) => namersOf(facts, 'audience', 'uses', each));
}

/** Decisions taken there or served there, and those whose inputs come from there. */
function decisionsHit(facts: Facts, starts: readonly CxElement[], { touchpoints }: Contacts): Hit {
  const taken = starts.flatMap((start) => namersOf(facts, 'decision', 'on', start));
  const served = follow(touchpoints, (touchpoint) => namersOf(facts, 'decision', 'served-at', touchpoint));
  const fed = facts.all('decision').filter((decision) => isFedFrom(facts, decision, starts));
  return together({ directly: taken, further: fed }, { directly: served.directly, further: [] });
}

/** Some input of a decision comes on its way through one of some elements. */
function isFedFrom(facts: Facts, decision: CxElement, starts: readonly CxElement[]): boolean {
  const deciders = elementsIn(facts.attribute(decision, 'on')).filter((system) => !starts.includes(system));
  return elementsIn(facts.attribute(decision, 'inputs')).some((data) => {
    const reached = downstreamOf(facts, starts, data);
    return deciders.some((system) => reached.has(system));
  });
}

/** What is measured and heard there or at its contacts, and the loops that live on what is heard. */
function feedbackGroups(facts: Facts, starts: readonly CxElement[], { touchpoints, steps }: Contacts): ImpactGroup[] {
  const places = together({ directly: starts, further: [] }, touchpoints, steps);
  const posts = together(
    follow(places, (place) => namersOf(facts, 'listening', 'at', place)),
    follow(direct(starts), (start) => [
      ...namersOf(facts, 'listening', 'writes-to', start),
      ...namersOf(facts, 'listening', 'hears', start),
    ]),
  );
  return [
    ...group(
      'metrics',
      'metrics',
      follow(together(places, posts), (place) => namersOf(facts, 'metric', 'measures', place)),
    ),
    ...group('posts', 'feedback posts', posts),
    ...group(
      'loops',
      'loops',
      follow(posts, (post) => namersOf(facts, 'loop', 'from', post)),
    ),
  ];
}

function relying(facts: Facts, starts: readonly CxElement[]): CxElement[] {
  return starts.flatMap((start) => [
    ...namersOf(facts, 'identity', 'resolved-by', start),
    ...namersOf(facts, 'consent', 'enforced-by', start),
    ...namersOf(facts, 'consent', 'stored-in', start),
  ]);
}

/** Policies that admit flows, and all of these end. */
function needless(facts: Facts, ending: readonly CxElement[]): CxElement[] {
  const ends = new Set(ending);
  return facts.all('policy').filter((policy) => {
    if (!facts.attribute(policy, 'effect').items.includes('allow')) return false;
    const served = servedBy(facts, policy);
    return served.length > 0 && served.every((flow) => ends.has(flow));
  });
}
