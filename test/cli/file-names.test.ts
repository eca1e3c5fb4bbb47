import { strict as assert } from 'node:assert';
import { fileNames } from '../../language/node/cli/file-names.js';

describe('names of exported files', () => {
  it('keep letters of all scripts and digits, and nothing that leads elsewhere', () => {
    assert.deepEqual(
      fileNames(['journey:Buy', 'Kauf über Nacht', 'Ταξίδι_2', '../../etc/passwd', 'a\u0000b\\c'], 'svg'),
      ['journey-Buy.svg', 'Kauf-über-Nacht.svg', 'Ταξίδι_2.svg', '_..-..-etc-passwd.svg', 'a-b-c.svg'],
    );
  });

  it('are never empty, hidden, reserved or endless', () => {
    assert.deepEqual(fileNames(['', '...', '-', '.hidden', 'CON', 'nul.txt'], 'svg'), [
      'view.svg',
      'view-2.svg',
      'view-3.svg',
      '_.hidden.svg',
      '_CON.svg',
      '_nul.txt.svg',
    ]);
    assert.ok(fileNames(['x'.repeat(500)], 'svg')[0]!.length < 130);
  });

  it('differ, whatever their case', () => {
    assert.deepEqual(fileNames(['Buy', 'buy', 'BUY', 'buy-2'], 'svg'), [
      'Buy.svg',
      'buy-2.svg',
      'BUY-3.svg',
      'buy-2-2.svg',
    ]);
  });
});
