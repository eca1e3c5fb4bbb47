import type { LayoutWorker, LayoutWorkerListener, StartLayoutWorker } from './layout-queue.js';
import type { LayoutAnswer, LayoutReady } from './messages.js';

/**
 * Starts workers from a script's address. Pages in the editor may start workers from `blob:` addresses only, so the
 * script is fetched once and wrapped.
 */
export function workerStarter(scriptUri: string): StartLayoutWorker {
  let blobUri: Promise<string> | undefined;
  return async (listener) => {
    blobUri ??= wrap(scriptUri);
    try {
      return await start(await blobUri, listener);
    } catch (error) {
      blobUri = undefined;
      throw error;
    }
  };
}

async function wrap(scriptUri: string): Promise<string> {
  const response = await fetch(scriptUri);
  if (!response.ok) throw new Error(`the layout worker could not be read (${response.status})`);
  return URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
}

/** Resolves when the worker says that it can work; reading its script takes longer than most pictures. */
function start(uri: string, listener: LayoutWorkerListener): Promise<LayoutWorker> {
  const worker = new Worker(uri);
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer | LayoutReady>) => {
      if ('ready' in data) resolve({ post: (request) => worker.postMessage(request), end: () => worker.terminate() });
      else listener.answered(data);
    });
    worker.addEventListener('error', ({ message }) => {
      const detail = message || 'the layout worker broke';
      reject(new Error(detail));
      listener.broke(detail);
    });
  });
}
