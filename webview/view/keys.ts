import type { PartList } from '../parts/part-list.js';
import { partAt } from '../parts/part-list.js';
import type { ViewportControl } from '../viewport/viewport-control.js';

const panStep = 60;

const arrows = {
  ArrowLeft: { direction: 'left', pan: { x: panStep, y: 0 } },
  ArrowRight: { direction: 'right', pan: { x: -panStep, y: 0 } },
  ArrowUp: { direction: 'up', pan: { x: 0, y: panStep } },
  ArrowDown: { direction: 'down', pan: { x: 0, y: -panStep } },
} as const;

const jumps = { PageDown: 'next', PageUp: 'previous', Home: 'first', End: 'last' } as const;

/** What keys do in the picture, in the words of its help. */
export const keyHelp =
  'Arrow keys move from element to element, Page Down and Page Up lead through all of them, Home and End to the first and last. ' +
  'Enter shows the text. Plus and minus zoom, 0 is full size, F fits the picture. Escape leaves the element; then, or ' +
  'with Shift, arrow keys move the picture.';

export interface KeyTargets {
  readonly parts: PartList;
  readonly viewport: ViewportControl;
  /** Shows the text of an element. */
  readonly open: (elementId: string) => void;
  /** Takes the focus off the elements. */
  readonly leave: () => void;
}

/** Handles a key pressed in the picture; false for keys that mean nothing here. */
export function handleKey(event: KeyboardEvent, targets: KeyTargets): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return zoomKey(event.key, targets.viewport) || moveKey(event, targets) || partKey(event, targets);
}

function zoomKey(key: string, viewport: ViewportControl): boolean {
  if (key === '+' || key === '=') viewport.zoomStep(1);
  else if (key === '-' || key === '_') viewport.zoomStep(-1);
  else if (key === '0') viewport.zoomTo(1);
  else if (key === 'f' || key === 'F') viewport.fit();
  else return false;
  return true;
}

function moveKey(event: KeyboardEvent, { parts, viewport }: KeyTargets): boolean {
  if (!Object.hasOwn(arrows, event.key)) return false;
  const { direction, pan } = arrows[event.key as keyof typeof arrows];
  const part = partAt(event.target);
  if (part && !event.shiftKey) parts.moveFocus(part, direction);
  else viewport.pan(pan);
  return true;
}

function partKey(event: KeyboardEvent, { parts, open, leave }: KeyTargets): boolean {
  const part = partAt(event.target);
  if (!part) return false;
  if (Object.hasOwn(jumps, event.key)) parts.moveFocus(part, jumps[event.key as keyof typeof jumps]);
  else if (event.key === 'Enter' || event.key === ' ') open(part.dataset['element'] ?? '');
  else if (event.key === 'Escape') leave();
  else return false;
  return true;
}
