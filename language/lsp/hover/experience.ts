import { elementsIn } from '../../analysis/bag.js';
import type { Facts } from '../../analysis/facts.js';
import { placesOfAudience } from '../../analysis/impact/audience-places.js';
import { latencyTo, slowestOf, wayOfAge } from '../../analysis/terms/data-age.js';
import { namersOf } from '../../analysis/terms/naming.js';
import { identityStores, singleViews } from '../../analysis/terms/single-view.js';
import type { CxElement } from '../../model/model.js';
import { durationText } from '../hints/duration-text.js';
import type { Entry } from './computed.js';

const mostNames = 6;

/** What the rules on the experience compute of an element: whose view it is, how old its data, where an audience sits, who acts on feedback. */
export function experienceEntries(facts: Facts, element: CxElement): Entry[] {
  switch (element.type) {
    case 'system':
      return viewOf(facts, element);
    case 'store':
      return identities(facts, element);
    case 'decision':
      return elementsIn(facts.attribute(element, 'inputs')).flatMap((data) => ageOf(facts, element, data));
    case 'audience':
      return placesOf(facts, element);
    case 'listening':
      return followedBy(facts, element);
    case 'loop':
      return named('Acts on:', elementsIn(facts.attribute(element, 'from')));
    default:
      return [];
  }
}

function named(strong: string, elements: readonly CxElement[]): Entry[] {
  return elements.length === 0 ? [] : [{ strong, text: namesOf(elements) }];
}

function namesOf(elements: readonly CxElement[]): string {
  const names = elements.slice(0, mostNames).map(({ name }) => name);
  return elements.length > mostNames ? `${names.join(', ')} …` : names.join(', ');
}

function viewOf(facts: Facts, system: CxElement): Entry[] {
  if (!singleViews(facts).includes(system)) return [];
  const stores = elementsIn(identityStores(facts));
  const held = stores.length > 0 ? `; who customers are is held in ${namesOf(stores)}` : '';
  return [{ strong: 'Single customer view:', text: `provided here${held}` }];
}

function identities(facts: Facts, store: CxElement): Entry[] {
  if (!identityStores(facts).items.includes(store)) return [];
  const views = singleViews(facts);
  const text = views.length > 0 ? `the single customer view is ${namesOf(views)}` : 'no system joins it into one view';
  return [{ strong: 'Holds who customers are:', text }];
}

/** How old data may be when a decision uses it, what is allowed, and where the most time goes. */
function ageOf(facts: Facts, decision: CxElement, data: CxElement): Entry[] {
  return elementsIn(facts.attribute(decision, 'on')).flatMap((system): Entry[] => {
    const age = latencyTo(facts, system, data);
    const [time] = age.items;
    const slowest = slowestOf(wayOfAge(facts, system, data));
    if (typeof time !== 'number' || !slowest) return [];
    const [allowed] = facts.attribute(decision, 'freshness-max').items;
    const parts = [
      `${age.atLeast ? 'at least' : 'up to'} ${durationText(time)}`,
      ...(typeof allowed === 'number' ? [`${durationText(allowed)} allowed`] : []),
      `slowest hop ${slowest.flow.name} (${slowest.from.name} to ${slowest.to.name}, ${durationText(slowest.milliseconds)})`,
    ];
    return [{ strong: `Age of ${data.name}:`, text: parts.join('; ') }];
  });
}

function placesOf(facts: Facts, audience: CxElement): Entry[] {
  const places = placesOfAudience(facts, audience).map(
    ({ segment, holders }) => `${segment.name} (${namesOf(holders)})`,
  );
  return places.length === 0 ? [] : [{ strong: 'Its data sits in:', text: places.join('; ') }];
}

function followedBy(facts: Facts, post: CxElement): Entry[] {
  const loops = namersOf(facts, 'loop', 'from', post).map((loop) => {
    const [time] = facts.attribute(loop, 'sla').items;
    const within = typeof time === 'number' ? ` within ${durationText(time)}` : '';
    return `${loop.name} (${loop.kind ?? 'loop'}${within})`;
  });
  return [{ strong: 'Closed by:', text: loops.length > 0 ? loops.join(', ') : 'no loop' }];
}
