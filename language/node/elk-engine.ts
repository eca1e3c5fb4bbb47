import Elk from 'elkjs/lib/elk.bundled.js';
import type { LayoutEngine } from '../diagram/layout/engine.js';

/** A layout engine in this process. It must not be made in a worker, whose messages it would take over. */
export function createElkEngine(): LayoutEngine {
  const elk = new Elk();
  return { layout: (graph) => elk.layout(graph) };
}
