import { boxOf } from '../parts/part-list.js';
import type { ViewportControl } from '../viewport/viewport-control.js';

/** Finds elements by what is known about them: marks all, and brings one after the other into sight. */
export class Search {
  private hits: readonly SVGGElement[] = [];
  private at = 0;

  constructor(
    private readonly world: SVGGElement,
    private readonly viewport: ViewportControl,
  ) {}

  /** Searches for what is typed; Enter leads to the next hit, with Shift to the one before, Escape ends the search. */
  listen(input: HTMLInputElement): void {
    input.addEventListener('input', () => this.find(input.value));
    input.addEventListener('keydown', ({ key, shiftKey }) => {
      if (key === 'Enter') this.go(shiftKey ? -1 : 1);
      if (key === 'Escape') this.find((input.value = ''));
    });
  }

  private find(text: string): void {
    const wanted = text.trim().toLowerCase();
    for (const hit of this.hits) hit.classList.remove('hit-element', 'current-hit');
    const parts = [...this.world.querySelectorAll<SVGGElement>('[data-element]')];
    this.hits = wanted === '' ? [] : parts.filter((part) => knownOf(part).includes(wanted));
    this.at = 0;
    for (const hit of this.hits) hit.classList.add('hit-element');
    document.body.classList.toggle('searching', wanted !== '');
    this.show(wanted !== '');
  }

  private go(step: 1 | -1): void {
    if (this.hits.length === 0) return;
    this.at = (this.at + step + this.hits.length) % this.hits.length;
    this.show(true);
  }

  private show(searching: boolean): void {
    const count = this.hits.length;
    const output = document.querySelector('#hits');
    if (output) output.textContent = !searching ? '' : count === 0 ? 'nothing' : `${this.at + 1} of ${count}`;
    for (const [at, hit] of this.hits.entries()) hit.classList.toggle('current-hit', at === this.at);
    const current = this.hits[this.at];
    if (current) this.viewport.reveal(boxOf(current));
  }
}

function knownOf(part: SVGGElement): string {
  return `${part.dataset['tooltip'] ?? ''}\n${part.dataset['element'] ?? ''}`.toLowerCase();
}
