import '../../language/core/polyfill.js';
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedFiles, generatedFolders } from '../../scripts/docs/generated-files.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('generated files', () => {
  for (const [path, text] of generatedFiles()) {
    it(`${path} is up to date (npm run generate)`, () => {
      assert.equal(readFileSync(at(path), 'utf8'), text);
    });
  }

  it('are the only ones in their folders', () => {
    const files = generatedFiles();
    const strange = generatedFolders
      .flatMap((folder) => readdirSync(at(folder)).map((name) => `${folder}/${name}`))
      .filter((path) => !files.has(path));
    assert.deepEqual(strange, []);
  });
});
