import type { LaidOutDiagram, Part } from '../diagram/layout/laid-out.js';

/** The elements that a picture shows, by id. */
export function elementsShown(picture: LaidOutDiagram): ReadonlySet<string> {
  return new Set([picture.id, ...partsOf(picture).map(({ id }) => id)]);
}

function partsOf(picture: LaidOutDiagram): readonly Pick<Part, 'id'>[] {
  if (picture.kind === 'segmentation') return [...picture.containers, ...picture.nodes, ...picture.edges];
  const { stages, cards, arrows, arcs, track, emotion } = picture;
  return [...stages, ...cards, ...arrows, ...arcs, ...(track?.stops ?? []), ...(emotion?.points ?? [])];
}
