/**
 * What clients of the language server may ask for beyond the protocol itself. Addresses are strings, positions and
 * locations those of the language server protocol.
 */
import type { Diagram } from '../diagram/types.js';
import type { PreviewView } from './preview.js';

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Location {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** Request: the views of the project that a file belongs to; empty for a file of none. */
export const viewsRequest = 'cxra/views';

export interface ViewsParams {
  readonly uri: string;
}

export type ViewsResult = readonly PreviewView[];

/** Request: the picture of a view, by default of the first one that is declared in the file, else of the first at all. */
export const diagramRequest = 'cxra/diagram';

export interface DiagramParams {
  readonly uri: string;
  readonly viewId?: string;
}

/** A picture or the reason for none, with the views that can be chosen and the one it is. */
export interface DiagramResult {
  readonly diagram?: Diagram;
  readonly message?: string;
  readonly views: readonly PreviewView[];
  readonly viewId: string;
  /** The text of the project cannot be read everywhere, so that the picture may lack something. */
  readonly broken: boolean;
}

/** Request: the innermost element at a place of a file. */
export const elementAtRequest = 'cxra/elementAt';

export interface ElementAtParams {
  readonly uri: string;
  readonly position: Position;
}

export interface ElementAtResult {
  readonly elementId: string | null;
}

/** Request: where an element of a file's project is declared. */
export const locationOfRequest = 'cxra/locationOf';

export interface LocationOfParams {
  /** Any file of the project. */
  readonly uri: string;
  readonly elementId: string;
}

export type LocationOfResult = Location | null;

/** Notification to the client: a project was computed anew. */
export const changedNotification = 'cxra/changed';

export interface ChangedParams {
  /** Address of the project's folder. */
  readonly projectRoot: string;
  /** Addresses of its files. */
  readonly uris: readonly string[];
}
