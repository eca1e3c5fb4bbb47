import type { Facts } from '../../analysis/facts.js';
import { impactOf } from '../../analysis/impact/impact.js';
import type { Impact, ImpactGroup } from '../../analysis/impact/impact.js';
import type { CxElement, ElementId } from '../../model/model.js';
import type { Entry } from './computed.js';

const asked = new Set(['system', 'store', 'touchpoint', 'channel']);
const mostNames = 3;

/** Groups worth a line on hover, in their order; `flows` and `policies` only by their number. */
const retiredGroups = ['touchpoints', 'steps', 'moments', 'audiences', 'decisions', 'metrics', 'loops'];
const breachedGroups = ['data', 'audiences', 'journeys', 'stores'];
const counted = ['flows', 'policies'];

/** In brief what is hit when an element is retired, and when it is breached. */
export function impactEntries(facts: Facts, element: CxElement): Entry[] {
  if (!asked.has(element.type)) return [];
  return [
    ...entry('If retired:', retiredText(facts, impactOf(facts, element, 'retired'))),
    ...entry('If breached:', breachedText(facts, impactOf(facts, element, 'breached'))),
  ];
}

function entry(strong: string, parts: readonly string[]): Entry[] {
  return parts.length === 0 ? [] : [{ strong, text: parts.join('; ') }];
}

function retiredText(facts: Facts, impact: Impact | undefined): string[] {
  const groups = impact?.groups ?? [];
  const numbers = groups
    .filter(({ name }) => counted.includes(name))
    .map((group) => `${group.title}: ${idsOf(group).length}`);
  return [...named(facts, groups, retiredGroups), ...numbers];
}

function breachedText(facts: Facts, impact: Impact | undefined): string[] {
  if (!impact) return [];
  const share = Math.round((impact.share ?? 0) * 100);
  const reach = share > 0 ? [`${share} % of the data of all stores within reach`] : [];
  return [...reach, ...named(facts, impact.groups, breachedGroups)];
}

function named(facts: Facts, groups: readonly ImpactGroup[], wanted: readonly string[]): string[] {
  return wanted.flatMap((name) => {
    const group = groups.find((each) => each.name === name);
    return group ? [groupText(facts, group)] : [];
  });
}

/** The first few names, and how many there are where that is more. */
function groupText(facts: Facts, group: ImpactGroup): string {
  const ids = idsOf(group);
  const names = ids.slice(0, mostNames).map((id) => facts.element(id).name);
  return ids.length > mostNames
    ? `${group.title} (${ids.length}): ${names.join(', ')} …`
    : `${group.title}: ${names.join(', ')}`;
}

function idsOf({ directly, further }: ImpactGroup): ElementId[] {
  return [...directly, ...further];
}
