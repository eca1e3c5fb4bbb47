/** Work that is only worth doing for the latest state: one run at a time, and one more for all calls that come meanwhile. */
export class Latest {
  private running: Promise<void> | undefined;
  private isWanted = false;

  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves when the work is done for the state at the time of the call; rejects as the work does. */
  run(): Promise<void> {
    this.isWanted = true;
    this.running ??= this.runWhileWanted();
    return this.running;
  }

  private async runWhileWanted(): Promise<void> {
    try {
      while (this.isWanted) {
        this.isWanted = false;
        await this.work();
      }
    } finally {
      this.running = undefined;
    }
  }
}
