import { unique } from '../../../core/order.js';
import type { CxElement } from '../../../model/model.js';
import { elementsIn, wordsIn } from '../../bag.js';
import type { Facts } from '../../facts.js';
import { setAttribute } from '../../remedies/building-blocks.js';
import { knowsCustomers } from '../../remedies/join-view.js';
import { addFlow, isDenied } from '../../remedies/new-flow.js';
import { dataPath } from '../../terms/data-paths.js';
import { serversOf } from '../../terms/omnichannel.js';
import { singleViews } from '../../terms/single-view.js';
import type { ComponentDefinition } from '../component.js';
import type { Draft } from '../draft.js';
import { customerView } from './customer-data.js';

export const omnichannel: ComponentDefinition = {
  name: 'omnichannel',
  title: 'Omnichannel integration',
  parts: [
    {
      name: 'channels',
      title: 'touchpoints on two channels or more',
      needed: true,
      least: 2,
      find: (facts) =>
        unique(facts.all('touchpoint').flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'on')))),
      sketch: (draft) => void secondPlace(draft),
    },
    {
      name: 'joined',
      title: 'channels joined to the single customer view',
      needed: false,
      find: (facts) => facts.all('channel').filter((channel) => isJoined(facts, channel)),
      sketch: sketchJoin,
    },
    {
      name: 'handover',
      title: 'changes of channel that pass on what is known',
      needed: false,
      find: (facts) => facts.all('->').filter((change) => crosses(facts, change) && passesOn(facts, change)),
      sketch: sketchHandover,
    },
  ],
};

/** A touchpoint on another channel than the first, where there is none a call to the staff. */
function secondPlace(draft: Draft): string {
  const onOf = (touchpoint: CxElement): CxElement[] => elementsIn(draft.facts.attribute(touchpoint, 'on'));
  const first = draft.first('touchpoint');
  const here = first ? onOf(first) : [];
  const there = draft.first('touchpoint', (each) => onOf(each).some((channel) => !here.includes(channel)));
  if (first && there) return there.id;
  return draft.once('second', () => {
    if (!first) draft.touchpoint();
    const other = draft.first('channel', (channel) => !here.includes(channel));
    const channel = other?.id ?? draft.name('Phone');
    if (!other) draft.add('channel', `channel ${channel} : phone${draft.outside()}`);
    const served = other ? '' : `  performed-by: ${draft.staff()}`;
    const name = draft.name('ServiceCall');
    draft.add('touchpoint', `touchpoint ${name} "A call for help" on ${channel} { op: support${served} }`);
    return name;
  });
}

function isJoined(facts: Facts, channel: CxElement): boolean {
  const [servers, views] = [serversOf(facts, channel), singleViews(facts)];
  return dataPath(facts, servers, views) || dataPath(facts, views, servers);
}

/** Brings what happens on a channel to the single customer view, where a system behind it may speak to the view. */
function sketchJoin(draft: Draft): void {
  const { facts } = draft;
  const [known, view] = [singleViews(facts)[0], customerView(draft)];
  const behind = facts.all('channel').flatMap((channel) => serversOf(facts, channel));
  const source = behind.find(
    (system) =>
      system.project === undefined &&
      system.id !== view &&
      knowsCustomers(system) &&
      !(known && isDenied(facts, system, known)),
  );
  if (source && known) {
    const flow = { name: draft.name(`customers${source.name}`), title: 'Customers', source, target: known, lines: [] };
    for (const edit of addFlow(facts, source, flow)) draft.edit(edit);
  } else draft.add('flow', `flow ${source?.id ?? draft.touchpoint()} -> ${view} "Customers"`);
}

function crosses(facts: Facts, change: CxElement): boolean {
  const [from, to] = ['from', 'to'].map((end) =>
    elementsIn(facts.attribute(change, end))
      .flatMap((step) => elementsIn(facts.attribute(step, 'at')))
      .flatMap((touchpoint) => elementsIn(facts.attribute(touchpoint, 'on'))),
  );
  return from!.length > 0 && to!.length > 0 && !from!.some((channel) => to!.includes(channel));
}

function passesOn(facts: Facts, change: CxElement): boolean {
  const context = wordsIn(facts.attribute(change, 'context')).filter((word) => word !== 'none');
  return wordsIn(facts.attribute(change, 'handoff')).includes('warm') || context.length > 0;
}

const warm = 'handoff: warm  context: identity, intent, history';

/** A change of channel that is there, to be made warm, else a journey that begins on one channel and ends on another. */
function sketchHandover(draft: Draft): void {
  const { facts } = draft;
  const change = facts.all('->').find((each) => each.project === undefined && crosses(facts, each));
  if (change) {
    draft.edit(setAttribute(change, 'handoff', 'warm'));
    draft.edit(setAttribute(change, 'context', 'identity, intent, history'));
    return;
  }
  const [name, persona, here, there] = [
    draft.name('TwoChannels'),
    draft.persona(),
    draft.touchpoint(),
    secondPlace(draft),
  ];
  const lines = [
    `journey ${name} "Begun on one channel, ended on another" for ${persona} {`,
    `  ${draft.owner()}`,
    '  goal: "To say it once"',
    '  stage Ask {',
    `    step Begins at ${here} { end success  -> Ends when "not done" { ${warm} } }`,
    `    step Ends at ${there} { end success }`,
    '  }',
    '}',
  ];
  draft.add('journey', lines.join('\n'));
}
