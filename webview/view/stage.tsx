import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { LaidOutDiagram } from '../../language/diagram/layout/laid-out.js';
import { Picture } from '../../language/diagram/render/picture.js';
import { variables } from '../../language/diagram/theme/palettes.js';
import { boxOf, partAt, PartList } from '../parts/part-list.js';
import type { ReadyPicture } from '../state.js';
import { listenToGestures } from '../viewport/gestures.js';
import type { Scene, ViewportControl } from '../viewport/viewport-control.js';
import { handleKey, keyHelp } from './keys.js';
import { showTooltips } from './tooltip.js';

interface StageProps {
  readonly picture: ReadyPicture;
  readonly selected: string | null;
  readonly viewport: ViewportControl;
  /** Shows the text of an element. */
  readonly onOpen: (elementId: string) => void;
}

const paint = { palette: variables, live: true, prefix: 'cxra' };

/** The picture in its window. */
export function Stage({ picture, selected, viewport, onOpen }: StageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const world = useRef<SVGGElement>(null);
  const tooltip = useRef<HTMLDivElement>(null);
  const parts = useRef<PartList>();
  useLayoutEffect(() => {
    const list = new PartList(world.current!);
    parts.current = list;
    const stops = [
      viewport.attach(stage.current!, world.current!),
      listenToGestures(stage.current!, viewport),
      showTooltips(stage.current!, tooltip.current!),
      listenToParts(stage.current!, list, viewport, onOpen),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
  useLayoutEffect(() => viewport.show(sceneOf(picture)), [picture]);
  useLayoutEffect(() => parts.current!.refresh(selected), [picture, selected]);
  useEffect(() => {
    const marked = selected === null ? undefined : parts.current!.of(selected);
    if (marked) viewport.reveal(boxOf(marked));
  }, [selected]);
  const { laidOut } = picture;
  const drawing = useMemo(() => <Picture diagram={laidOut} paint={paint} />, [laidOut]);
  return (
    <div class="pane" ref={stage} data-view={picture.viewId}>
      <svg
        class="canvas"
        role="application"
        aria-roledescription="diagram"
        aria-label={`${laidOut.title}. ${laidOut.description}`}
        aria-describedby="cxra-keys"
        tabindex={0}
      >
        <g class="world" ref={world}>
          {drawing}
        </g>
      </svg>
      <div id="cxra-keys" class="visually-hidden">
        {keyHelp}
      </div>
      <div class="tooltip" ref={tooltip} aria-hidden="true" hidden />
    </div>
  );
}

function listenToParts(
  stage: HTMLElement,
  parts: PartList,
  viewport: ViewportControl,
  open: (elementId: string) => void,
): () => void {
  const end = new AbortController();
  const options = { signal: end.signal };
  const leave = (): void => stage.querySelector('svg')?.focus();
  stage.addEventListener(
    'keydown',
    (event) => {
      if (handleKey(event, { parts, viewport, open, leave })) event.preventDefault();
    },
    options,
  );
  stage.addEventListener(
    'click',
    (event) => {
      const part = partAt(event.target);
      if (!part) return;
      parts.takeTab(part);
      open(part.dataset['element'] ?? '');
    },
    options,
  );
  stage.addEventListener(
    'focusin',
    (event) => {
      const part = partAt(event.target);
      if (!part) return;
      parts.takeTab(part);
      if (part.matches(':focus-visible')) viewport.reveal(boxOf(part));
    },
    options,
  );
  return () => end.abort();
}

function sceneOf({ viewId, laidOut }: ReadyPicture): Scene {
  const { width, height } = laidOut;
  const sticky = stickyOf(laidOut);
  return { viewId, width, height, ...(sticky ? { sticky } : {}) };
}

function stickyOf(laidOut: LaidOutDiagram): Scene['sticky'] {
  if (laidOut.kind === 'segmentation') return undefined;
  const stage = laidOut.stages[0];
  return stage ? { left: laidOut.gutter, top: stage.box.y - 4, bottom: stage.box.y + stage.box.height + 6 } : undefined;
}
