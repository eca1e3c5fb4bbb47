import type { Box, Point, Size } from '../../language/diagram/layout/geometry.js';
import type { SavedViewport } from '../saved-state.js';
import { fit, keepInSight, nextZoom, pan, reveal, zoomTo } from './viewport.js';
import type { Inset, Viewport } from './viewport.js';

/** A picture's size and the parts of it that stay in sight. */
export interface Scene extends Size {
  readonly viewId: string;
  /** Right edge of what stays at the left, and top and bottom edge of what stays at the top; px of the picture. */
  readonly sticky?: { readonly left: number; readonly top: number; readonly bottom: number };
}

interface Elements {
  readonly window: HTMLElement;
  readonly world: SVGGElement;
}

/**
 * Where the picture lies in its window. Works on the page directly: panning and zooming draw nothing anew. A view is
 * fitted when it is first shown; later changes of its picture leave it where it is.
 */
export class ViewportControl {
  private elements: Elements | undefined;
  private scene: Scene | undefined;
  private readonly viewports: Map<string, SavedViewport>;

  constructor(
    saved: Readonly<Record<string, SavedViewport>>,
    private readonly changed: () => void,
  ) {
    this.viewports = new Map(Object.entries(saved));
  }

  get zoom(): number {
    return this.current.zoom;
  }

  /** What should be kept for the next time. */
  get saved(): Readonly<Record<string, SavedViewport>> {
    return Object.fromEntries(this.viewports);
  }

  /** Takes charge of the elements of a page; the result gives them up. */
  attach(window: HTMLElement, world: SVGGElement): () => void {
    this.elements = { window, world };
    const observer = new ResizeObserver(() => this.settle());
    observer.observe(window);
    return () => {
      observer.disconnect();
      this.elements = undefined;
    };
  }

  show(scene: Scene): void {
    this.scene = scene;
    this.settle(false);
  }

  fit(): void {
    if (this.scene) this.set({ ...fit(this.scene, this.windowSize), fitted: true });
  }

  /** Zooms to a value, around a point of the window or its middle. */
  zoomTo(zoom: number, around: Point = this.middle): void {
    this.move(zoomTo(this.current, zoom, around));
  }

  zoomStep(direction: 1 | -1): void {
    this.zoomTo(nextZoom(this.zoom, direction));
  }

  pan(by: Point): void {
    this.move(pan(this.current, by));
  }

  /** Brings a box of the page into sight, if it is not. */
  reveal(onPage: Box): void {
    const { zoom, x, y } = this.current;
    const origin = this.elements?.window.getBoundingClientRect() ?? { left: 0, top: 0 };
    const at = (value: number, start: number, offset: number): number => (value - start - offset) / zoom;
    const box = {
      x: at(onPage.x, origin.left, x),
      y: at(onPage.y, origin.top, y),
      width: onPage.width / zoom,
      height: onPage.height / zoom,
    };
    const moved = reveal(this.current, box, this.windowSize, this.inset);
    if (moved.x !== x || moved.y !== y) this.move(moved);
  }

  private get inset(): Inset {
    const sticky = this.scene?.sticky;
    return sticky ? { left: sticky.left, top: sticky.bottom - sticky.top } : { left: 0, top: 0 };
  }

  private get windowSize(): Size {
    const { clientWidth = 0, clientHeight = 0 } = this.elements?.window ?? {};
    return { width: clientWidth, height: clientHeight };
  }

  private get middle(): Point {
    const { width, height } = this.windowSize;
    return { x: width / 2, y: height / 2 };
  }

  private get current(): SavedViewport {
    return this.viewports.get(this.scene?.viewId ?? '') ?? { x: 0, y: 0, zoom: 1, fitted: true };
  }

  /** After a change of the window or of the picture. A hidden page has no size to fit into. */
  private settle(resized = true): void {
    if (!this.scene || this.windowSize.width === 0) return;
    const known = this.viewports.get(this.scene.viewId);
    if (!known || (resized && known.fitted)) this.fit();
    else this.set({ ...keepInSight(known, this.scene, this.windowSize), fitted: known.fitted });
  }

  private move(viewport: Viewport): void {
    if (this.scene) this.set({ ...keepInSight(viewport, this.scene, this.windowSize), fitted: false });
  }

  private set(viewport: SavedViewport): void {
    if (!this.scene) return;
    this.viewports.set(this.scene.viewId, viewport);
    this.apply(viewport, this.scene);
    this.changed();
  }

  private apply({ x, y, zoom }: Viewport, { sticky }: Scene): void {
    if (!this.elements) return;
    const { window, world } = this.elements;
    world.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    window.style.setProperty('--zoom', String(zoom));
    if (!sticky) return;
    const right = Math.max(0, -x / zoom);
    const down = Math.max(0, -y / zoom - sticky.top);
    const shifts = { left: [right, 0], top: [0, down], corner: [right, down] } as const;
    for (const element of world.querySelectorAll<SVGGElement>('[data-sticky]')) {
      const [byX, byY] = shifts[element.dataset['sticky'] as keyof typeof shifts] ?? [0, 0];
      element.style.transform = `translate(${byX}px, ${byY}px)`;
    }
  }
}
