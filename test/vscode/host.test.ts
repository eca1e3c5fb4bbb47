import assert from 'node:assert/strict';
import Mocha from 'mocha';
import { compileSuite } from './launch/compile.js';
import { chooseLauncher } from './launch/launcher.js';
import type { Running } from './launch/launcher.js';
import { reportVariable } from './launch/messages.js';
import type { PlannedSuite } from './launch/messages.js';
import { Report } from './launch/report.js';
import { makeWorkspace } from './launch/workspace.js';
import type { Workspace } from './launch/workspace.js';

const launcher = chooseLauncher(process.env, process.platform);

describe(`Extension in VS Code (${launcher.name})`, function () {
  this.timeout(120_000);
  let workspace: Workspace;
  let report: Report;
  let running: Running;

  before(async function () {
    this.timeout(600_000);
    workspace = makeWorkspace({
      quickstart: 'examples/quickstart',
      misconfigured: 'test/vscode/workspace/misconfigured',
      ...Object.fromEntries(['shop', 'mended', 'watched'].map((name) => [name, 'test/vscode/workspace/shop'])),
    });
    report = await Report.listen();
    running = await launcher.launch({
      folder: workspace.folder,
      tests: await compileSuite(),
      env: { [reportVariable]: String(report.port) },
    });
    void running.ended.then(() => report.close('VS Code ended before its tests did.'));
    mirror(await report.planned(), this.test?.parent as Mocha.Suite);
  });

  after(async () => {
    await running?.stop();
    report?.close('VS Code is stopped.');
    workspace?.remove();
  });

  it('runs the tests of its suite', async () => {
    assert.ok((await report.planned()).suites.length > 0);
  });

  /** Puts the tests that run inside into this run: each waits for the result of its twin. */
  function mirror(planned: PlannedSuite, suite: Mocha.Suite): void {
    for (const { id, title } of planned.tests) suite.addTest(new Mocha.Test(title, () => report.passed(id)));
    for (const each of planned.suites) mirror(each, Mocha.Suite.create(suite, each.title));
  }
});
