import type { Viewport } from './viewport/viewport.js';

/** What is kept when the page is hidden, reloaded, or the window restarted. */
export interface SavedState {
  readonly viewId?: string;
  /** What the host asked to keep for it; nothing here looks into it. */
  readonly memory?: unknown;
  /** By view. */
  readonly viewports: Readonly<Record<string, SavedViewport>>;
}

/** `fitted`: the whole picture is shown, whatever the size of the panel. */
export interface SavedViewport extends Viewport {
  readonly fitted: boolean;
}

/** Reads what an earlier version of the page may have kept; what is not understood is dropped. */
export function readSavedState(value: unknown): SavedState {
  if (!isRecord(value)) return { viewports: {} };
  const viewports = isRecord(value['viewports']) ? Object.entries(value['viewports']) : [];
  return {
    ...(typeof value['viewId'] === 'string' ? { viewId: value['viewId'] } : {}),
    ...(value['memory'] === undefined ? {} : { memory: value['memory'] }),
    viewports: Object.fromEntries(viewports.flatMap(([id, item]) => (isViewport(item) ? [[id, item]] : []))),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isViewport(value: unknown): value is SavedViewport {
  if (!isRecord(value)) return false;
  const { x, y, zoom, fitted } = value;
  return (
    Number.isFinite(x) &&
    Number.isFinite(y) &&
    Number.isFinite(zoom) &&
    (zoom as number) > 0 &&
    typeof fitted === 'boolean'
  );
}
