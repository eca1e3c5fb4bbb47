import { segmentsAround } from '../../../analysis/terms/places.js';
import { elementsOfType, indexOf, labelOf, statedText, statedWord } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import type { SegmentationDiagram } from '../../types.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { scopeOf } from '../scope.js';
import type { Scope } from '../scope.js';
import type { ViewKind } from '../views.js';
import { edgeOf } from './edges.js';
import { containerOf, nodeOf } from './parts.js';
import { select } from './selection.js';

/** Makes the segmentation picture of a model, or of what a view chooses of it. Parts are in the order of their ids. */
export function projectSegmentation(
  context: Context,
  kind: ViewKind,
  view: CxElement | undefined,
): { readonly diagram: SegmentationDiagram } | { readonly message: string } {
  const scope = scopeOf(view);
  const { nodes, links } = select(context, scope, kind);
  const segments = segmentsShown(context, scope, nodes, kind);
  if (nodes.size === 0 && segments.size === 0) return { message: emptyMessage(context, kind) };
  const inOrder = (elements: ReadonlySet<CxElement>): CxElement[] =>
    context.model.elements.filter((element) => elements.has(element));
  const diagram: SegmentationDiagram = defined({
    kind: 'segmentation' as const,
    ...namesOf(context, view),
    direction: directionOf(view),
    containers: inOrder(segments).map((segment) => containerOf(context, segment, segments)),
    nodes: inOrder(nodes).flatMap((element) => nodeOf(context, element, segments)),
    edges: links.map((link) => edgeOf(context, link)),
  });
  return { diagram };
}

function namesOf({ model }: Context, view: CxElement | undefined) {
  const { architecture } = indexOf(model);
  const named = view ?? architecture;
  return {
    id: named?.id ?? 'segmentation',
    title: named ? labelOf(named) : 'Segmentation',
    description: named && (named.documentation ?? statedText(named, 'description')),
  };
}

function directionOf(view: CxElement | undefined): SegmentationDiagram['direction'] {
  const word = view && statedWord(view, 'direction');
  return word === 'left-right' || word === 'top-down' ? word : undefined;
}

/** The segments around what is shown; empty ones too where the view does not narrow, or names them. */
function segmentsShown(
  context: Context,
  scope: Scope,
  nodes: ReadonlySet<CxElement>,
  kind: ViewKind,
): ReadonlySet<CxElement> {
  const { facts, model } = context;
  const whole = scope.include.size === 0 && scope.focus.size === 0 && kind === 'segmentation';
  const own = elementsOfType(model, 'segment').filter((segment) => segment.project === undefined);
  const wanted = own.filter((segment) => whole || scope.include.has(segment.id) || scope.focus.has(segment.id));
  const all = [...wanted, ...nodes].flatMap((element) => segmentsAround(facts, element));
  return new Set(all.filter((segment) => !segmentsAround(facts, segment).some((each) => scope.exclude.has(each.id))));
}

function emptyMessage({ model }: Context, kind: ViewKind): string {
  if (kind === 'data-flow') return 'No flow carries the data of this view yet.';
  const some = ['segment', 'system', 'store'].some((type) => elementsOfType(model, type).length > 0);
  return some ? 'Nothing in the model matches this view.' : 'This model has no segments and systems yet.';
}
