import type { Box, Point, Size } from '../../language/diagram/layout/geometry.js';

/** How a picture lies in its window: a point p of the picture is seen at p · zoom + (x, y). */
export interface Viewport extends Point {
  readonly zoom: number;
}

export const zoomLimits = { least: 0.05, most: 4 } as const;

/** A fitted picture is not enlarged beyond this. */
const largestFit = 1.25;
const fitMargin = 8;
/** As much of the picture stays in the window, px. */
const keptInSight = 80;

/** Shows the whole picture, in the middle of the window. */
export function fit(picture: Size, window: Size): Viewport {
  const room = (side: 'width' | 'height'): number =>
    Math.max(1, window[side] - 2 * fitMargin) / Math.max(1, picture[side]);
  const zoom = limited(Math.min(room('width'), room('height'), largestFit));
  return { zoom, x: (window.width - picture.width * zoom) / 2, y: (window.height - picture.height * zoom) / 2 };
}

/** Changes the zoom so that the point of the picture under `around` (a point of the window) stays there. */
export function zoomTo(viewport: Viewport, zoom: number, around: Point): Viewport {
  const next = limited(zoom);
  const factor = next / viewport.zoom;
  return { zoom: next, x: around.x - (around.x - viewport.x) * factor, y: around.y - (around.y - viewport.y) * factor };
}

/** The next of the usual zoom steps. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const steps = [0.05, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];
  const slack = 1.01;
  return direction === 1
    ? (steps.find((step) => step > zoom * slack) ?? zoomLimits.most)
    : (steps.filter((step) => step < zoom / slack).at(-1) ?? zoomLimits.least);
}

export function pan(viewport: Viewport, by: Point): Viewport {
  return { ...viewport, x: viewport.x + by.x, y: viewport.y + by.y };
}

/** Keeps a part of the picture in the window. */
export function keepInSight(viewport: Viewport, picture: Size, window: Size): Viewport {
  const clamp = (at: number, length: number, room: number): number => {
    const kept = Math.min(keptInSight, room / 2, length);
    return Math.max(kept - length, Math.min(room - kept, at));
  };
  return {
    zoom: viewport.zoom,
    x: clamp(viewport.x, picture.width * viewport.zoom, window.width),
    y: clamp(viewport.y, picture.height * viewport.zoom, window.height),
  };
}

/** What of the window is hidden behind parts that stay in sight, px of the picture. */
export interface Inset {
  readonly left: number;
  readonly top: number;
}

/** Moves as little as needed for a box of the picture to be seen; a box larger than the window shows its beginning. */
export function reveal(viewport: Viewport, box: Box, window: Size, inset: Inset): Viewport {
  const { zoom } = viewport;
  const margin = 16;
  const shift = (start: number, length: number, least: number, most: number): number => {
    if (start + length > most) return Math.max(most - (start + length), least - start);
    return start < least ? least - start : 0;
  };
  const left = inset.left * zoom + margin;
  const top = inset.top * zoom + margin;
  return pan(viewport, {
    x: shift(box.x * zoom + viewport.x, box.width * zoom, left, window.width - margin),
    y: shift(box.y * zoom + viewport.y, box.height * zoom, top, window.height - margin),
  });
}

function limited(zoom: number): number {
  return Math.max(zoomLimits.least, Math.min(zoomLimits.most, zoom));
}
