import { InlayHintKind } from 'vscode-languageserver';
import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver';
import { elementsIn } from '../../analysis/bag.js';
import type { Bag } from '../../analysis/bag.js';
import type { Facts } from '../../analysis/facts.js';
import { classOf } from '../../analysis/terms/data.js';
import { latencyTo } from '../../analysis/terms/data-age.js';
import { endsOf } from '../../analysis/terms/flows.js';
import { segmentOf } from '../../analysis/terms/places.js';
import { pointAt } from '../../bind/sources.js';
import type { ElementSource, Occurrence, SourceMap } from '../../bind/sources.js';
import { pushTo } from '../../core/order.js';
import type { Span } from '../../core/spans.js';
import { elementById } from '../../model/index.js';
import type { CxElement, ElementId } from '../../model/model.js';
import type { EditorSettings, HintKind } from '../editor-settings.js';
import type { ProjectContext } from '../positions.js';
import { durationText } from './duration-text.js';

/** Something that is shown behind a place of the text. */
interface Hint {
  readonly at: number;
  /** Text, or an element by name, which leads to it. */
  readonly parts: readonly (string | CxElement)[];
  readonly tooltip: string;
}

/** What follows from the model and is not written at the place, for a stretch of a file. */
export function inlayHints(
  project: ProjectContext,
  uri: string,
  span: Span,
  wanted: EditorSettings['inlayHints'],
): InlayHint[] {
  const { model, sources } = project.snapshot.bound;
  const text = project.positions.text(uri);
  const references = referencesByOwner(sources, uri, span);
  return (sources.outline.get(uri) ?? []).flatMap((id) => {
    const [element, source] = [elementById(model, id), sources.elements.get(id)];
    if (!element || source?.uri !== uri || source.span.end < span.start || source.span.start > span.end) return [];
    const subject = { facts: project.snapshot.facts, element, source, text, references: references.get(id) ?? [] };
    return hintsAt(subject, wanted)
      .filter(({ at }) => at >= span.start && at <= span.end)
      .map((hint) => protocolHint(project, uri, hint));
  });
}

interface Subject {
  readonly facts: Facts;
  readonly element: CxElement;
  readonly source: ElementSource;
  readonly text: string;
  /** Names of other elements in it. */
  readonly references: readonly Occurrence[];
}

function referencesByOwner(sources: SourceMap, uri: string, within: Span): Map<ElementId, Occurrence[]> {
  const found = new Map<ElementId, Occurrence[]>();
  for (const each of sources.occurrences.get(uri) ?? [])
    if (each.owner !== undefined && each.span.end >= within.start && each.span.start <= within.end)
      pushTo(found, each.owner, each);
  return found;
}

/** The elements that an attribute names, of one type, each with where it is named. */
function named({ facts, references }: Subject, attribute: string, type: string): { element: CxElement; at: number }[] {
  return references
    .filter((each) => each.attribute === attribute)
    .map(({ element, span }) => ({ element: facts.element(element), at: span.end }))
    .filter(({ element }) => element.type === type);
}

const makers: Readonly<Record<HintKind, Readonly<Record<string, (subject: Subject) => Hint[]>>>> = {
  segment: { flow: crossing, touchpoint: ownSegment, sdk: ownSegment },
  dataClass: { flow: classOfFlow, store: (subject) => classAt(subject, ['holds']) },
  latency: {
    decision: (subject) => latencies(subject, 'inputs', 'on'),
    touchpoint: (subject) => latencies(subject, 'shows', 'front'),
  },
  channel: { step: channels },
};

function hintsAt(subject: Subject, wanted: EditorSettings['inlayHints']): Hint[] {
  const { type } = subject.element;
  return Object.entries(makers).flatMap(([kind, byType]) =>
    wanted[kind as HintKind] ? (byType[type]?.(subject) ?? []) : [],
  );
}

function headEnd({ source, text }: Subject): number {
  return source.head.start + text.slice(source.head.start, source.head.end).trimEnd().length;
}

function ownSegment(subject: Subject): Hint[] {
  const segment = segmentOf(subject.facts, subject.element);
  return segment ? [{ at: headEnd(subject), parts: ['in ', segment], tooltip: 'The segment of its channel' }] : [];
}

/** The segments that a flow leads between. */
function crossing(subject: Subject): Hint[] {
  const { source, target } = endsOf(subject.facts, subject.element);
  const [from, to] = [source, target].map((end) => end && segmentOf(subject.facts, end));
  if (!from && !to) return [];
  const parts = from === to ? ['in ', from!] : [from ?? '?', ' → ', to ?? '?'];
  return [{ at: headEnd(subject), parts, tooltip: 'Segments of its ends' }];
}

function classOfFlow(subject: Subject): Hint[] {
  return classAt(subject, ['carries', 'returns']);
}

/** The greatest class of the data that some attributes name, behind the last of them. */
function classAt({ facts, element, source }: Subject, attributes: readonly string[]): Hint[] {
  const at = Math.max(...attributes.map((name) => source.attributes[name]?.span.end ?? -1));
  const bag = classOf(facts, element);
  const [word] = bag.items;
  if (at < 0 || typeof word !== 'string' || (bag.atLeast && word === 'public')) return [];
  return [
    {
      at,
      parts: [`${bag.atLeast ? '≥ ' : ''}${word}`],
      tooltip: 'Greatest class of this data, by what is stated and its tags',
    },
  ];
}

/** How long data that an attribute names is on its way to a system that another names. */
function latencies(subject: Subject, attribute: string, by: string): Hint[] {
  const { facts, element } = subject;
  const [system] = elementsIn(facts.attribute(element, by));
  if (!system) return [];
  return named(subject, attribute, 'data').flatMap(({ element: data, at }) => {
    const time = timeText(latencyTo(facts, system, data));
    const tooltip = `Time until it is at ${system.name} from where it begins`;
    return time === undefined ? [] : [{ at, parts: [time], tooltip }];
  });
}

function timeText(bag: Bag): string | undefined {
  const [time] = bag.items;
  if (typeof time !== 'number' || (bag.atLeast && time === 0)) return undefined;
  return `${bag.atLeast ? '≥ ' : ''}${durationText(time)}`;
}

/** The channels of the touchpoints of a step. */
function channels(subject: Subject): Hint[] {
  return named(subject, 'at', 'touchpoint').flatMap(({ element: touchpoint, at }) => {
    const [channel] = elementsIn(subject.facts.attribute(touchpoint, 'on'));
    return channel ? [{ at, parts: ['on ', channel], tooltip: 'The channel of this touchpoint' }] : [];
  });
}

function protocolHint({ snapshot, positions }: ProjectContext, uri: string, { at, parts, tooltip }: Hint): InlayHint {
  const label = parts.map((part): InlayHintLabelPart => {
    if (typeof part === 'string') return { value: part };
    const place = pointAt(snapshot.bound.sources, part.id);
    return { value: part.name, ...(place && { location: positions.location(place.uri, place.span) }) };
  });
  const position = positions.range(uri, { start: at, end: at }).start;
  return { position, label, kind: InlayHintKind.Type, paddingLeft: true, tooltip };
}
