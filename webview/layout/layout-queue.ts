import type { LaidOutDiagram } from '../../language/diagram/layout/laid-out.js';
import type { Diagram } from '../../language/diagram/types.js';
import type { LayoutAnswer, LayoutRequest } from './messages.js';

/** A worker that lays out. */
export interface LayoutWorker {
  post(request: LayoutRequest): void;
  /** Ends it at once, whatever it is doing. */
  end(): void;
}

/** Hears from a worker: its answers, and that it broke. */
export interface LayoutWorkerListener {
  answered(answer: LayoutAnswer): void;
  broke(detail: string): void;
}

export type StartLayoutWorker = (listener: LayoutWorkerListener) => Promise<LayoutWorker>;

/** A picture to lay out, for a view. */
export interface LayoutJob {
  readonly viewId: string;
  readonly diagram: Diagram;
}

/** Why there is no layout. */
export type LayoutFailure = { readonly reason: 'deadline' } | { readonly reason: 'error'; readonly detail: string };

export interface LayoutListener {
  /** The engine has been at work for a while. */
  slow(): void;
  done(job: LayoutJob, laidOut: LaidOutDiagram): void;
  failed(job: LayoutJob, failure: LayoutFailure): void;
}

/** Runs something later; the result takes that back. */
export type Later = (milliseconds: number, run: () => void) => () => void;

/** In milliseconds: a hint that it takes a while, the end of a run, and the end of waiting for a worker as well. */
export const patience = { slow: 300, deadline: 15_000, start: 60_000 } as const;

interface Running {
  readonly id: number;
  readonly job: LayoutJob;
  /** What would still happen to it, to be called off. */
  readonly timers: (() => void)[];
}

/**
 * Hands diagrams to a layout worker one at a time. Only the newest of those that wait is kept; an answer that comes when
 * another view is already asked for is dropped; a run beyond its deadline is ended together with its worker.
 */
export class LayoutQueue {
  private worker: Promise<LayoutWorker> | undefined;
  private running: Running | undefined;
  private waiting: LayoutJob | undefined;
  private lastId = 0;

  constructor(
    private readonly start: StartLayoutWorker,
    private readonly listener: LayoutListener,
    private readonly later: Later,
  ) {}

  /** Starts the worker ahead of the first picture. */
  warm(): void {
    this.worker ??= this.start({
      answered: (answer) => this.receive(answer),
      broke: (detail) => this.running && this.abandon(this.running.id, { reason: 'error', detail }),
    });
    this.worker.catch(() => undefined);
  }

  submit(job: LayoutJob): void {
    this.waiting = job;
    this.next();
  }

  private next(): void {
    if (this.running || !this.waiting) return;
    const job = this.waiting;
    const id = ++this.lastId;
    this.waiting = undefined;
    const timers = [
      this.later(patience.slow, () => this.listener.slow()),
      this.later(patience.start, () => this.abandon(id, { reason: 'deadline' })),
    ];
    this.running = { id, job, timers };
    this.warm();
    this.worker?.then(
      (worker) => this.begin(id, worker),
      (error: unknown) => this.abandon(id, { reason: 'error', detail: String(error) }),
    );
  }

  /** The run's own time counts from here: how long its worker takes to load says nothing of the picture. */
  private begin(id: number, worker: LayoutWorker): void {
    const running = this.running;
    if (!running || running.id !== id) return;
    running.timers.push(this.later(patience.deadline, () => this.abandon(id, { reason: 'deadline' })));
    worker.post({ id, diagram: running.job.diagram });
  }

  private receive(answer: LayoutAnswer): void {
    const running = this.running;
    if (!running || running.id !== answer.id) return;
    this.finish(running);
    const overtaken = this.waiting !== undefined && this.waiting.viewId !== running.job.viewId;
    if ('laidOut' in answer) {
      if (!overtaken) this.listener.done(running.job, answer.laidOut);
    } else if (!this.waiting) this.listener.failed(running.job, { reason: 'error', detail: answer.error });
    this.next();
  }

  /** Ends a run and the worker with it; the next run gets a new worker. */
  private abandon(id: number, failure: LayoutFailure): void {
    const running = this.running;
    if (!running || running.id !== id) return;
    this.finish(running);
    void this.worker?.then(
      (worker) => worker.end(),
      () => undefined,
    );
    this.worker = undefined;
    if (!this.waiting) this.listener.failed(running.job, failure);
    this.next();
  }

  private finish(running: Running): void {
    running.timers.forEach((stop) => stop());
    this.running = undefined;
  }
}
