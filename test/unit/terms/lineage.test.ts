import { strict as assert } from 'node:assert';
import { explained, holdsFor, missingFor, valuesOf } from './helper.js';

const model = `
segment Net { trust: untrusted }
segment Zone { trust: internal }
channel Web : web in Net
channel Desk : web in Net
system Shop : commerce in Zone { sanitises: Comment  processes: Note }
system Api : backend in Zone
system Ui : agent-desktop in Zone
store Db : sql in Zone { owner-system: Api  holds: Note }
data Note { class: internal  master: Shop  origin: customer }
data Comment { class: internal }
data Order { class: confidential }
touchpoint Form on Web { front: Api  collects: Note  shows: Order }
touchpoint Screen on Desk { front: Ui  users: workforce  collects: Order }
audience Fans { uses: Order }
flow write Form -> Api { carries: Note }
flow save Api -> Db { carries: Note  masks: Note }
flow look Ui -> Db { op: read  carries: Note }
flow say Web -> Shop { carries: Comment }
flow tell Shop -> Api { carries: Comment }
`;

describe('terms on the ways of data', () => {
  it('know who collects, shows, carries, handles and reads data', () => {
    assert.deepEqual(valuesOf(model, 'data', 'Note', 'collectors(x)'), ['Form']);
    assert.deepEqual(valuesOf(model, 'data', 'Order', 'shownAt(x)'), ['Form']);
    assert.deepEqual(valuesOf(model, 'data', 'Note', 'carriers(x)').sort(), ['look', 'save', 'write']);
    assert.deepEqual(valuesOf(model, 'data', 'Note', 'handlers(x)').sort(), ['Db', 'Shop']);
    assert.deepEqual(valuesOf(model, 'data', 'Note', 'readers(x)').sort(), ['Db', 'Shop', 'look', 'save']);
    assert.deepEqual(valuesOf(model, 'data', 'Order', 'readers(x)').sort(), ['Fans', 'Form']);
  });

  it('find the stores that hold data or that it is brought to', () => {
    assert.deepEqual(valuesOf(model, 'data', 'Note', 'copies(x)'), ['Db']);
    assert.deepEqual(holdsFor(model, 'data x where copies(x) is empty'), ['Comment', 'Order']);
  });

  it('let data arrive reduced only where every flow that brings it reduces it', () => {
    assert.deepEqual(holdsFor(model, 'store x, data d where arrivesReduced(x, d)'), ['Db']);
    assert.deepEqual(holdsFor(model, 'system x, data d where arrivesReduced(x, d)'), []);
  });

  it('taint what outsiders write, through stores that are read back, until a system cleans it', () => {
    assert.deepEqual(valuesOf(model, 'system', 'Api', 'taint(x)'), ['Note']);
    assert.deepEqual(valuesOf(model, 'system', 'Ui', 'taint(x)'), ['Note']);
    assert.deepEqual(valuesOf(model, 'system', 'Shop', 'taint(x)'), ['Comment']);
  });

  it('derive who writes data from the way it comes in', () => {
    assert.deepEqual(holdsFor(model, 'data x where x.origin = customer'), ['?Order', 'Comment', 'Note']);
    assert.deepEqual(missingFor(model, 'data x where x.origin = customer'), ['Order.origin']);
  });

  it('connect an element with all that names it or that it names, but not with segments', () => {
    assert.deepEqual(valuesOf(model, 'channel', 'Desk', 'connections(x)'), ['Screen']);
    assert.deepEqual(valuesOf(model, 'audience', 'Fans', 'connections(x)'), ['Order']);
    assert.deepEqual(valuesOf(model, 'data', 'Order', 'references(x)').sort(), ['Fans', 'Form', 'Screen']);
  });

  it('tell the other end of a flow', () => {
    assert.deepEqual(valuesOf(model, 'flow', 'look', 'other(x, dst)'), ['Ui']);
    assert.deepEqual(valuesOf(model, 'flow', 'look', 'ends(x)'), ['Ui', 'Db']);
  });
});

const paths = `
system A : backend { latency: 2m }
system B : backend { latency: 1m }
system C : backend
system D : backend
system Away : backend
store S : sql { owner-system: D }
data News { class: public  master: A }
flow ab A -> B { latency: 5m  carries: News }
flow bc B -> C { latency: 10m  carries: News }
flow ac A -> C { latency: daily  carries: News }
flow pulled D -> C { mode: pull  carries: News }
channel Web : web
touchpoint Front on Web { front: C  shows: News }
touchpoint Side on Web { front: Away }
touchpoint Open on Web
`;

describe('terms on paths of data', () => {
  it('follow the data: against the call where it is fetched, and between a store and its owner', () => {
    assert.deepEqual(holdsFor(paths, 'system x where pathTo(x, all store)'), ['A', 'B', 'C', 'D']);
    assert.deepEqual(holdsFor(paths, 'system x where pathFrom(all store, x)'), ['D']);
    assert.deepEqual(holdsFor(paths, 'system x where linked(x, all store)'), ['A', 'B', 'C', 'D']);
    assert.deepEqual(
      holdsFor(paths, 'system x, system y where connected(x, y) and y.latency is unset and not pathTo(x, y)'),
      ['C', 'D'].slice(1),
    );
  });

  it('add up the latency of flows and of the systems that pass data on', () => {
    assert.deepEqual(holdsFor(paths, 'system x where latencyTo(x, all data) = 16m'), ['?D', 'C']);
    assert.deepEqual(
      holdsFor(paths, 'system x, system a where a.latency is set and a.latency = 2m and latencyBetween(a, x) = 5m'),
      ['B'],
    );
    assert.deepEqual(holdsFor(paths, 'system x where latencyTo(x, all data) > 10m'), ['C', 'D']);
    assert.deepEqual(holdsFor(paths, 'system x where latencyTo(x, all data) > 1d'), ['?D']);
    assert.deepEqual(missingFor(paths, 'system x where latencyTo(x, all data) > 1d'), ['pulled.latency']);
  });

  it('name the hop that takes longest, and explain each', () => {
    const front = 'touchpoint t, system s in t.front';
    assert.deepEqual(holdsFor(paths, `${front}, flow x where t.shows is set and x in slowestHop(s, all data)`), ['bc']);
    assert.deepEqual(explained(paths, `${front}, data x where t.shows is set and latencyTo(s, x) = 16m`).slice(-2), [
      'News from A to B: 6m',
      'News from B to C: 10m',
    ]);
  });

  it('feed a touchpoint from the master of what it shows', () => {
    assert.deepEqual(holdsFor(paths, 'touchpoint x, data d where fed(x, d)'), ['?Open', 'Front']);
    assert.deepEqual(valuesOf(paths, 'touchpoint', 'Front', 'feeding(x)').sort(), ['ab', 'ac', 'bc']);
    assert.deepEqual(missingFor(paths, 'touchpoint x, data d where fed(x, d)'), ['Open.front']);
  });
});
