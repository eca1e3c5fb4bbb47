import type { HostMessage, WebviewMessage } from '../language/protocol/preview.js';

/** The editor around the page, or whatever stands in for it. */
export interface Host {
  post(message: WebviewMessage): void;
  /** What `save` was last given, also before a reload; undefined at first. */
  readonly saved: unknown;
  save(state: unknown): void;
}

interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** Connects to the editor; may be called once a page. Messages of unknown types are left to the listener to ignore. */
export function connectHost(listener: (message: HostMessage) => void): Host {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'type' in data) listener(data as HostMessage);
  });
  return {
    post: (message) => api.postMessage(message),
    saved: api.getState(),
    save: (state) => api.setState(state),
  };
}
