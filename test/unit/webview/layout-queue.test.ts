import assert from 'node:assert/strict';
import type { LaidOutDiagram } from '../../../language/diagram/layout/laid-out.js';
import type { Diagram } from '../../../language/diagram/types.js';
import { LayoutQueue, patience } from '../../../webview/layout/layout-queue.js';
import type { LayoutWorker, LayoutWorkerListener } from '../../../webview/layout/layout-queue.js';

const diagram: Diagram = {
  kind: 'journey',
  id: 'Buy',
  header: { title: 'Buy' },
  stages: [],
  transitions: [],
  ends: [],
  lanes: ['steps'],
};

/** A queue whose clock and worker are in the hands of a test. */
class Bench {
  readonly heard: string[] = [];
  readonly posted: number[] = [];
  private readonly timers = new Set<{ readonly milliseconds: number; readonly run: () => void }>();
  private workers: { readonly ready: (worker: LayoutWorker) => void; readonly listener: LayoutWorkerListener }[] = [];
  readonly queue = new LayoutQueue(
    (listener) => new Promise((ready) => this.workers.push({ ready, listener })),
    {
      slow: () => this.heard.push('slow'),
      done: ({ viewId }) => this.heard.push(`done ${viewId}`),
      failed: ({ viewId }, failure) => this.heard.push(`failed ${viewId} ${failure.reason}`),
    },
    (milliseconds, run) => {
      const timer = { milliseconds, run };
      this.timers.add(timer);
      return () => this.timers.delete(timer);
    },
  );

  /** The newest worker is loaded; resolves when the queue has heard of it. */
  async load(): Promise<void> {
    this.workers.at(-1)!.ready({ post: ({ id }) => this.posted.push(id), end: () => this.heard.push('ended') });
    await Promise.resolve();
    await Promise.resolve();
  }

  answer(): void {
    this.workers.at(-1)!.listener.answered({ id: this.posted.at(-1)!, laidOut: {} as LaidOutDiagram });
  }

  /** Lets the timers of a length run out. */
  runOut(milliseconds: number): void {
    for (const timer of [...this.timers]) if (timer.milliseconds === milliseconds) timer.run();
  }

  get waitsFor(): number[] {
    return [...this.timers].map((timer) => timer.milliseconds);
  }
}

describe('queue of layouts', () => {
  it('does not count the time that the worker takes to load', async () => {
    const bench = new Bench();
    bench.queue.submit({ viewId: 'a', diagram });
    assert.ok(!bench.waitsFor.includes(patience.deadline));
    await bench.load();
    assert.ok(bench.waitsFor.includes(patience.deadline));
    bench.answer();
    assert.deepEqual(bench.heard, ['done a']);
    assert.deepEqual(bench.waitsFor, []);
  });

  it('ends a run beyond its deadline together with its worker', async () => {
    const bench = new Bench();
    bench.queue.submit({ viewId: 'a', diagram });
    await bench.load();
    bench.runOut(patience.slow);
    bench.runOut(patience.deadline);
    await Promise.resolve();
    assert.deepEqual(bench.heard, ['slow', 'failed a deadline', 'ended']);
    bench.queue.submit({ viewId: 'a', diagram });
    await bench.load();
    bench.answer();
    assert.equal(bench.heard.at(-1), 'done a');
  });

  it('gives up on a worker that never loads', () => {
    const bench = new Bench();
    bench.queue.submit({ viewId: 'a', diagram });
    bench.runOut(patience.start);
    assert.deepEqual(bench.heard, ['failed a deadline']);
  });

  it('keeps only the newest of the pictures that wait', async () => {
    const bench = new Bench();
    for (const viewId of ['a', 'b', 'c']) bench.queue.submit({ viewId, diagram });
    await bench.load();
    bench.answer();
    await Promise.resolve();
    bench.answer();
    assert.deepEqual(bench.heard, ['done c']);
  });
});
