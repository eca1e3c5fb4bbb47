import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/tools/processes.mjs';

const parsers = [
  { config: 'language/grammar/cxra.config.json', folder: 'language/syntax/generated' },
  { config: 'language/grammar/condition.config.json', folder: 'language/analysis/conditions/generated' },
];

describe('generated parsers', function () {
  this.timeout(60_000);
  let copy: string;

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'cxra-grammars-'));
    mkdirSync(join(copy, 'language'));
    cpSync(join(root, 'language', 'grammar'), join(copy, 'language', 'grammar'), { recursive: true });
    cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  });

  after(() => rmSync(copy, { recursive: true }));

  for (const { config, folder } of parsers) {
    it(`in ${folder} are up to date (npm run generate)`, () => {
      const tool = join(root, 'node_modules', 'langium-cli', 'bin', 'langium.js');
      const options = ['--import', join(root, 'scripts', 'groupby.mjs'), tool, 'generate', '--file', config];
      const { status, stderr } = spawnSync(process.execPath, options, { cwd: copy, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.deepEqual(textsIn(join(root, folder)), textsIn(join(copy, folder)));
    });
  }
});

function textsIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
