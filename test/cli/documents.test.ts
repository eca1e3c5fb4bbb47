import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildProgram, cxra } from './helper.js';

const top = fileURLToPath(new URL('../..', import.meta.url));

describe('documents', function () {
  this.timeout(60_000);
  before(buildProgram);

  for (const document of ['docs/coverage-and-impact.md'])
    it(`${document} shows what the program says`, () => {
      const text = readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8');
      const blocks = [...text.matchAll(/```console\n\$ cxra (.*)\n([^]*?)```/g)];
      assert.notEqual(blocks.length, 0);
      for (const [, command, shown] of blocks) {
        const { out, err } = cxra(top, ...command!.split(' '), '--today', '2026-11-25');
        assert.deepEqual([out, err], [shown, ''], command);
      }
    });
});
