import Mocha from 'mocha';

const { Base } = Mocha.reporters;
const { EVENT_RUN_BEGIN, EVENT_RUN_END, EVENT_SUITE_BEGIN, EVENT_SUITE_END, EVENT_TEST_FAIL, EVENT_TEST_PASS } =
  Mocha.Runner.constants;

/** Up to so many tests are listed one by one; of a larger run each file's tests are one line. */
const listed = 80;

/**
 * Prints what ran: every test of a small run, one line for each outermost suite of a large one, and each failure as it
 * happens and again with its reason at the end. The last line is `N passed, N failed` and nothing else.
 */
export default class Reporter extends Base {
  private depth = 0;
  private passed = 0;
  private failed = 0;
  private started = 0;
  private brief = false;

  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once(EVENT_RUN_BEGIN, () => (this.brief = runner.total > listed));
    runner.on(EVENT_SUITE_BEGIN, (suite) => this.enter(suite));
    runner.on(EVENT_SUITE_END, (suite) => this.leave(suite));
    runner.on(EVENT_TEST_PASS, (test) => this.pass(test));
    runner.on(EVENT_TEST_FAIL, (test) => this.fail(test));
    runner.once(EVENT_RUN_END, () => this.close());
  }

  private enter(suite: Mocha.Suite): void {
    if (suite.root) return;
    this.depth += 1;
    if (this.depth === 1) [this.passed, this.failed, this.started] = [0, 0, Date.now()];
    if (!this.brief) this.line(`${Base.color('suite', suite.title)}`);
  }

  private leave(suite: Mocha.Suite): void {
    if (suite.root) return;
    if (this.brief && this.depth === 1) this.summary(suite);
    this.depth -= 1;
  }

  private summary(suite: Mocha.Suite): void {
    const mark = this.failed === 0 ? Base.color('checkmark', Base.symbols.ok) : Base.color('fail', Base.symbols.err);
    const counts = this.failed === 0 ? `${this.passed}` : `${this.passed} passed, ${this.failed} failed`;
    this.line(`${mark} ${suite.title} ${Base.color('light', `${counts} (${Date.now() - this.started} ms)`)}`);
  }

  private pass(test: Mocha.Test): void {
    this.passed += 1;
    if (this.brief) return;
    const duration = test.speed === 'fast' ? '' : Base.color('light', ` (${test.duration} ms)`);
    this.line(`  ${Base.color('checkmark', Base.symbols.ok)} ${test.title}${duration}`);
  }

  private fail(test: Mocha.Runnable): void {
    this.failed += 1;
    this.line(Base.color('fail', `  ${Base.symbols.err} ${this.brief ? test.fullTitle() : test.title}`));
  }

  private line(text: string): void {
    Base.consoleLog(`${'  '.repeat(this.brief ? 0 : this.depth - 1)}${text}`);
  }

  private close(): void {
    if (this.failures.length > 0) Base.list(this.failures);
    const { passes, failures, pending } = this.stats;
    const skipped = pending > 0 ? `, ${pending} skipped` : '';
    Base.consoleLog(`\n${passes} passed, ${failures} failed${skipped}`);
  }
}
