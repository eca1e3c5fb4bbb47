import assert from 'node:assert/strict';
import type { DiagramResult } from '../../../language/protocol/requests.js';
import { Latest } from '../../../extension/preview/latest.js';
import { pictureOf, titleOf } from '../../../extension/preview/picture.js';
import { follow, isGone, settle, showsTheSame, subjectFrom } from '../../../extension/preview/subject.js';
import type { Subject } from '../../../extension/preview/subject.js';
import { SvgRequests } from '../../../extension/preview/svg-requests.js';
import type { RequestSvgMessage } from '../../../language/protocol/preview.js';
import type { Diagram } from '../../../language/diagram/types.js';

const diagram: Diagram = {
  kind: 'journey',
  id: 'Buy',
  header: { title: 'Buy' },
  stages: [],
  transitions: [],
  ends: [],
  lanes: ['steps'],
};

const views = [
  { id: 'zones', title: 'Zones', kind: 'segmentation' },
  { id: 'cards', title: 'Card flows', kind: 'segmentation' },
];

function answer(change: Partial<DiagramResult> = {}): DiagramResult {
  return { diagram, views, viewId: 'zones', broken: false, ...change };
}

function without(result: DiagramResult): DiagramResult {
  const { views: list, viewId, broken } = result;
  return { message: 'There is no such view.', views: list, viewId, broken };
}

describe('picture of a preview', () => {
  const good = pictureOf(answer(), undefined);

  it('is what the server answered', () => {
    assert.deepEqual(good.message, { type: 'diagram', diagram, views, viewId: 'zones' });
    assert.equal(titleOf(good), 'Zones');
  });

  it('stays the last good one of the view while the text is broken', () => {
    const other = { ...diagram, id: 'half' };
    const stale = pictureOf(answer({ diagram: other, broken: true }), good);
    assert.deepEqual(stale.message, { type: 'diagram', diagram, views, viewId: 'zones', stale: true });
    assert.deepEqual(pictureOf(without(answer({ broken: true })), stale).message, stale.message);
  });

  it('is fresh again once the text is whole', () => {
    const stale = pictureOf(answer({ broken: true }), good);
    assert.deepEqual(pictureOf(answer(), stale), good);
  });

  it('is what can be read where there was no good one of the view before', () => {
    const first = pictureOf(answer({ broken: true }), undefined);
    assert.deepEqual(first, { message: { type: 'diagram', diagram, views, viewId: 'zones', stale: true } });
    const otherView = pictureOf(answer({ viewId: 'cards', broken: true }), good);
    assert.equal(otherView.message.viewId, 'cards');
    assert.equal(otherView.good, undefined);
  });

  it('gives way to the reason why there is none', () => {
    const { message } = pictureOf(without(answer()), good);
    assert.deepEqual(message, { type: 'message', text: 'There is no such view.', views, viewId: 'zones' });
  });
});

describe('subject of a preview', () => {
  const subject: Subject = { uri: 'file:///p/a.cxra', viewId: 'zones', pinned: false };
  const together = (one: string, other: string): boolean =>
    one.startsWith('file:///p/') && other.startsWith('file:///p/');

  it('keeps its view within the project, and leaves it with the project', () => {
    assert.deepEqual(follow(subject, 'file:///p/b.cxra', together), {
      uri: 'file:///p/b.cxra',
      viewId: 'zones',
      pinned: false,
    });
    assert.deepEqual(follow(subject, 'file:///q/c.cxra', together), { uri: 'file:///q/c.cxra', pinned: false });
  });

  it('stays when it is pinned', () => {
    const pinned = { ...subject, pinned: true };
    assert.equal(follow(pinned, 'file:///q/c.cxra', together), pinned);
    assert.equal(isGone(pinned, answer({ views: [] })), false);
  });

  it('takes the view that the server chose', () => {
    assert.deepEqual(settle({ uri: 'file:///p/a.cxra', pinned: false }, answer()), subject);
    assert.equal(settle(subject, answer({ viewId: '' })), subject);
  });

  it('loses its view only for good', () => {
    assert.equal(isGone({ ...subject, viewId: 'old' }, answer()), true);
    assert.equal(isGone({ ...subject, viewId: 'old' }, answer({ broken: true })), false);
    assert.equal(isGone(subject, answer()), false);
    assert.equal(isGone({ uri: subject.uri, pinned: false }, answer({ views: [] })), false);
  });

  it('is the same picture whether pinned or not', () => {
    assert.ok(showsTheSame(subject, { ...subject, pinned: true }));
    assert.ok(!showsTheSame(subject, { ...subject, viewId: 'cards' }));
  });

  it('comes back from what the page kept', () => {
    assert.deepEqual(subjectFrom({ zoom: 2, memory: { ...subject, pinned: true } }), { ...subject, pinned: true });
    assert.deepEqual(subjectFrom({ memory: { uri: 'file:///a' } }), { uri: 'file:///a', pinned: false });
    for (const nothing of [undefined, null, 'x', {}, { memory: null }, { memory: { uri: 1 } }])
      assert.equal(subjectFrom(nothing), undefined);
  });
});

describe('work for the latest state', () => {
  it('runs once more for all calls that come while it runs', async () => {
    const started: (() => void)[] = [];
    let runs = 0;
    const latest = new Latest(() => {
      runs++;
      return new Promise((resolve) => started.push(resolve));
    });
    const all = Promise.all([latest.run(), latest.run(), latest.run()]);
    started[0]!();
    await Promise.resolve();
    await Promise.resolve();
    assert.equal(runs, 2);
    started[1]!();
    await all;
    assert.equal(runs, 2);
  });

  it('goes on after work that failed', async () => {
    const results = [Promise.reject(new Error('no')), Promise.resolve()];
    const latest = new Latest(() => results.shift()!);
    await assert.rejects(latest.run(), /no/);
    await latest.run();
    assert.equal(results.length, 0);
  });
});

describe('questions for a picture as a file', () => {
  it('get the answer with their number', async () => {
    const posted: RequestSvgMessage[] = [];
    const requests = new SvgRequests((message) => posted.push(message));
    const [light, dark] = [requests.ask('light'), requests.ask('dark')];
    requests.answer({ requestId: posted[1]!.requestId, svg: '<svg>dark</svg>' });
    requests.answer({ requestId: 99, svg: 'nobody asked' });
    requests.answer({ requestId: posted[0]!.requestId, svg: '<svg>light</svg>' });
    assert.deepEqual(await Promise.all([light, dark]), ['<svg>light</svg>', '<svg>dark</svg>']);
    assert.deepEqual(
      posted.map(({ theme }) => theme),
      ['light', 'dark'],
    );
  });

  it('fail when the page goes away', async () => {
    const requests = new SvgRequests(() => undefined);
    const asked = requests.ask('light');
    requests.fail('closed');
    await assert.rejects(asked, /closed/);
  });
});
