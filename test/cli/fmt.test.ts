import { strict as assert } from 'node:assert';
import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram, cxra, folderWith, removeFolders } from './helper.js';

const messy = 'team   A\nsystem  Shop:web-app{owner:A}\n';
const tidy = 'team A\nsystem Shop : web-app { owner: A }\n';

describe('cxra fmt', function () {
  this.timeout(60_000);
  before(buildProgram);
  after(removeFolders);

  it('lays out files and names those that changed', () => {
    const folder = folderWith({ 'a.cxra': messy, 'zones/b.cxra': messy, 'c.cxra': tidy });
    const first = cxra(folder, 'fmt');
    assert.deepEqual([first.code, first.out], [0, 'a.cxra\nzones/b.cxra\n']);
    for (const name of ['a.cxra', 'zones/b.cxra', 'c.cxra'])
      assert.equal(readFileSync(join(folder, name), 'utf8'), tidy);
    const second = cxra(folder, 'fmt', '--check');
    assert.deepEqual([second.code, second.out], [0, '']);
  });

  it('names what would change and writes nothing with --check', () => {
    const folder = folderWith({ 'a.cxra': messy, 'b.cxra': tidy });
    const { code, out } = cxra(folder, 'fmt', '--check', 'a.cxra', 'b.cxra');
    assert.deepEqual([code, out], [1, 'a.cxra\n']);
    assert.equal(readFileSync(join(folder, 'a.cxra'), 'utf8'), messy);
  });

  it('keeps encodings, marks and line endings', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
    const folder = folderWith({
      'mark.cxra': `\uFEFF${crlf(messy)}`,
      'wide.cxra': utf16(messy),
      'big-endian.cxra': utf16(messy).swap16(),
      'mixed.cxra': 'team   A\r\nteam   B\nteam   C\r\n',
    });
    assert.equal(cxra(folder, 'fmt').code, 0);
    const bytes = (name: string): Buffer => readFileSync(join(folder, name));
    assert.deepEqual(bytes('mark.cxra'), Buffer.from(`\uFEFF${crlf(tidy)}`, 'utf8'));
    assert.deepEqual(bytes('wide.cxra'), utf16(tidy));
    assert.deepEqual(bytes('big-endian.cxra'), utf16(tidy).swap16());
    assert.equal(bytes('mixed.cxra').toString(), 'team A\r\nteam B\nteam C\r\n');
  });

  it('keeps permissions and links', () => {
    const folder = folderWith({ 'real.txt': messy });
    chmodSync(join(folder, 'real.txt'), 0o640);
    symlinkSync('real.txt', join(folder, 'link.cxra'));
    assert.equal(cxra(folder, 'fmt').code, 0);
    assert.ok(lstatSync(join(folder, 'link.cxra')).isSymbolicLink());
    assert.equal(readFileSync(join(folder, 'real.txt'), 'utf8'), tidy);
    assert.equal(statSync(join(folder, 'real.txt')).mode & 0o777, 0o640);
  });

  it('leaves what it cannot read, says where, and lays out the others', () => {
    const latin = Buffer.from([...Buffer.from('team A "'), 0xe9, ...Buffer.from('"\n')]);
    const folder = folderWith({ 'bad.cxra': 'team A\nteam  B {\n', 'latin.cxra': latin, 'z.cxra': messy });
    const { code, out, err } = cxra(folder, 'fmt');
    assert.deepEqual([code, out], [2, 'z.cxra\n']);
    assert.match(err, /bad\.cxra was left as it is: .*2:9/);
    assert.match(err, /latin\.cxra was left as it is/);
    assert.equal(readFileSync(join(folder, 'bad.cxra'), 'utf8'), 'team A\nteam  B {\n');
    assert.deepEqual(readFileSync(join(folder, 'latin.cxra')), latin);
  });

  it('leaves files that the configuration excludes, and says what is not there', () => {
    const folder = folderWith({
      'drafts/a.cxra': messy,
      'b.cxra': tidy,
      'cxra.config.json': '{ "exclude": ["drafts"] }',
    });
    assert.deepEqual(cxra(folder, 'fmt').out, '');
    assert.equal(cxra(folder, 'fmt', 'nowhere').code, 2);
  });
});
