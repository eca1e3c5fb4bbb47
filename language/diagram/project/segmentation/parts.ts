import { segmentsAround } from '../../../analysis/terms/places.js';
import { elementsOfType, labelOf, referencedIds, statedWord } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import type { SegmentationNode, SegmentContainer } from '../../types.js';
import { knownClass, trustOfSegment } from '../classes.js';
import { refTo, withDetail } from '../context.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { joinLabels, referenced } from '../text.js';

/** A segment as a container; `shown` are the segments of the picture. Segments that lie in each other have none around. */
export function containerOf(context: Context, segment: CxElement, shown: ReadonlySet<CxElement>): SegmentContainer {
  const parent = segmentsAround(context.facts, segment).find((each) => each !== segment && shown.has(each));
  const circular = parent !== undefined && segmentsAround(context.facts, parent).includes(segment);
  return defined({
    ...refTo(context, segment),
    trust: trustOfSegment(context, segment),
    role: statedWord(segment, 'role'),
    parent: circular ? undefined : parent?.id,
  });
}

const keywords: readonly string[] = [
  'system',
  'store',
  'channel',
  'touchpoint',
  'actor',
] satisfies SegmentationNode['keyword'][];

function isKeyword(type: string): type is SegmentationNode['keyword'] {
  return keywords.includes(type);
}

/** An element as a node; none for what is no end of flows. */
export function nodeOf(context: Context, element: CxElement, shown: ReadonlySet<CxElement>): SegmentationNode[] {
  if (!isKeyword(element.type)) return [];
  const container = segmentsAround(context.facts, element).find((segment) => shown.has(segment));
  const audiences = element.type === 'store' ? audiencesIn(context, element) : [];
  const node = defined({
    ...withDetail(refTo(context, element), placeOf(context, element)),
    keyword: element.type,
    kind: element.kind,
    channel: channelTitle(context, element),
    container: container?.id,
    audiences: audiences.length > 0 ? audiences : undefined,
    class: knownClass(context, element),
  });
  return [node];
}

function channelTitle({ model }: Context, element: CxElement): string | undefined {
  return element.type === 'touchpoint' ? joinLabels(referenced(model, element, 'on')) : undefined;
}

function placeOf(context: Context, element: CxElement): string | undefined {
  const channel = channelTitle(context, element);
  return channel === undefined ? undefined : `On ${channel}`;
}

/** Titles of the audiences that use, or are described by, what a store holds. */
function audiencesIn({ model }: Context, store: CxElement): string[] {
  const held = referenced(model, store, 'holds');
  const ids = new Set(held.map((data) => data.id));
  const described = new Set(held.flatMap((data) => referencedIds(data, 'describes')));
  const concerned = (audience: CxElement): boolean =>
    described.has(audience.id) || referencedIds(audience, 'uses').some((id) => ids.has(id));
  return elementsOfType(model, 'audience').filter(concerned).map(labelOf);
}
