import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fit, keepInSight, nextZoom, reveal, zoomLimits, zoomTo } from '../../../webview/viewport/viewport.js';

const window = { width: 800, height: 600 };

describe('viewport', () => {
  it('fits a picture into its window, in the middle', () => {
    const { zoom, x, y } = fit({ width: 1600, height: 400 }, window);
    assert.equal(zoom, 784 / 1600);
    assert.equal(x, 8);
    assert.equal(y, (600 - 400 * zoom) / 2);
  });

  it('enlarges a small picture little, and fits nothing into nothing', () => {
    assert.equal(fit({ width: 10, height: 10 }, window).zoom, 1.25);
    assert.equal(fit({ width: 100, height: 100 }, { width: 0, height: 0 }).zoom, zoomLimits.least);
  });

  it('keeps the point under the pointer when zooming', () => {
    const numbers = { x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) };
    fc.assert(
      fc.property(
        fc.record({ ...numbers, zoom: fc.double({ min: 0.1, max: 4, noNaN: true }) }),
        fc.record(numbers),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (before, at, zoom) => {
          const after = zoomTo(before, zoom, at);
          const under = (viewport: typeof before): number[] => [
            (at.x - viewport.x) / viewport.zoom,
            (at.y - viewport.y) / viewport.zoom,
          ];
          under(after).forEach((value, axis) => assert.ok(Math.abs(value - under(before)[axis]!) < 1e-6));
        },
      ),
    );
  });

  it('steps through the usual zooms', () => {
    assert.equal(nextZoom(1, 1), 1.25);
    assert.equal(nextZoom(1, -1), 0.8);
    assert.equal(nextZoom(0.999, 1), 1.25);
    assert.equal(nextZoom(zoomLimits.most, 1), zoomLimits.most);
    assert.equal(nextZoom(zoomLimits.least, -1), zoomLimits.least);
  });

  it('keeps a part of the picture in the window', () => {
    const picture = { width: 1000, height: 1000 };
    assert.deepEqual(keepInSight({ x: -5000, y: 5000, zoom: 1 }, picture, window), { x: -920, y: 520, zoom: 1 });
    assert.deepEqual(keepInSight({ x: -10, y: 20, zoom: 1 }, picture, window), { x: -10, y: 20, zoom: 1 });
  });

  it('moves as little as needed to reveal a box', () => {
    const at = { x: 0, y: 0, zoom: 1 };
    const inset = { left: 100, top: 50 };
    const box = (x: number, y: number, width = 100) => ({ x, y, width, height: 40 });
    assert.deepEqual(reveal(at, box(300, 300), window, inset), at);
    assert.deepEqual(reveal(at, box(750, 300), window, inset), { x: -66, y: 0, zoom: 1 });
    assert.deepEqual(reveal(at, box(0, 0), window, inset), { x: 116, y: 66, zoom: 1 });
    assert.deepEqual(reveal(at, box(500, 300, 5000), window, inset), { x: -384, y: 0, zoom: 1 });
  });
});
