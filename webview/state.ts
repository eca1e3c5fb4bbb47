import type { LaidOutDiagram } from '../language/diagram/layout/laid-out.js';
import type { DiagramMessage, PreviewView, TextMessage } from '../language/protocol/preview.js';
import type { LayoutFailure } from './layout/layout-queue.js';

/** A picture that is ready to draw. */
export interface ReadyPicture {
  readonly viewId: string;
  readonly laidOut: LaidOutDiagram;
}

/** All that the page shows, but for where the picture lies in its window. */
export interface PreviewState {
  readonly views: readonly PreviewView[];
  readonly viewId?: string;
  /** The last good one; it stays while the next is laid out. */
  readonly picture?: ReadyPicture;
  /** In place of a picture. */
  readonly message?: string | undefined;
  readonly stale: boolean;
  readonly slow: boolean;
  readonly failure?: LayoutFailure | undefined;
  readonly selected: string | null;
  /** What the host said last: a layout that ends after a message is of no use any more. */
  readonly expects: 'picture' | 'message' | 'nothing';
}

export type PreviewEvent =
  | DiagramMessage
  | TextMessage
  | { readonly type: 'slow' }
  | { readonly type: 'laidOut'; readonly picture: ReadyPicture }
  | { readonly type: 'failed'; readonly failure: LayoutFailure }
  | { readonly type: 'select'; readonly elementId: string | null };

export const initialState: PreviewState = { views: [], stale: false, slow: false, selected: null, expects: 'nothing' };

/** The state after something happened. */
export function nextState(state: PreviewState, event: PreviewEvent): PreviewState {
  switch (event.type) {
    case 'diagram':
      return {
        ...state,
        views: event.views,
        viewId: event.viewId,
        stale: event.stale === true,
        failure: undefined,
        expects: 'picture',
      };
    case 'message':
      return {
        views: event.views ?? state.views,
        ...(event.viewId === undefined ? {} : { viewId: event.viewId }),
        message: event.text,
        selected: state.selected,
        stale: false,
        slow: false,
        expects: 'message',
      };
    case 'laidOut':
      if (state.expects !== 'picture') return state;
      return { ...state, slow: false, picture: event.picture, message: undefined, failure: undefined };
    case 'slow':
      return state.expects === 'picture' ? { ...state, slow: true } : state;
    case 'failed':
      return state.expects === 'picture' ? { ...state, slow: false, failure: event.failure } : state;
    case 'select':
      return { ...state, selected: event.elementId };
  }
}
