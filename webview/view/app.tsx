import type { PreviewState } from '../state.js';
import type { ViewportControl } from '../viewport/viewport-control.js';
import { Notices } from './notices.js';
import { Stage } from './stage.js';
import { Toolbar } from './toolbar.js';

interface AppProps {
  readonly state: PreviewState;
  readonly viewport: ViewportControl;
  readonly onChoose: (viewId: string) => void;
  readonly onOpen: (elementId: string) => void;
  readonly onExport: () => void;
  readonly onRetry: () => void;
}

/** The whole page: controls, notices, and the picture or what is said in its place. */
export function App({ state, viewport, onChoose, onOpen, onExport, onRetry }: AppProps) {
  const { picture, message } = state;
  return (
    <>
      <Toolbar
        views={state.views}
        viewId={state.viewId}
        zoom={picture ? viewport.zoom : undefined}
        onChoose={onChoose}
        onZoom={(direction) => viewport.zoomStep(direction)}
        onFullSize={() => viewport.zoomTo(1)}
        onFit={() => viewport.fit()}
        onExport={onExport}
      />
      <Notices state={state} onRetry={onRetry} />
      <main aria-busy={state.slow}>
        {picture ? (
          <Stage picture={picture} selected={state.selected} viewport={viewport} onOpen={onOpen} />
        ) : (
          <p class="message" role="status">
            {message ?? (state.failure ? '' : 'Reading the model …')}
          </p>
        )}
      </main>
    </>
  );
}
