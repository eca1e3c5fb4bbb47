import type { Point } from '../../language/diagram/layout/geometry.js';
import type { ViewportControl } from './viewport-control.js';

/** A press that moves further than this drags; else it is a click. */
const dragThreshold = 4;

/**
 * Wheel and touchpad scroll; with Ctrl or Cmd, and by pinching, they zoom. Dragging pans, two fingers pan and zoom.
 * Returns what stops listening. A click that ends a drag is swallowed.
 */
export function listenToGestures(window: HTMLElement, control: ViewportControl): () => void {
  const end = new AbortController();
  const options = { signal: end.signal };
  const at = (event: { clientX: number; clientY: number }): Point => {
    const { left, top } = window.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  window.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) control.zoomTo(control.zoom * zoomFactor(event), at(event));
      else control.pan(scrollOf(event));
    },
    { ...options, passive: false },
  );
  const drag = new Drag(window, control, at);
  window.addEventListener('pointerdown', (event) => drag.down(event), options);
  window.addEventListener('pointermove', (event) => drag.move(event), options);
  window.addEventListener('pointerup', (event) => drag.up(event), options);
  window.addEventListener('pointercancel', (event) => drag.up(event), options);
  window.addEventListener('click', (event) => drag.click(event), { ...options, capture: true });
  return () => end.abort();
}

/** A pinch sends many small steps, a wheel few large ones. */
function zoomFactor(event: WheelEvent): number {
  const delta = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 10 : event.deltaY;
  return Math.exp(-Math.max(-25, Math.min(25, delta)) * 0.01);
}

function scrollOf(event: WheelEvent): Point {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
  const [x, y] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
  return { x: 0 - x * unit, y: 0 - y * unit };
}

/** The pointers that are down, one for dragging, two for pinching. */
class Drag {
  private readonly pointers = new Map<number, Point>();
  private start: Point | undefined;
  private dragging = false;

  constructor(
    private readonly window: HTMLElement,
    private readonly control: ViewportControl,
    private readonly at: (event: PointerEvent) => Point,
  ) {}

  down(event: PointerEvent): void {
    if (event.button !== 0 && event.button !== 1) return;
    this.pointers.set(event.pointerId, this.at(event));
    if (this.pointers.size > 1) return;
    this.start = this.at(event);
    this.dragging = false;
  }

  move(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.at(event);
    if (!this.dragging && this.start && Math.hypot(now.x - this.start.x, now.y - this.start.y) < dragThreshold) return;
    if (!this.dragging) this.begin(event);
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, now);
    if (!other) return this.control.pan({ x: now.x - before.x, y: now.y - before.y });
    const spread = (point: Point): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    this.control.zoomTo((this.control.zoom * spread(now)) / spread(before), other);
  }

  up(event: PointerEvent): void {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size > 0) return;
    this.window.removeAttribute('data-dragging');
    this.start = undefined;
  }

  click(event: MouseEvent): void {
    // A click by keyboard or by a screen reader follows no press.
    if (this.dragging && event.detail > 0) event.stopPropagation();
    this.dragging = false;
  }

  private begin(event: PointerEvent): void {
    this.dragging = true;
    this.window.setPointerCapture(event.pointerId);
    this.window.setAttribute('data-dragging', '');
  }
}
