import type { LayoutWorker, LayoutWorkerListener, StartLayoutWorker } from './layout-queue.js';
import type { LayoutAnswer } from './messages.js';

/**
 * Starts workers from a script's address. Pages in the editor may start workers from `blob:` addresses only, so the
 * script is fetched once and wrapped.
 */
export function workerStarter(scriptUri: string): StartLayoutWorker {
  let blobUri: Promise<string> | undefined;
  return async (listener) => {
    blobUri ??= wrap(scriptUri);
    try {
      return start(await blobUri, listener);
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

function start(uri: string, listener: LayoutWorkerListener): LayoutWorker {
  const worker = new Worker(uri);
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => listener.answered(data));
  worker.addEventListener('error', ({ message }) => listener.broke(message || 'the layout worker broke'));
  return { post: (request) => worker.postMessage(request), end: () => worker.terminate() };
}
