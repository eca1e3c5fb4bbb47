/** What the tests inside VS Code tell the process that started it: one JSON text a line. */
export type Message = PlanMessage | ResultMessage | { readonly type: 'end' };

/** The tests that will run. */
export interface PlanMessage {
  readonly type: 'plan';
  readonly root: PlannedSuite;
}

export interface PlannedSuite {
  readonly title: string;
  readonly tests: readonly PlannedTest[];
  readonly suites: readonly PlannedSuite[];
}

export interface PlannedTest {
  readonly id: number;
  readonly title: string;
}

/** How a test ended, or a hook: then without a test's id. */
export interface ResultMessage {
  readonly type: 'result';
  readonly id?: number;
  readonly title: string;
  readonly failure?: Failure;
}

export interface Failure {
  readonly message: string;
  readonly stack?: string;
}

/** The port of this machine that the messages go to. */
export const reportVariable = 'CXRA_TEST_REPORT';
