/**
 * What the preview panel (host) and the picture in its webview say to each other. The host may send at any time after
 * `ready`; messages of types that one side does not know are ignored, so that either may be newer.
 */
import type { Diagram } from '../diagram/types.js';

/** A view that the reader can choose. */
export interface PreviewView {
  readonly id: string;
  readonly title: string;
  /** `journey`, `blueprint`, `segmentation`, … */
  readonly kind: string;
}

/** Show this picture. `stale`: the text is broken at the moment and the picture shows how it was before. */
export interface DiagramMessage {
  readonly type: 'diagram';
  readonly diagram: Diagram;
  readonly views: readonly PreviewView[];
  readonly viewId: string;
  readonly stale?: boolean;
}

/** The cursor in the text moved to an element, or away from all. */
export interface SelectMessage {
  readonly type: 'select';
  readonly elementId: string | null;
}

/** There is no picture (`views` may be empty), and why. */
export interface TextMessage {
  readonly type: 'message';
  readonly text: string;
  readonly views?: readonly PreviewView[];
  readonly viewId?: string;
}

/**
 * Asks for the picture sent last as a file that stands by itself; answered by `svg` with the same `requestId`, once it is
 * laid out.
 */
export interface RequestSvgMessage {
  readonly type: 'requestSvg';
  readonly requestId: number;
  readonly theme: 'light' | 'dark';
}

/** What a panel needs to come back after the window was loaded anew. */
export interface PanelMemory {
  /** Address of a file of the project. */
  readonly uri: string;
  readonly viewId?: string;
  /** The panel stays with its project, whatever file is edited. */
  readonly pinned: boolean;
}

/** The webview keeps this for the host, in its state, without looking into it. */
export interface RememberMessage {
  readonly type: 'remember';
  readonly memory: PanelMemory;
}

/** What the webview leaves with the editor (`setState`), as far as the host reads it. */
export interface PreviewState {
  readonly memory?: PanelMemory;
}

export type HostMessage = DiagramMessage | SelectMessage | TextMessage | RequestSvgMessage | RememberMessage;

/** The webview listens; the host sends what it has. `viewId` is the view that was on show before a reload. */
export interface ReadyMessage {
  readonly type: 'ready';
  readonly viewId?: string;
}

/** The reader pointed at an element: show its text. */
export interface RevealMessage {
  readonly type: 'reveal';
  readonly elementId: string;
}

export interface ChooseViewMessage {
  readonly type: 'chooseView';
  readonly viewId: string;
}

/** `svg` is empty while there is no picture. */
export interface SvgMessage {
  readonly type: 'svg';
  readonly requestId: number;
  readonly svg: string;
}

/** The reader wants the picture as a file: the host asks where to, then sends `requestSvg`. */
export interface ExportMessage {
  readonly type: 'export';
}

export type WebviewMessage = ReadyMessage | RevealMessage | ChooseViewMessage | SvgMessage | ExportMessage;
