import { boxOf, partAt } from '../parts/part-list.js';

const delay = 350;
const gap = 10;

/**
 * Shows what is known about the element that the pointer rests on or that has the keyboard's focus. The element's name
 * already says the same to screen readers, so the card is hidden from them. Escape closes it.
 */
export function showTooltips(window: HTMLElement, tooltip: HTMLElement): () => void {
  const end = new AbortController();
  const options = { signal: end.signal };
  let shown: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    shown = undefined;
    tooltip.hidden = true;
  };
  const show = (part: SVGElement, at: { readonly x: number; readonly y: number }): void => {
    fill(tooltip, part.dataset['tooltip'] ?? '');
    tooltip.hidden = false;
    place(tooltip, at, window.getBoundingClientRect());
  };
  window.addEventListener(
    'pointerover',
    (event) => {
      const part = partAt(event.target);
      if (part === shown || event.pointerType === 'touch') return;
      hide();
      shown = part;
      if (part) timer = setTimeout(() => show(part, { x: event.clientX + gap, y: event.clientY + 2 * gap }), delay);
    },
    options,
  );
  window.addEventListener(
    'focusin',
    (event) => {
      const part = partAt(event.target);
      hide();
      if (!part?.matches(':focus-visible')) return;
      const { x, y, height } = boxOf(part);
      show(part, { x, y: y + height + gap });
    },
    options,
  );
  for (const type of ['pointerleave', 'pointerdown', 'wheel', 'focusout'] as const)
    window.addEventListener(type, hide, options);
  window.addEventListener('keydown', (event) => event.key === 'Escape' && hide(), options);
  return () => end.abort();
}

/** The first line is the title. */
function fill(tooltip: HTMLElement, text: string): void {
  const lines = text.split('\n').map((line, index) => {
    const element = document.createElement(index === 0 ? 'strong' : 'span');
    element.textContent = line;
    return element;
  });
  tooltip.replaceChildren(...lines);
}

function place(tooltip: HTMLElement, at: { readonly x: number; readonly y: number }, window: DOMRect): void {
  const { width, height } = tooltip.getBoundingClientRect();
  const x = Math.max(window.left + 4, Math.min(at.x, window.right - width - 4));
  const y = at.y + height > window.bottom - 4 ? Math.max(window.top + 4, at.y - height - 2 * gap) : at.y;
  tooltip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
