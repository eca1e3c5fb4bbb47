import { strict as assert } from 'node:assert';
import type { LaidOutDiagram } from '../../../language/diagram/layout/laid-out.js';
import { LayoutQueue } from '../../../webview/layout/layout-queue.js';
import type { LayoutWorkerListener } from '../../../webview/layout/layout-queue.js';
import { journeySample } from '../../../webview/samples/journey.js';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A queue with workers that answer when the test says so; time stands still. */
class Bench {
  readonly heard: string[] = [];
  readonly asked: number[] = [];
  readonly ended: number[] = [];
  started = 0;
  startFails = false;
  worker: LayoutWorkerListener | undefined;
  readonly queue = new LayoutQueue(
    async (listener) => {
      const number = ++this.started;
      if (this.startFails) throw new Error('no worker');
      this.worker = listener;
      return { post: ({ id }) => this.asked.push(id), end: () => this.ended.push(number) };
    },
    {
      slow: () => this.heard.push('slow'),
      done: ({ viewId }) => this.heard.push(`done ${viewId}`),
      failed: ({ viewId }, { reason }) => this.heard.push(`failed ${viewId} ${reason}`),
    },
    () => () => undefined,
  );

  async submit(viewId: string): Promise<void> {
    this.queue.submit({ viewId, diagram: journeySample });
    await settled();
  }

  /** Answers the request that came as the `nth`. */
  async answer(nth: number, error?: string): Promise<void> {
    const id = this.asked[nth]!;
    this.worker?.answered(error === undefined ? { id, laidOut: {} as LaidOutDiagram } : { id, error });
    await settled();
  }
}

describe('layouts that fail or come late', () => {
  it('start one worker, ahead of the first picture', async () => {
    const bench = new Bench();
    bench.queue.warm();
    bench.queue.warm();
    await bench.submit('a');
    assert.equal(bench.started, 1);
  });

  it('are dropped when another view is asked for', async () => {
    const bench = new Bench();
    await bench.submit('a');
    await bench.submit('b');
    await bench.answer(0);
    await bench.answer(1);
    assert.deepEqual(bench.heard, ['done b']);
  });

  it('are dropped when they were answered already', async () => {
    const bench = new Bench();
    await bench.submit('a');
    await bench.answer(0);
    await bench.answer(0);
    assert.deepEqual(bench.heard, ['done a']);
  });

  it('are reported and keep their worker when the engine cannot do it', async () => {
    const bench = new Bench();
    await bench.submit('a');
    await bench.answer(0, 'bad graph');
    assert.deepEqual(bench.heard, ['failed a error']);
    assert.deepEqual(bench.ended, []);
  });

  it('are not reported when the next one is already asked for', async () => {
    const bench = new Bench();
    await bench.submit('a');
    await bench.submit('a');
    await bench.answer(0, 'bad graph');
    await bench.answer(1);
    assert.deepEqual(bench.heard, ['done a']);
  });

  it('take a new worker when theirs broke or could not start', async () => {
    const bench = new Bench();
    await bench.submit('a');
    bench.worker?.broke('out of memory');
    await settled();
    bench.startFails = true;
    await bench.submit('b');
    bench.startFails = false;
    await bench.submit('c');
    await bench.answer(1);
    assert.deepEqual(bench.heard, ['failed a error', 'failed b error', 'done c']);
    assert.deepEqual([bench.started, bench.ended], [3, [1]]);
  });
});
