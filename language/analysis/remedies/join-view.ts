import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn } from '../bag.js';
import { membersOf } from '../conditions/named-sets.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import { addFlow, isDenied, worksWith } from './new-flow.js';
import type { FixContext } from '../rule.js';
import { dataPath } from '../terms/data-paths.js';
import { dataOf, tagsOfData } from '../terms/data.js';
import { serversOf } from '../terms/omnichannel.js';
import { singleViews } from '../terms/single-view.js';

const strangers = new Set([...membersOf('passThroughKinds'), 'knowledge-base']);

/** Tells whether a system may have something to say of customers; what only passes on or only explains has not. */
export function knowsCustomers(system: CxElement): boolean {
  return !strangers.has(system.kind ?? '');
}

/** Lets the systems that staff work with ask the single customer view, or gives the staff a system that shows it already. */
export function readView({ variable, facts }: FixContext): Fix[] {
  const view = singleViews(facts)[0];
  if (!view) return [];
  const asking = systemsBehind(facts, [variable('t')])
    .filter((system) => !isDenied(facts, system, view))
    .map((system, at) => ask(facts, system, view, at === 0));
  return [...asking, ...otherDesks(facts, variable('a'), view)].slice(0, 3);
}

const desks = new Set(['agent-desktop', 'crm', 'contact-centre']);

function otherDesks(facts: Facts, actor: CxElement, view: CxElement): Fix[] {
  const used = elementsIn(facts.attribute(actor, 'uses'));
  const known = dataOf(facts, view).data;
  const shows = (system: CxElement): boolean =>
    desks.has(system.kind ?? '') &&
    dataPath(facts, [view], [system]) &&
    dataOf(facts, system).data.some((data) => known.includes(data));
  const others = facts.all('system').filter((system) => !used.includes(system) && shows(system));
  return others.map((system) =>
    repair(`let ${actor.name} work with ${system.name}`, [
      setAttribute(actor, 'uses', [...used, system].map((each) => each.id).join(', ')),
    ]),
  );
}

/** Brings what is said at a touchpoint to the single customer view. */
export function feedView({ variable, facts }: FixContext): Fix[] {
  const view = singleViews(facts)[0];
  return view ? systemsBehind(facts, [variable('t')]).map((system, at) => join(facts, system, view, at === 0)) : [];
}

/** Brings what happens on a channel to the single customer view, from those behind it that may speak to it. */
export function feedViewFromChannel({ variable, facts }: FixContext): Fix[] {
  const view = singleViews(facts)[0];
  if (!view) return [];
  return serversOf(facts, variable('c'))
    .filter((system) => knowsCustomers(system) && !isDenied(facts, system, view))
    .slice(0, 3)
    .map((system, at) => join(facts, system, view, at === 0));
}

/** Systems in front of customers first, then those that the staff there use. */
function systemsBehind(facts: Facts, touchpoints: readonly CxElement[]): CxElement[] {
  const fronts = touchpoints.flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'front')));
  const used = touchpoints
    .flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'performed-by')))
    .flatMap((actor) => elementsIn(facts.attribute(actor, 'uses')));
  return [...new Set([...fronts, ...used])].filter(knowsCustomers).slice(0, 3);
}

function ask(facts: Facts, system: CxElement, view: CxElement, preferred: boolean): Fix {
  const known = customersIn(facts, view);
  const lines = ['op: read', ...(known ? [`carries: ${known.id}`] : [])];
  const edits = addFlow(facts, system, {
    name: `customers${system.name}`,
    title: 'Who is the customer?',
    source: system,
    target: view,
    lines,
  });
  return repair(`let ${system.name} ask ${view.name}`, [...edits, ...(known ? worksWith(facts, system, known) : [])], {
    preferred,
  });
}

function join(facts: Facts, source: CxElement, target: CxElement, preferred: boolean): Fix {
  const known = customersIn(facts, source);
  const edits = addFlow(facts, source, {
    name: `customers${source.name}`,
    title: 'Customers',
    source,
    target,
    lines: known ? [`carries: ${known.id}`] : [],
  });
  return repair(
    `bring customers from ${source.name} to ${target.name}`,
    [...edits, ...(known ? worksWith(facts, target, known) : [])],
    { preferred },
  );
}

/** What a system knows of customers: who they are or what they asked for, and no more. */
function customersIn(facts: Facts, system: CxElement): CxElement | undefined {
  return dataOf(facts, system).data.find((data) =>
    ['contact', 'case', 'transaction'].some((tag) => tagsOfData(facts, data).includes(tag)),
  );
}
