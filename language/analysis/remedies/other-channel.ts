import { unique } from '../../core/order.js';
import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { touchpointsOn } from '../terms/data.js';
import { segmentOf } from '../terms/places.js';
import { freeName, repair } from './building-blocks.js';

/**
 * Does on another channel what a decisive step can do on one only, as planned: a text cannot build it. Channels that
 * customers answer on come first.
 */
export function onAnotherChannel({ variable, facts }: FixContext): Fix[] {
  const touchpoint = elementsIn(facts.attribute(variable('v'), 'at'))[0];
  if (!touchpoint) return [];
  const used = elementsIn(facts.attribute(touchpoint, 'on'));
  const others = facts.all('channel').filter((channel) => !used.includes(channel) && fits(facts, channel));
  if (others.length === 0) return [onNewChannel(facts, touchpoint)];
  const byTouchpoints = [...others].sort((a, b) => touchpointsOn(facts, b).length - touchpointsOn(facts, a).length);
  return byTouchpoints.slice(0, 3).map((channel, at) => onChannel(facts, touchpoint, channel, at === 0));
}

/** A channel of the company itself, on which customers do something and are not only told. */
function fits(facts: Facts, channel: CxElement): boolean {
  const word = (attribute: string): string | undefined => onlyWord(facts.attribute(channel, attribute));
  return (
    channel.project === undefined &&
    word('direction') !== 'outbound' &&
    word('ownership') === 'owned' &&
    word('status') !== 'retired'
  );
}

function onChannel(facts: Facts, touchpoint: CxElement, channel: CxElement, preferred: boolean): Fix {
  const there = touchpointsOn(facts, channel);
  const fronts = elementsIn(facts.attribute(channel, 'served-by'));
  const lines = [
    opLine(facts, touchpoint),
    lineOf('front', fronts.length > 0 ? fronts : namedThere(facts, there, 'front')),
    lineOf('performed-by', namedThere(facts, there, 'performed-by')),
    'status: planned',
  ].filter((line) => line !== '');
  const name = freeName(facts, `${touchpoint.name}On${channel.name}`);
  const text = `touchpoint ${name} on ${channel.id} { ${lines.join('  ')} }`;
  return repair(`offer the same on ${channel.name}`, [{ kind: 'insert-after', element: touchpoint.id, text }], {
    preferred,
  });
}

function onNewChannel(facts: Facts, touchpoint: CxElement): Fix {
  const segment = segmentOf(facts, touchpoint);
  const channel = freeName(facts, 'Web');
  const text = [
    `channel ${channel} : web${segment ? ` in ${segment.id}` : ''}`,
    `touchpoint ${freeName(facts, `${touchpoint.name}On${channel}`)} on ${channel} { ${opLine(facts, touchpoint)}  status: planned }`,
  ];
  return repair(`offer the same on a new channel ${channel}`, [
    { kind: 'insert-after', element: touchpoint.id, text: text.join('\n') },
  ]);
}

function opLine(facts: Facts, touchpoint: CxElement): string {
  return `op: ${wordsIn(facts.attribute(touchpoint, 'op')).join(', ')}`;
}

function namedThere(facts: Facts, touchpoints: readonly CxElement[], attribute: string): CxElement[] {
  return unique(touchpoints.flatMap((each) => elementsIn(facts.attribute(each, attribute))));
}

function lineOf(attribute: string, elements: readonly CxElement[]): string {
  return elements[0] ? `${attribute}: ${elements[0].id}` : '';
}
