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
  /** Questions for the picture as a file, while the one sent last is not laid out. */
  let svgRequests: RequestSvgMessage[] = [];
  let isLaidOut = true;
  const host = connectHost(receive);
  const saved = readSavedState(host.saved);
  let memory = saved.memory;
  const viewport = new ViewportControl(saved.viewports, onceAFrame(viewportChanged));
  const layout = new LayoutQueue(
    workerStarter(workerUri),
    {
      slow: () => happen({ type: 'slow' }),
      done: (job, laidOut) => {
        happen({ type: 'laidOut', picture: { viewId: job.viewId, laidOut } });
        if (job === lastDiagram) settle();
      },
      failed: (_, failure) => {
        happen({ type: 'failed', failure });
        settle();
      },
    },
    later,
  );

  function receive(message: HostMessage): void {
    if (message.type === 'requestSvg') return askForSvg(message);
    if (message.type === 'remember') return remember(message.memory);
    if (message.type !== 'diagram' && message.type !== 'message' && message.type !== 'select') return;
    happen(message);
    if (message.type === 'diagram') layOut(message);
    else if (message.type === 'message') settle();
  }

  function layOut(message: DiagramMessage): void {
    lastDiagram = message;
    isLaidOut = false;
    layout.submit(message);
  }

  function askForSvg(request: RequestSvgMessage): void {
    svgRequests.push(request);
    if (isLaidOut) settle();
  }

  /** The picture sent last is laid out, or there will be none: whoever asked for it as a file hears of it. */
  function settle(): void {
    isLaidOut = true;
    const picture = state.expects === 'picture' && !state.failure ? state.picture : undefined;
    for (const { requestId, theme } of svgRequests)
      host.post({ type: 'svg', requestId, svg: picture ? svgFile(picture.laidOut, theme) : '' });
    svgRequests = [];
  }

  function remember(kept: unknown): void {
    memory = kept;
    save();
  }

  function happen(event: PreviewEvent): void {
    const before = state.viewId;
    state = nextState(state, event);
    if (state.viewId !== before) save();
    draw();
  }

  function save(): void {
    const viewId = state.viewId ?? saved.viewId;
    host.save({
      ...(viewId === undefined ? {} : { viewId }),
      ...(memory === undefined ? {} : { memory }),
      viewports: viewport.saved,
    });
  }

  function viewportChanged(): void {
    save();
    draw();
  }

  function retry(): void {
    if (!lastDiagram) return;
    happen(lastDiagram);
    layOut(lastDiagram);
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
