import { strict as assert } from 'node:assert';
import { renderSvg } from '../../../language/diagram/render/render-svg.js';
import { readSvg } from '../../../language/export/svg-tree.js';
import type { SvgElement } from '../../../language/export/svg-tree.js';
import { journeySample } from '../../../webview/samples/journey.js';
import { layOut } from '../diagram/helper.js';

describe('reading SVG', () => {
  it('gives elements, attributes and text, without escapes', () => {
    const text = '<?xml version="1.0"?>\n<svg a="1 &lt; 2 -&gt; 3"><g/><text x="3">a &amp;&quot;&#39; b</text></svg>\n';
    assert.deepEqual(readSvg(text), {
      name: 'svg',
      attributes: { a: '1 < 2 -> 3' },
      children: [
        { name: 'g', attributes: {}, children: [] },
        { name: 'text', attributes: { x: '3' }, children: [`a &"' b`] },
      ],
    });
  });

  it('reads all that is drawn', async () => {
    const text = renderSvg(await layOut(journeySample), { theme: 'light', standalone: true });
    const count = (element: SvgElement): number =>
      element.children.reduce((sum, child) => sum + (typeof child === 'object' ? count(child) : 0), 1);
    assert.equal(count(readSvg(text)), text.match(/<[a-zA-Z]/g)!.length);
  });

  it('fails for what no picture has', () => {
    for (const text of [
      '',
      '<svg>',
      '<svg></g>',
      '<svg/><svg/>',
      '<svg a=1/>',
      '<svg>&nbsp;</svg>',
      '<!-- a --><svg/>',
    ])
      assert.throws(() => readSvg(text), text);
  });
});
