import './page.css';
import { handleKey } from '../view/keys.js';
import { showTooltips } from '../view/tooltip.js';
import { PartList, partAt } from '../parts/part-list.js';
import { listenToGestures } from '../viewport/gestures.js';
import { ViewportControl } from '../viewport/viewport-control.js';
import { chooseElement } from './findings.js';
import { prepare } from './prepare.js';
import { Search } from './search.js';

/** Makes the picture of an exported page movable and searchable. The page is complete without it. */
function start(page: HTMLElement, svg: SVGSVGElement): void {
  const { world, width, height } = prepare(svg);
  const zoom = document.querySelector('#zoom');
  const viewport = new ViewportControl({}, () => {
    if (zoom) zoom.textContent = `${Math.round(viewport.zoom * 100)} %`;
  });
  const parts = new PartList(world);
  viewport.attach(page, world);
  viewport.show({ viewId: '', width, height });
  listenToGestures(page, viewport);
  showTooltips(page, document.querySelector<HTMLElement>('#tooltip')!);
  parts.refresh(null);
  const choose = (elementId: string | null): void => {
    parts.refresh(elementId);
    chooseElement(elementId);
  };
  page.addEventListener('click', (event) => choose(partAt(event.target)?.dataset['element'] ?? null));
  page.addEventListener('keydown', (event) => {
    const leave = (): void => {
      choose(null);
      page.focus();
    };
    if (handleKey(event, { parts, viewport, open: choose, leave })) event.preventDefault();
  });
  page.addEventListener('focusin', (event) => {
    const part = partAt(event.target);
    if (part?.matches(':focus-visible')) viewport.reveal(part.getBoundingClientRect());
  });
  listenToTools(viewport);
  new Search(world, viewport).listen(document.querySelector<HTMLInputElement>('#search')!);
}

function listenToTools(viewport: ViewportControl): void {
  const tools = document.querySelector<HTMLElement>('.tools')!;
  const actions: Readonly<Record<string, () => void>> = {
    in: () => viewport.zoomStep(1),
    out: () => viewport.zoomStep(-1),
    full: () => viewport.zoomTo(1),
    fit: () => viewport.fit(),
  };
  tools.hidden = false;
  tools.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    actions[button?.dataset['do'] ?? '']?.();
  });
}

const page = document.querySelector<HTMLElement>('#window');
const svg = page?.querySelector('svg');
if (page && svg) start(page, svg);
