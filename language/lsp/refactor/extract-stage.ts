import type { Occurrence } from '../../bind/sources.js';
import { unique } from '../../core/order.js';
import type { TextEdit } from '../../edit/model-edit.js';
import { toTextEdits } from '../../edit/text-edits.js';
import { elementById } from '../../model/index.js';
import type { CxElement, CxModel, ElementId } from '../../model/model.js';
import type { ProjectContext } from '../positions.js';
import { written } from './nesting.js';
import type { Written } from './nesting.js';
import { behind, editsIn, extentOf, transplanted } from './pieces.js';
import type { Change } from './pieces.js';

/** A stage on its way into a journey of its own. */
interface Extraction {
  readonly project: ProjectContext;
  readonly stage: Written;
  readonly journey: Written;
  /** The stage, its steps and their parts. */
  readonly moved: ReadonlySet<ElementId>;
  readonly steps: readonly CxElement[];
  /** Name of the new journey, and of the step that stands for it in the old one. */
  readonly name: string;
  readonly standIn: string;
}

/**
 * Makes a stage a journey of its own (`level: sub-journey`), which the journey names under `includes`. A step of the stage
 * stands for it at the same touchpoints, and goes on as its steps did. Whoever names a moved step names it there.
 */
export function extractStage(project: ProjectContext, stage: Written): TextEdit[] {
  const extraction = prepare(project, stage);
  if (!extraction) return [];
  const { journey, name } = extraction;
  const includes = journey.element.attributes['includes'];
  const before =
    includes?.state === 'set' ? includes.values.flatMap((value) => (value.type === 'reference' ? [value.id] : [])) : [];
  const edit = {
    kind: 'set-attribute',
    element: journey.element.id,
    attribute: 'includes',
    value: [...before, name].join(', '),
  } as const;
  const textOf = (uri: string): string => project.positions.text(uri);
  const piece = newJourney(extraction);
  return [
    ...toTextEdits([edit], project.snapshot.bound.sources, textOf),
    ...editsIn(stage.file, [remainder(extraction)]),
    ...outsideReferences(extraction),
    ...editsIn(journey.file, [behind(journey.file, extentOf(journey.file, journey.source.span), piece)]),
  ];
}

function prepare(project: ProjectContext, stage: Written): Extraction | undefined {
  const { bound } = project.snapshot;
  const { parent } = stage.element;
  const journey = parent === undefined ? undefined : written(project, parent);
  if (!journey || journey.element.type !== 'journey' || !stage.source.block || !journey.source.block) return undefined;
  const steps = partsOf(bound.model, stage.element).filter((each) => each.type === 'step');
  if (steps.length === 0) return undefined;
  const local = bound.names.local.get(journey.element.id);
  const isFree = (name: string): boolean => !bound.names.byId.has(name) && !local?.has(name);
  const name = freeName(`${journey.element.name}${stage.element.name}`, isFree);
  const standIn = freeName(`${stage.element.name}Part`, (each) => each !== name && isFree(each));
  const moved = new Set(withParts(bound.model, stage.element).map(({ id }) => id));
  return { project, stage, journey, moved, steps, name, standIn };
}

function freeName(wanted: string, isFree: (name: string) => boolean): string {
  let name = wanted;
  for (let i = 2; !isFree(name); i++) name = `${wanted}${i}`;
  return name;
}

/** An element with all that is written inside of it. */
function withParts(model: CxModel, element: CxElement): CxElement[] {
  return [element, ...partsOf(model, element).flatMap((part) => withParts(model, part))];
}

function partsOf(model: CxModel, element: CxElement): CxElement[] {
  return element.children.map((id) => elementById(model, id)!);
}

/** The new journey: the old one's header, with the stage as it was but for names and ways out; comments above it stay. */
function newJourney(extraction: Extraction): (indentation: string) => string {
  const { stage, journey, name } = extraction;
  const { eol } = journey.file;
  const title = stage.element.title === undefined ? '' : ` ${textOf(stage, stage.source.title!)}`;
  const forWhom = journey.source.attributes['for'];
  const clause = forWhom ? ` ${journey.file.text.slice(forWhom.span.start, forWhom.span.end)}` : '';
  const kept = ['state', 'basis', 'owner', 'status'].flatMap((attribute) => {
    const own = journey.source.attributes[attribute];
    return own ? [journey.file.text.slice(own.span.start, own.span.end)] : [];
  });
  const changes = [...waysOut(extraction), ...namesInside(extraction)];
  return (indentation) => {
    const inner = `${indentation}  `;
    const body = transplanted(stage.file, stage.source.span, inner, eol, changes);
    const lines = [
      `journey ${name}${title}${clause} {`,
      `${inner}${['level: sub-journey', ...kept].join('  ')}`,
      `${inner}${body}`,
      `${indentation}}`,
    ];
    return lines.join(eol);
  };
}

function textOf({ file }: Written, { start, end }: { readonly start: number; readonly end: number }): string {
  return file.text.slice(start, end);
}

/** Transitions of moved steps that lead to steps that stay. */
function leaving({ project, steps, moved }: Extraction): CxElement[] {
  const { model } = project.snapshot.bound;
  const transitions = steps.flatMap((step) => partsOf(model, step)).filter(({ type }) => type === '->');
  return transitions.filter((transition) => {
    const to = transition.attributes['to']?.values[0];
    return to?.type === 'reference' && !moved.has(to.id);
  });
}

/** Where a way leads out of the stage, the new journey ends; once for each step. */
function waysOut(extraction: Extraction): Change[] {
  const { elements } = extraction.project.snapshot.bound.sources;
  const ended = new Set<ElementId>();
  return leaving(extraction).map((transition) => {
    const { span } = elements.get(transition.id)!;
    const isFirst = !ended.has(transition.parent!);
    ended.add(transition.parent!);
    return { ...span, newText: isFirst ? 'end success' : '' };
  });
}

/** Names in the stage: of moved parts by their own name, of parts that stay by their whole one. */
function namesInside(extraction: Extraction): Change[] {
  const { project, stage, moved, journey } = extraction;
  const { names } = project.snapshot.bound;
  const leadOut = new Set(leaving(extraction).map(({ id }) => id));
  return referencesIn(project, stage.source.uri).flatMap(({ element, owner, span }) => {
    const target = names.byId.get(element);
    const isInside = owner !== undefined && moved.has(owner) && !leadOut.has(owner);
    if (!isInside || target?.journey?.id !== journey.element.id) return [];
    return [{ ...span, newText: moved.has(element) ? target.raw.name! : target.id }];
  });
}

function referencesIn({ snapshot }: ProjectContext, uri: string): readonly Occurrence[] {
  return (snapshot.bound.sources.occurrences.get(uri) ?? []).filter(({ role }) => role === 'reference');
}

/** The stage that stays: its header and attributes, with one step in place of its steps. */
function remainder(extraction: Extraction): Change {
  const { stage, steps, standIn } = extraction;
  const { elements } = extraction.project.snapshot.bound.sources;
  const spans = steps.map((step) => extentOf(stage.file, elements.get(step.id)!.span));
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const touchpoints = unique(
    steps.flatMap((step) =>
      (step.attributes['at']?.values ?? []).flatMap((value) => (value.type === 'reference' ? [value.id] : [])),
    ),
  );
  const title = stage.source.title ? ` ${textOf(stage, stage.source.title)}` : '';
  const at = touchpoints.length > 0 ? ` at ${touchpoints.join(', ')}` : '';
  const ways = waysOfStandIn(extraction);
  const block = ways.length > 0 ? ` { ${ways.join('  ')} }` : '';
  return { start: first.start, end: last.end, newText: `step ${standIn}${title}${at}${block}` };
}

/** How the step goes on: where its steps led out or ended, and to the next step if the last of them just went on. */
function waysOfStandIn(extraction: Extraction): string[] {
  const { project, steps, stage, journey } = extraction;
  const { model, sources } = project.snapshot.bound;
  const ends = steps.flatMap((step) => partsOf(model, step)).filter(({ type }) => type === 'end');
  const ways = unique([...leaving(extraction), ...ends].map(({ id }) => textOf(stage, sources.elements.get(id)!.span)));
  const goesOn = !partsOf(model, steps.at(-1)!).some(({ type }) => type === '->' || type === 'end');
  const stages = partsOf(model, journey.element);
  const later = stages.slice(stages.indexOf(stage.element) + 1).flatMap((each) => partsOf(model, each));
  const after = later.find(({ type }) => type === 'step');
  return ways.length > 0 && goesOn && after ? [`-> ${after.name}`, ...ways] : ways;
}

/** Names of moved parts elsewhere: transitions lead to the step that stands for them, others name them in the new journey. */
function outsideReferences(extraction: Extraction): TextEdit[] {
  const { project, moved, name, stage, standIn } = extraction;
  const { model, sources } = project.snapshot.bound;
  const prefix = `${stage.element.parent}.`;
  return [...sources.occurrences].flatMap(([uri]) =>
    referencesIn(project, uri).flatMap(({ element, owner, span }) => {
      if (!moved.has(element) || (owner !== undefined && moved.has(owner))) return [];
      const isTransition = owner !== undefined && elementById(model, owner)?.type === '->';
      return [{ uri, ...span, newText: isTransition ? standIn : `${name}.${element.slice(prefix.length)}` }];
    }),
  );
}
