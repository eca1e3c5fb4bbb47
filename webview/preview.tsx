import { render } from 'preact';
import type { DiagramMessage, HostMessage, RequestSvgMessage } from '../language/protocol/preview.js';
import { svgFile } from './export-svg.js';
import { connectHost } from './host.js';
import { LayoutQueue } from './layout/layout-queue.js';
import type { Later } from './layout/layout-queue.js';
import { workerStarter } from './layout/start-worker.js';
import { readSavedState } from './saved-state.js';
import { initialState, nextState } from './state.js';
import type { PreviewEvent } from './state.js';
import { App } from './view/app.js';
import { ViewportControl } from './viewport/viewport-control.js';

/** Runs the preview in an element: connects host, layout and page. */
export function startPreview(root: HTMLElement, workerUri: string): void {
  let state = initialState;
  let lastDiagram: DiagramMessage | undefined;
  const host = connectHost(receive);
  const saved = readSavedState(host.saved);
  const viewport = new ViewportControl(saved.viewports, onceAFrame(viewportChanged));
  const layout = new LayoutQueue(
    workerStarter(workerUri),
    {
      slow: () => happen({ type: 'slow' }),
      done: ({ viewId }, laidOut) => happen({ type: 'laidOut', picture: { viewId, laidOut } }),
      failed: (_, failure) => happen({ type: 'failed', failure }),
    },
    later,
  );

  function receive(message: HostMessage): void {
    if (message.type === 'requestSvg') return answerSvg(message);
    if (message.type !== 'diagram' && message.type !== 'message' && message.type !== 'select') return;
    happen(message);
    if (message.type !== 'diagram') return;
    lastDiagram = message;
    layout.submit(message);
  }

  function answerSvg({ requestId, theme }: RequestSvgMessage): void {
    const svg = state.picture ? svgFile(state.picture.laidOut, theme) : '';
    host.post({ type: 'svg', requestId, svg });
  }

  function happen(event: PreviewEvent): void {
    const before = state.viewId;
    state = nextState(state, event);
    if (state.viewId !== before) save();
    draw();
  }

  function save(): void {
    const viewId = state.viewId ?? saved.viewId;
    host.save({ ...(viewId === undefined ? {} : { viewId }), viewports: viewport.saved });
  }

  function viewportChanged(): void {
    save();
    draw();
  }

  function retry(): void {
    if (!lastDiagram) return;
    happen(lastDiagram);
    layout.submit(lastDiagram);
  }

  function draw(): void {
    render(
      <App
        state={state}
        viewport={viewport}
        onChoose={(viewId) => host.post({ type: 'chooseView', viewId })}
        onOpen={(elementId) => {
          happen({ type: 'select', elementId });
          host.post({ type: 'reveal', elementId });
        }}
        onExport={() => host.post({ type: 'export' })}
        onRetry={retry}
      />,
      root,
    );
  }

  draw();
  layout.warm();
  host.post({ type: 'ready', ...(saved.viewId === undefined ? {} : { viewId: saved.viewId }) });
}

const later: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** Runs something with the next frame, however often it is asked for before. */
function onceAFrame(run: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      run();
    });
  };
}
