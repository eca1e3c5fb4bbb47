import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import type { Facts } from '../facts.js';
import { segmentOf } from '../terms/places.js';
import { elementsIn } from '../bag.js';
import { endsOf, flowsAt } from '../terms/flows.js';
import { homesFor } from './close-store.js';
import { freeName, repair } from './building-blocks.js';

/** Moves an element that stands by itself in the text into a segment; nothing for one that is written inside a block. */
export function moveInto(element: CxElement, segment: CxElement, preferred: boolean): Fix[] {
  if (element.parent !== undefined) return [];
  return [
    repair(
      `move ${element.name} into ${segment.name}`,
      [{ kind: 'set-header', element: element.id, word: 'in', value: segment.id }],
      { preferred },
    ),
  ];
}

/** Moves a store into another segment that admits its class. */
export function moveStore(store: CxElement, facts: Facts): Fix[] {
  return homesFor(facts, store).flatMap((segment, at) => moveInto(store, segment, at === 0));
}

/** Puts an element that has no segment into one: for stores where their class is admitted, else where its neighbours are. */
export function giveHome(element: CxElement, facts: Facts): Fix[] {
  if (element.type === 'store') return moveStore(element, facts);
  const neighbours = flowsAt(facts, element).flatMap((flow) =>
    Object.values(endsOf(facts, flow)).filter((end) => end !== undefined && end !== element),
  );
  const near = neighbours.flatMap((end) => (end ? (segmentOf(facts, end) ?? []) : []));
  const outside =
    element.type === 'channel'
      ? facts.all('segment').filter((segment) => facts.attribute(segment, 'trust').items.includes('untrusted'))
      : [];
  const segments = [...new Set([...outside, ...near, ...facts.all('segment')])]
    .filter((segment) => segment.project === undefined)
    .slice(0, 3);
  return segments.flatMap((segment, at) => moveInto(element, segment, at === 0));
}

/** Moves a device into the segment for devices, which is made where there is none. */
export function moveDevice(channel: CxElement, facts: Facts): Fix[] {
  if (channel.parent !== undefined) return [];
  const existing = facts
    .all('segment')
    .find(
      (segment) => facts.attribute(segment, 'role').items.includes('device') && segment !== segmentOf(facts, channel),
    );
  if (existing) return moveInto(channel, existing, true);
  const name = freeName(facts, 'Devices');
  const made = {
    kind: 'insert-after' as const,
    element: segmentOf(facts, channel)!.id,
    text: `segment ${name} { trust: edge  role: device  default: deny }`,
  };
  return [
    repair(
      `move ${channel.name} into a new segment ${name}`,
      [made, { kind: 'set-header', element: channel.id, word: 'in', value: name }],
      { preferred: true },
    ),
  ];
}

/** Aims a flow at a system between the trust of its ends that talks to its target already. */
export function throughTier(flow: CxElement, facts: Facts, between: (system: CxElement) => boolean): Fix[] {
  const { target } = endsOf(facts, flow);
  const candidates = target
    ? flowsAt(facts, target)
        .flatMap((other) => elementsIn(facts.attribute(other, 'src')))
        .filter((source) => source.type === 'system' && between(source))
    : [];
  return [...new Set(candidates)].slice(0, 3).map((system, at) =>
    repair(`go through ${system.name}`, [{ kind: 'set-header', element: flow.id, word: 'dst', value: system.id }], {
      preferred: at === 0,
    }),
  );
}
