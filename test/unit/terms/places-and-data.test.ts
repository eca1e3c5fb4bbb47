import { strict as assert } from 'node:assert';
import { holdsFor, missingFor, valuesOf } from './helper.js';

const places = `
architecture Top { default-policy: deny }
segment Outer { trust: internal  segment Inner { trust: internal  system Core : backend } }
segment Open { default: allow  trust: edge }
segment Untold { system Odd : backend }
channel Web : web in Open
channel Shop : in-person
touchpoint Page on Web
system Loose : backend
system Rented : saas { party: third-party }
store Db : sql in Inner
actor Visitor : anonymous
actor Agent : agent
actor Helper : agent in Outer
flow f Web -> Core
flow g Core -> Db
flow h Loose -> Core
`;

describe('terms on places', () => {
  it('find the nearest segment, for touchpoints that of their channel', () => {
    assert.deepEqual(holdsFor(places, 'touchpoint x where Z(x).trust = edge'), ['Page']);
    assert.deepEqual(valuesOf(places, 'system', 'Core', 'Z(x)'), ['Inner']);
    assert.deepEqual(valuesOf(places, 'segment', 'Inner', 'parent(x)'), ['Outer']);
    assert.deepEqual(holdsFor(places, 'system x where Z(x) is unset'), ['Loose', 'Rented']);
  });

  it('list the members of a segment and the neighbours of an element', () => {
    assert.deepEqual(valuesOf(places, 'segment', 'Inner', 'members(x)').sort(), ['Core', 'Db']);
    assert.deepEqual(valuesOf(places, 'segment', 'Outer', 'members(x)'), []);
    assert.deepEqual(valuesOf(places, 'store', 'Db', 'neighbours(x)'), ['Core']);
  });

  it('trust as the segment does; outsiders without one are untrusted', () => {
    assert.deepEqual(holdsFor(places, 'actor x where trust(x) = untrusted'), ['Visitor']);
    assert.deepEqual(holdsFor(places, 'system x where trust(x) = untrusted'), ['?Odd', 'Rented']);
    assert.deepEqual(missingFor(places, 'system x where trust(x) = untrusted'), ['Untold.trust']);
    assert.deepEqual(holdsFor(places, 'flow x where trustGap(src, dst) = 1'), ['f']);
  });

  it('take the default of a segment from around it, and leave it unset where nobody says', () => {
    assert.deepEqual(holdsFor(places, 'segment x where default(x) = deny'), ['Inner', 'Outer', 'Untold']);
    assert.deepEqual(holdsFor('segment Alone { trust: edge }', 'segment x where default(x) is unset'), ['Alone']);
  });

  it('cross between segments, and only where both ends lie in one', () => {
    assert.deepEqual(holdsFor(places, 'flow x where cross(x)'), ['f']);
  });
});

const data = `
data Secret { class: internal  tags: credential }
data Plain { class: public }
data Person { tags: personal, contact }
data Baby { class: confidential  tags: child  volume: mass }
data Sick { class: confidential  tags: voice  special-category: health }
data Untold { }
segment Zone { trust: internal }
system A : backend in Zone { processes: Plain }
system B : backend in Zone
store Full : sql in Zone { holds: Plain, Secret  owner-system: B }
store Blank : sql in Zone
store Half : sql in Zone { holds: Untold }
flow masked A -> B { carries: Person, Baby  masks: Person, Baby }
flow counted A -> B { carries: Secret  aggregates: Secret }
flow bare A -> B
flow back A -> Full { carries: Plain  returns: Secret }
flow fetched A -> Full { op: read  carries: Baby }
`;

describe('terms on data', () => {
  it('never class data below what its tags require', () => {
    assert.deepEqual(holdsFor(data, 'data x where cls(x) = restricted'), ['?Person', '?Untold', 'Secret', 'Sick']);
    assert.deepEqual(holdsFor(data, 'data x where cls(x) >= confidential'), [
      '?Untold',
      'Baby',
      'Person',
      'Secret',
      'Sick',
    ]);
    assert.deepEqual(missingFor(data, 'data x where cls(x) >= confidential'), ['Untold.class']);
    assert.deepEqual(holdsFor(data, 'data x where minClass(x) = confidential'), ['Baby', 'Person']);
  });

  it('class a store by its greatest data; what is not named leaves it open, unless what is known decides', () => {
    assert.deepEqual(holdsFor(data, 'store x where cls(x) = restricted'), ['?Blank', '?Half', 'Full']);
    assert.deepEqual(missingFor(data, 'store x where cls(x) = restricted'), ['Blank.holds', 'Untold.class']);
    assert.deepEqual(holdsFor(data, 'store x where cls(x) >= public'), ['Blank', 'Full', 'Half']);
  });

  it('count reduced data as internal and aggregated data as public, without its tags', () => {
    assert.deepEqual(holdsFor(data, 'flow x where cls(x) = internal'), ['?bare', 'masked']);
    assert.deepEqual(holdsFor(data, 'flow x where cls(x) = public'), ['?bare', 'counted']);
    assert.deepEqual(valuesOf(data, 'flow', 'masked', 'tags(x)'), []);
    assert.deepEqual(valuesOf(data, 'flow', 'masked', 'reduced(x)').sort(), ['Baby', 'Person']);
  });

  it('know the data of systems by what they process, exchange and own', () => {
    assert.deepEqual(valuesOf(data, 'system', 'B', 'dataOf(x)').sort(), ['Baby', 'Person', 'Plain', 'Secret']);
    assert.deepEqual(valuesOf(data, 'system', 'B', 'heldBy(x)').sort(), ['Plain', 'Secret']);
    assert.deepEqual(valuesOf(data, 'flow', 'back', 'carries(x)').sort(), ['Plain', 'Secret']);
  });

  it('tag special categories, and take the greatest volume', () => {
    assert.deepEqual(holdsFor(data, 'data x where special(x)'), ['Sick']);
    assert.deepEqual(valuesOf(data, 'data', 'Sick', 'tags(x)'), ['voice', 'special']);
    assert.deepEqual(holdsFor(data, 'flow x where vol(x) = mass'), ['?bare', 'fetched', 'masked']);
  });

  it('let data arrive at the target, what is read or returned at the source', () => {
    const receivers = (flow: string, d: string): string[] => valuesOf(data, 'flow', flow, `receiver(x, ${d})`);
    assert.deepEqual(holdsFor(data, 'flow x, data d in carries(x) where receiver(x, d) = dst'), [
      '?bare',
      'back',
      'counted',
      'masked',
      'masked',
    ]);
    assert.deepEqual(holdsFor(data, 'flow x, data d in carries(x) where receiver(x, d) = src'), [
      '?bare',
      'back',
      'fetched',
    ]);
    assert.deepEqual(receivers('fetched', 'x.carries'), ['A']);
    assert.deepEqual(valuesOf(data, 'store', 'Full', 'inbound(x)'), ['Plain']);
  });

  it('forward what some flow from there carries; a flow that does not say leaves it open', () => {
    assert.deepEqual(holdsFor(data, 'system x, data d where d.tags has child and forwards(x, d)'), ['A']);
    assert.deepEqual(holdsFor(data, 'system x, data d where d.tags has voice and forwards(x, d)'), ['?A']);
    assert.deepEqual(missingFor(data, 'system x, data d where d.tags has voice and forwards(x, d)'), ['bare.carries']);
  });
});
