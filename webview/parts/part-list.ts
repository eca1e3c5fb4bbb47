import type { Box } from '../../language/diagram/layout/geometry.js';
import { neighbour } from './neighbours.js';
import type { Direction } from './neighbours.js';

/** Where to go from a part: in a direction, or along the order of the document. */
export type Step = Direction | 'next' | 'previous' | 'first' | 'last';

/** An element of the page that stands for one of the model, and where it is on the page. */
interface PlacedPart extends Box {
  readonly element: SVGGElement;
}

/**
 * The parts of the picture for the keyboard: one of them is in the tab order, arrow keys lead from one to the next. Works
 * on the page directly, so that moving on does not draw the picture anew.
 */
export class PartList {
  private current: SVGGElement | undefined;

  constructor(private readonly world: SVGGElement) {}

  /** After the picture was drawn: marks what is selected, and keeps exactly one part in the tab order. */
  refresh(selected: string | null): void {
    for (const element of this.elements()) {
      if (element.dataset['element'] === selected) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
    }
    const marked = selected === null ? undefined : this.of(selected);
    this.takeTab(marked ?? (this.current?.isConnected ? this.current : this.elements()[0]));
  }

  /** The first part that stands for an element. */
  of(elementId: string): SVGGElement | undefined {
    return this.elements().find((element) => element.dataset['element'] === elementId);
  }

  /** Moves the focus; false at the edge. */
  moveFocus(from: SVGGElement, step: Step): boolean {
    const to = this.target(from, step);
    if (to) this.focus(to);
    return to !== undefined;
  }

  focus(element: SVGGElement): void {
    this.takeTab(element);
    element.focus({ preventScroll: true });
  }

  /** Puts a part into the tab order, in place of the one that was. */
  takeTab(element: SVGGElement | undefined): void {
    if (this.current !== element) this.current?.setAttribute('tabindex', '-1');
    element?.setAttribute('tabindex', '0');
    this.current = element;
  }

  private target(from: SVGGElement, step: Step): SVGGElement | undefined {
    const elements = this.elements();
    if (step === 'first') return elements[0];
    if (step === 'last') return elements.at(-1);
    if (step === 'next' || step === 'previous') return elements[elements.indexOf(from) + (step === 'next' ? 1 : -1)];
    const placed = elements.map((element): PlacedPart => ({ element, ...boxOf(element) }));
    const own = placed.find((part) => part.element === from);
    return own && neighbour(own, placed, step)?.element;
  }

  /** In the order of the document, which is that of screen readers. */
  private elements(): SVGGElement[] {
    return [...this.world.querySelectorAll<SVGGElement>('[data-element]')];
  }
}

/** Where an element is on the page. */
export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** The part that a thing on the page belongs to. */
export function partAt(target: EventTarget | null): SVGGElement | undefined {
  return (target instanceof Element && target.closest<SVGGElement>('[data-element]')) || undefined;
}
