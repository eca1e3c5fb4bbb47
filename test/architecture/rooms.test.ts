import { strict as assert } from 'node:assert';
import { builtinModules } from 'node:module';
import { importsIn, sourcesIn, top } from './imports.js';
import type { Import } from './imports.js';
import { rooms } from './rooms.js';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const all = ['language', 'extension', 'webview'].flatMap(importsIn);

function roomOf(path: string): string {
  return rooms.find(({ folder }) => path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`))?.folder ?? '';
}

function isAllowed({ file, target, own }: Import): boolean {
  const room = rooms.find(({ folder }) => folder === roomOf(file));
  if (!room) return false;
  if (own)
    return (
      /\.(json|css|svg|woff2)$/.test(target) ||
      roomOf(target) === room.folder ||
      room.rooms.some((each) => roomOf(target) === each || target.startsWith(`${each}.`))
    );
  return room.libraries.some((library) => (/[/:]$/.test(library) ? target.startsWith(library) : target === library));
}

describe('rooms', () => {
  it('have every source file in one of them', () => {
    const files = ['language', 'extension', 'webview'].flatMap((folder) => sourcesIn(join(top, folder)));
    const homeless = files
      .map((file) => relative(top, file))
      .filter((file) => roomOf(file) === '' && !file.startsWith('language/browser'));
    assert.deepEqual(homeless, []);
  });

  it('import only what they may', () => {
    const wrong = all.filter((each) => !isAllowed(each)).map(({ file, target }) => `${file} -> ${target}`);
    assert.deepEqual(wrong, []);
  });

  it('have no builtins of Node outside language/node and the extension', () => {
    const builtins = new Set(builtinModules);
    const wrong = all.filter(
      ({ file, target, own }) =>
        !own && (target.startsWith('node:') || builtins.has(target)) && !/^(language\/node|extension)\//.test(file),
    );
    assert.deepEqual(wrong, []);
  });

  it('keep rules free of the clock, of chance and of files', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\b|\bfetch\(/;
    const wrong = sourcesIn(join(top, 'language')).filter(
      (file) =>
        !file.includes('/language/node/') &&
        !file.includes('/language/lsp/') &&
        impure.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(
      wrong.map((file) => relative(top, file)),
      [],
    );
  });

  it('compile no text into code', () => {
    const wrong = ['language', 'extension', 'webview']
      .flatMap((folder) => sourcesIn(join(top, folder)))
      .filter((file) =>
        /\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=/.test(readFileSync(file, 'utf8')),
      );
    assert.deepEqual(
      wrong.map((file) => relative(top, file)),
      [],
    );
  });
});
