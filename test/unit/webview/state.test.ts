import { strict as assert } from 'node:assert';
import { webviewHtml } from '../../../language/protocol/webview-page.js';
import { neighbour } from '../../../webview/parts/neighbours.js';
import { readSavedState } from '../../../webview/saved-state.js';
import { sampleMessage } from '../../../webview/dev/sample-views.js';
import { initialState, nextState } from '../../../webview/state.js';
import type { PreviewEvent, PreviewState, ReadyPicture } from '../../../webview/state.js';
import { hexColour } from '../../../webview/theme/hex-colour.js';

const picture = { viewId: 'journey', laidOut: { title: 'Journey' } } as ReadyPicture;
const after = (...events: readonly PreviewEvent[]): PreviewState => events.reduce(nextState, initialState);

describe('state of the preview', () => {
  it('keeps the last picture while the next is laid out, and after a failure', () => {
    const failed = { type: 'failed', failure: { reason: 'deadline' } } as const;
    const state = after(sampleMessage(), { type: 'laidOut', picture }, sampleMessage('segmentation'), failed);
    assert.equal(state.picture, picture);
    assert.equal(state.viewId, 'segmentation');
    assert.deepEqual(state.failure, { reason: 'deadline' });
    assert.equal(after(sampleMessage(), failed, sampleMessage()).failure, undefined);
  });

  it('drops a layout that ends after a message', () => {
    const state = after(
      sampleMessage(),
      { type: 'message', text: 'Nothing.' },
      { type: 'slow' },
      { type: 'laidOut', picture },
    );
    assert.equal(state.picture, undefined);
    assert.equal(state.message, 'Nothing.');
    assert.equal(state.slow, false);
  });

  it('keeps a message until the next picture is ready', () => {
    const events: PreviewEvent[] = [{ type: 'message', text: 'Nothing.' }, sampleMessage()];
    assert.equal(after(...events).message, 'Nothing.');
    assert.equal(after(...events, { type: 'laidOut', picture }).message, undefined);
  });

  it('keeps the views where a message names none', () => {
    assert.equal(after(sampleMessage(), { type: 'message', text: '' }).views.length, 3);
    assert.equal(after(sampleMessage(), { type: 'message', text: '', views: [] }).views.length, 0);
  });
});

describe('state that is kept over a reload', () => {
  it('is read as it was saved', () => {
    const saved = { viewId: 'a', viewports: { a: { x: 1, y: 2, zoom: 0.5, fitted: false } } };
    assert.deepEqual(readSavedState(structuredClone(saved)), saved);
  });

  it('loses only what is not understood', () => {
    for (const value of [undefined, null, 7, 'text', [], { viewId: 7, viewports: 'all' }])
      assert.deepEqual(readSavedState(value), { viewports: {} });
    const viewports = {
      a: { x: 1, y: 2, zoom: 0, fitted: true },
      b: { x: NaN, y: 0, zoom: 1, fitted: true },
      c: null,
      d: { x: 0, y: 0, zoom: 1, fitted: true },
    };
    assert.deepEqual(Object.keys(readSavedState({ viewports }).viewports), ['d']);
  });
});

describe('arrow keys', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y, width: 10, height: 10 });
  const [middle, right, far, below] = [
    at('middle', 100, 100),
    at('right', 200, 105),
    at('far', 300, 100),
    at('below', 110, 200),
  ];
  const all = [middle, right, far, below];

  it('lead to the nearest straight ahead', () => {
    assert.equal(neighbour(middle, all, 'right'), right);
    assert.equal(neighbour(far, all, 'left'), right);
    assert.equal(neighbour(middle, all, 'down'), below);
    assert.equal(neighbour(below, all, 'up'), middle);
  });

  it('lead nowhere at the edge', () => {
    assert.equal(neighbour(middle, all, 'left'), undefined);
    assert.equal(neighbour(middle, [middle], 'right'), undefined);
  });
});

describe('colours of themes', () => {
  it('are read in every form that themes write', () => {
    assert.equal(hexColour(' #1F1F1F '), '#1f1f1f');
    assert.equal(hexColour('#fff'), '#ffffff');
    assert.equal(hexColour('#1f1f1f80'), '#1f1f1f');
    for (const text of ['', 'red', '#12345', 'rgb(1, 2, 3)']) assert.equal(hexColour(text), undefined);
  });
});

describe('page of the preview', () => {
  it('cannot be broken out of', () => {
    const hostile = `"><script>alert(1)</script>'`;
    const page = webviewHtml({
      cspSource: 'https://*.example',
      nonce: 'abc',
      scriptUri: hostile,
      styleUri: hostile,
      workerUri: hostile,
      title: hostile,
    });
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.match(page, /<script nonce="abc" src="&quot;&gt;&lt;script&gt;/);
  });
});
