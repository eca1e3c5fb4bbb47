import { suggestWords } from '../../core/suggest.js';
import { elementById, elementsOfType, labelOf } from '../../model/index.js';
import type { CxElement, CxModel } from '../../model/model.js';

/** A view that can be shown. `kind` is `journey`, `blueprint`, `segmentation` or `data-flow`. */
export interface ViewEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: ViewKind;
}

export type ViewKind = 'journey' | 'blueprint' | 'segmentation' | 'data-flow';

const pictured: readonly string[] = ['journey', 'blueprint', 'segmentation', 'data-flow'] satisfies ViewKind[];

/**
 * All views of a model that a picture can be made of: two for each journey (`journey:<id>`, `blueprint:<id>`),
 * `segmentation` where there are segments, then the views that are written, by id.
 */
export function listViews(model: CxModel): ViewEntry[] {
  const own = (type: string): CxElement[] => elementsOfType(model, type).filter((each) => each.project === undefined);
  const views = own('view').flatMap(namedView);
  const journeys = own('journey').flatMap((journey): ViewEntry[] => [
    { id: `journey:${journey.id}`, title: labelOf(journey), kind: 'journey' },
    { id: `blueprint:${journey.id}`, title: `${labelOf(journey)} (blueprint)`, kind: 'blueprint' },
  ]);
  const shadowed = views.some((view) => view.id === segmentationId);
  const segmentation: ViewEntry[] =
    own('segment').length === 0 || shadowed
      ? []
      : [{ id: segmentationId, title: 'Segmentation', kind: 'segmentation' }];
  return [...journeys, ...segmentation, ...views];
}

const segmentationId = 'segmentation';

function namedView(view: CxElement): ViewEntry[] {
  return isPictured(view.kind) ? [{ id: view.id, title: labelOf(view), kind: view.kind }] : [];
}

function isPictured(kind: string | undefined): kind is ViewKind {
  return kind !== undefined && pictured.includes(kind);
}

/** What an id of a view stands for: its kind, the journey it is of, the element that defines it. */
export interface ViewTarget {
  readonly kind: ViewKind;
  readonly journey?: CxElement;
  readonly view?: CxElement;
}

/** Finds the view of an id, or says why there is none. */
export function findView(model: CxModel, id: string): ViewTarget | { readonly message: string } {
  const element = elementById(model, id);
  if (element?.type === 'view') return targetOf(element);
  const match = /^(journey|blueprint):(.*)$/s.exec(id);
  const journey = match ? elementById(model, match[2]!) : undefined;
  if (match && journey?.type === 'journey') return { kind: match[1] as 'journey' | 'blueprint', journey };
  if (id === segmentationId) return { kind: 'segmentation' };
  const [suggestion] = suggestWords(
    id,
    listViews(model).map((view) => view.id),
  );
  return {
    message: `There is no view \`${id}\`.${suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`,
  };
}

function targetOf(view: CxElement): ViewTarget | { readonly message: string } {
  if (isPictured(view.kind)) return { kind: view.kind, view };
  if (view.kind === undefined) return { message: `This view says no kind: \`view ${view.name} : journey\`.` };
  return { message: `There is no picture of ${view.kind} views.` };
}
