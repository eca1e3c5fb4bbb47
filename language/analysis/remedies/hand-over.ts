import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { addDays } from '../../model/durations.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName, planningDays, repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { dataPath } from '../terms/data-paths.js';
import { segmentOf } from '../terms/places.js';

const context = 'identity, intent, history';

/** Passes on what is known when the customer changes the channel, over a flow between the systems behind both sides. */
export function handOverWarm(transition: CxElement, facts: Facts, today: string): Fix[] {
  const date = addDays(today, planningDays);
  const set = (attribute: string, value: string): ModelEdit => setAttribute(transition, attribute, value);
  const joined = join(transition, facts);
  const over = joined.length > 0 ? ', over a new flow between the systems behind both sides' : '';
  return [
    {
      title: `Claim: plan a warm hand-over for ${date}${over}`,
      class: 'claim',
      edits: [set('handoff', `planned(warm, ${date})`), set('context', `planned(${context}, ${date})`), ...joined],
    },
    {
      title: `Claim: the hand-over is warm already (identity, intent, history)${over}`,
      class: 'claim',
      edits: [set('handoff', 'warm'), set('context', context), ...joined],
    },
  ];
}

/** The flow that is missing between the systems behind the two touchpoints of a transition. */
function join(transition: CxElement, facts: Facts): ModelEdit[] {
  const [before, after] = ['from', 'to'].map((word) =>
    frontSystems(facts, elementsIn(facts.attribute(transition, word))[0]),
  );
  const [source, target] = [before?.[0], after?.[0]];
  if (!before || !after || !source || !target || dataPath(facts, before, after) || dataPath(facts, after, before))
    return [];
  return [
    {
      kind: 'insert-after',
      element: source.id,
      text: `flow ${source.id} -> ${target.id} "Hand-over of the conversation"`,
    },
  ];
}

function frontSystems(facts: Facts, step: CxElement | undefined): CxElement[] {
  const touchpoints = step ? elementsIn(facts.attribute(step, 'at')) : [];
  return touchpoints.flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'front')));
}

/** Lets a bot hand over to a touchpoint where people answer; where there is none, to a new one. */
export function escalateToPerson({ variable, facts }: FixContext): Fix[] {
  const bot = variable('t');
  const choices = facts
    .all('touchpoint')
    .filter((touchpoint) => touchpoint !== bot && touchpoint.project === undefined && isAssisted(facts, touchpoint))
    .sort((a, b) => suitability(facts, b) - suitability(facts, a))
    .slice(0, 3);
  if (choices.length === 0) return newPersonalTouchpoint(facts, bot);
  return choices.map((touchpoint, at) =>
    repair(`hand over to ${touchpoint.name}`, escalation(facts, bot, touchpoint.id), { preferred: at === 0 }),
  );
}

function escalation(facts: Facts, bot: CxElement, name: string): ModelEdit[] {
  const known = elementsIn(facts.attribute(bot, 'escalates-to')).map((each) => each.id);
  return [setAttribute(bot, 'escalates-to', [...known, name].join(', '))];
}

function isAssisted(facts: Facts, touchpoint: CxElement): boolean {
  return wordsIn(facts.attribute(touchpoint, 'assistance')).some((word) => word === 'assisted' || word === 'hybrid');
}

/** Help is asked for where help is given, and sooner in writing or by phone than at a counter. */
function suitability(facts: Facts, touchpoint: CxElement): number {
  const kind = elementsIn(facts.attribute(touchpoint, 'on'))[0]?.kind ?? '';
  return (
    (wordsIn(facts.attribute(touchpoint, 'op')).includes('support') ? 2 : 0) +
    (['chat', 'phone', 'video'].includes(kind) ? 1 : 0)
  );
}

function newPersonalTouchpoint(facts: Facts, bot: CxElement): Fix[] {
  const [channelName, name] = [freeName(facts, 'PersonalCare'), freeName(facts, 'PersonalHelp')];
  const home = segmentOf(facts, bot);
  const assisted = facts.all('channel').find((channel) => channel.kind === 'phone' || channel.kind === 'chat');
  const lines = [
    ...(assisted ? [] : [`channel ${channelName} : phone "Call with a person"${home ? ` in ${home.id}` : ''}`]),
    `touchpoint ${name} "A person helps" on ${assisted?.id ?? channelName} { op: support }`,
  ];
  const edits: ModelEdit[] = [
    ...escalation(facts, bot, name),
    { kind: 'insert-after', element: bot.id, text: lines.join('\n') },
  ];
  return [
    repair(`hand over to a new touchpoint ${name} ${assisted ? `on ${assisted.name}` : 'on the phone'}`, edits, {
      preferred: true,
    }),
  ];
}
