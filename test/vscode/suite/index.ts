import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import Mocha from 'mocha';
import { reportVariable } from '../launch/messages.js';
import type { Failure, Message, PlannedSuite } from '../launch/messages.js';

/** Called by VS Code in its extension host: runs all tests beside this module and reports to who started VS Code. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const report = connect(Number(process.env[reportVariable]), '127.0.0.1');
  await once(report, 'connect');
  const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, forbidOnly: true, forbidPending: true, reporter: Silent });
  for (const file of readdirSync(__dirname).sort())
    if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((done) => tell(mocha.run(done), report));
  report.end();
  await once(report, 'close');
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** Results are shown by the process outside. */
class Silent extends Mocha.reporters.Base {}

/** Sends the plan at the start, every result, and the end. */
function tell(runner: Mocha.Runner, report: Socket): void {
  const send = (message: Message): void => void report.write(`${JSON.stringify(message)}\n`);
  const ids = new Map<Mocha.Runnable, number>();
  const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_RUN_END } = Mocha.Runner.constants;
  send({ type: 'plan', root: plan(runner.suite, ids) });
  runner.on(EVENT_TEST_PASS, (test) => send({ type: 'result', ...identity(test, ids) }));
  runner.on(EVENT_TEST_FAIL, (test, error: unknown) =>
    send({ type: 'result', ...identity(test, ids), failure: failure(error) }),
  );
  runner.once(EVENT_RUN_END, () => send({ type: 'end' }));
}

/** A failing hook has no number. */
function identity(runnable: Mocha.Runnable, ids: ReadonlyMap<Mocha.Runnable, number>): { title: string; id?: number } {
  const id = ids.get(runnable);
  return { title: runnable.fullTitle(), ...(id === undefined ? {} : { id }) };
}

function plan(suite: Mocha.Suite, ids: Map<Mocha.Runnable, number>): PlannedSuite {
  const tests = suite.tests.map((test) => {
    ids.set(test, ids.size);
    return { id: ids.size - 1, title: test.title };
  });
  return { title: suite.title, tests, suites: suite.suites.map((each) => plan(each, ids)) };
}

function failure(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  return { message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}
