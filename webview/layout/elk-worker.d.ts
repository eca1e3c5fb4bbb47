/** The engine itself, as a thing that is spoken to like a worker and lives on the thread that makes it. */
declare module 'elkjs/lib/elk-worker.min.js' {
  export const Worker: new () => globalThis.Worker;
}
