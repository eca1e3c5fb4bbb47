import type { LaidOutDiagram } from '../../language/diagram/layout/laid-out.js';
import type { Diagram } from '../../language/diagram/types.js';

/** To the layout worker. */
export interface LayoutRequest {
  readonly id: number;
  readonly diagram: Diagram;
}

/** From the layout worker; one for each request, with its id. */
export type LayoutAnswer =
  { readonly id: number; readonly laidOut: LaidOutDiagram } | { readonly id: number; readonly error: string };

/** From the layout worker, once: it is loaded and warm. */
export interface LayoutReady {
  readonly ready: true;
}
