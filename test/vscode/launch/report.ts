import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { createInterface } from 'node:readline';
import type { Message, PlannedSuite, ResultMessage } from './messages.js';

/** Hears what the tests inside VS Code tell, and answers who waits for a plan or a result. */
export class Report {
  private plan: PlannedSuite | undefined;
  private readonly results = new Map<number, ResultMessage>();
  private readonly hooks: ResultMessage[] = [];
  private closed: string | undefined;
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly server: Server) {}

  static async listen(): Promise<Report> {
    const server = createServer();
    const report = new Report(server);
    server.once('connection', (socket) => {
      const lines = createInterface(socket);
      lines.on('line', (line) => report.hear(JSON.parse(line) as Message));
      lines.on('close', () => report.close('The tests in VS Code broke off.'));
      socket.on('error', (problem) => report.close(`The connection to VS Code broke: ${problem.message}`));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return report;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The tests that run. Fails when VS Code ends before it tells. */
  async planned(): Promise<PlannedSuite> {
    await this.until(() => this.plan !== undefined);
    if (this.plan === undefined) throw new Error(this.closed);
    return this.plan;
  }

  /** Resolves when a test has passed; fails when it failed, or never ran because a hook failed or VS Code ended. */
  async passed(id: number): Promise<void> {
    await this.until(() => this.results.has(id));
    const result = this.results.get(id) ?? this.hooks[0];
    if (result === undefined) throw new Error(this.closed);
    if (result.failure === undefined) return;
    const failure = new Error(result.id === id ? result.failure.message : `${result.title}: ${result.failure.message}`);
    if (result.failure.stack !== undefined) failure.stack = result.failure.stack;
    throw failure;
  }

  /** Nothing more will come; who still waits is told why. */
  close(reason: string): void {
    this.closed ??= reason;
    this.server.close();
    this.wake();
  }

  private hear(message: Message): void {
    if (message.type === 'plan') this.plan = message.root;
    else if (message.type === 'end') return this.close('The test did not run.');
    else if (message.id === undefined) this.hooks.push(message);
    else this.results.set(message.id, message);
    this.wake();
  }

  private until(condition: () => boolean): Promise<void> {
    return new Promise((done) => {
      const check = (): void => {
        if (!condition() && this.closed === undefined) return;
        this.waiting.delete(check);
        done();
      };
      this.waiting.add(check);
      check();
    });
  }

  private wake(): void {
    for (const check of [...this.waiting]) check();
  }
}
