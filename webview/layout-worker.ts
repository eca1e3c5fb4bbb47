/**
 * The worker that lays out: a diagram comes in, the same with places goes out. It runs apart from the page, so that the
 * page answers while it works, and can be ended when it takes too long.
 */
import Elk from 'elkjs/lib/elk-api.js';
import { Worker as ElkInThisThread } from 'elkjs/lib/elk-worker.min.js';
import type { LayoutEngine } from '../language/diagram/layout/engine.js';
import { layoutDiagram } from '../language/diagram/layout/layout.js';
import type { LayoutAnswer, LayoutReady, LayoutRequest } from './layout/messages.js';

const elk = new Elk({ workerFactory: () => new ElkInThisThread() });
const engine: LayoutEngine = { layout: (graph) => elk.layout(graph) };

/** The first run is several times slower than later ones; a small one pays for that before a picture is asked for. */
const warm = engine.layout({
  id: 'warm',
  layoutOptions: { 'elk.algorithm': 'layered', 'elk.edgeRouting': 'ORTHOGONAL' },
  children: ['a', 'b'].map((id) => ({ id, width: 10, height: 10 })),
  edges: [{ id: 'ab', sources: ['a'], targets: ['b'] }],
});

async function answer({ id, diagram }: LayoutRequest): Promise<LayoutAnswer> {
  try {
    await warm;
    return { id, laidOut: await layoutDiagram(diagram, engine) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

// The engine's script takes `self.onmessage` for itself wherever there is no document. This takes it back: here the
// engine is spoken to through `ElkInThisThread` only.
self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  void answer(data).then((result) => self.postMessage(result));
};

void warm.then(() => self.postMessage({ ready: true } satisfies LayoutReady));
