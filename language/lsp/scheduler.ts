/** Every host of the server has it; declared here because this room knows neither Node nor a DOM. */
declare function setTimeout(work: () => void, milliseconds: number): unknown;

/** Runs work once for all requests that came in before its turn; work that says `true` is run again after other messages. */
export class Scheduler {
  private waiting = false;

  constructor(
    private readonly work: () => Promise<boolean>,
    private readonly report: (error: unknown) => void,
  ) {}

  schedule(): void {
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => void this.run(), 0);
  }

  private async run(): Promise<void> {
    this.waiting = false;
    try {
      if (await this.work()) this.schedule();
    } catch (error) {
      this.report(error);
    }
  }
}
