import { endsOf, flowsAt, flowsFrom } from '../../../analysis/terms/flows.js';
import { dataOf } from '../../../analysis/terms/data.js';
import { segmentOf } from '../../../analysis/terms/places.js';
import type { CxElement } from '../../../model/model.js';
import type { JourneySegment } from '../../types.js';
import { trustOfSegment } from '../classes.js';
import { refTo, sumCounts } from '../context.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { kept } from '../scope.js';
import type { Scope } from '../scope.js';
import { referenced } from '../text.js';
import { collectedAndShown } from './data-lane.js';

/**
 * The segments behind a step, from the customer inwards: those of its touchpoints and the systems behind them, those its
 * flows lead to, and those to which further flows take the same data. Each carries its own findings and those on the flows
 * that lead there, and says whether one of those comes from the segment before it.
 */
export function segmentsOf(context: Context, scope: Scope, touchpoints: readonly CxElement[]): JourneySegment[] {
  const { facts } = context;
  const arriving = new Map<CxElement, Set<CxElement>>();
  const arrive = (element: CxElement | undefined, flow: CxElement | undefined): void => {
    const segment = element && segmentOf(facts, element);
    if (!segment) return;
    const flows = arriving.get(segment) ?? new Set();
    arriving.set(segment, flow ? flows.add(flow) : flows);
  };
  for (const touchpoint of touchpoints) arrive(touchpoint, undefined);
  for (const { flow, end } of flowsBehind(context, touchpoints)) arrive(end, flow);
  for (const touchpoint of touchpoints)
    for (const system of referenced(context.model, touchpoint, 'front')) arrive(system, undefined);
  const shown = kept(scope, [...arriving.keys()]);
  return shown.map((segment, at) => segmentPart(context, segment, shown[at - 1], arriving.get(segment)!));
}

function segmentPart(
  context: Context,
  segment: CxElement,
  before: CxElement | undefined,
  flows: ReadonlySet<CxElement>,
): JourneySegment {
  const counts = [segment, ...flows].map((element) => context.counts.get(element.id));
  const joined = before !== undefined && [...flows].some((flow) => startsIn(context, flow, before));
  return defined({
    ...refTo(context, segment),
    findings: sumCounts(counts),
    trust: trustOfSegment(context, segment),
    joined: joined || undefined,
  });
}

/** One end of a flow lies in a segment. */
function startsIn({ facts }: Context, flow: CxElement, segment: CxElement): boolean {
  const { source, target } = endsOf(facts, flow);
  return [source, target].some((end) => end !== undefined && segmentOf(facts, end) === segment);
}

interface Hop {
  readonly flow: CxElement;
  /** The end that lies farther from the customer. */
  readonly end: CxElement | undefined;
}

function flowsBehind(context: Context, touchpoints: readonly CxElement[]): Hop[] {
  const { facts } = context;
  const hops: Hop[] = touchpoints.flatMap((touchpoint) => ownFlows(context, touchpoint));
  const travelling = new Set(collectedAndShown(context, touchpoints));
  for (const { flow } of hops) for (const data of dataOf(facts, flow).data) travelling.add(data);
  const seen = new Set(hops.map(({ flow }) => flow));
  for (const { end } of hops) {
    if (!end || end.type === 'store') continue;
    for (const flow of flowsFrom(facts, end)) {
      if (seen.has(flow) || !dataOf(facts, flow).data.some((data) => travelling.has(data))) continue;
      seen.add(flow);
      // Appending while walking makes this a breadth-first search.
      hops.push({ flow, end: endsOf(facts, flow).target });
    }
  }
  return hops;
}

/** Flows at a touchpoint; without any, those of its channel stand for it. */
function ownFlows({ model, facts }: Context, touchpoint: CxElement): Hop[] {
  const near = [touchpoint, ...referenced(model, touchpoint, 'on')];
  const flows = near.map((element) => flowsAt(facts, element)).find((each) => each.length > 0) ?? [];
  return flows.flatMap((flow) => {
    const { source, target } = endsOf(facts, flow);
    if (source && near.includes(source)) return [{ flow, end: target }];
    return target && near.includes(target) ? [{ flow, end: source }] : [];
  });
}
