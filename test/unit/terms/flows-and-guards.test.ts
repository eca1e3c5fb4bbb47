import { strict as assert } from 'node:assert';
import { holdsFor, missingFor, valuesOf } from './helper.js';

const model = `
segment Net { trust: untrusted }
segment Edge { trust: edge }
segment App { trust: internal }
segment Vague { }
channel Web : web in Net
channel Desk : web in App
touchpoint Page on Web
touchpoint Quiet on Web
touchpoint Screen on Desk { users: workforce }
system Waf : waf in Edge
system Gw : api-gateway in Edge
system Api : backend in App
system Deep : backend in App
system Side : backend in App
system Fog : backend in Vague
system Lit : backend in App
system Told : backend in App { exposure: partner }
store Db : sql in App
flow page Page -> Waf { authz: none }
flow pass Waf -> Gw { authz: none }
flow call Gw -> Api { authz: object }
flow around Web -> Deep { authz: none }
flow on Deep -> Api { authz: authenticated-only }
flow save Api -> Db
flow desk Screen -> Side { authz: none }
flow fog Fog -> Lit { authz: none }
`;

describe('terms on flows', () => {
  it('give a channel the flows of its touchpoints, and a touchpoint without any those of its channel', () => {
    assert.deepEqual(valuesOf(model, 'channel', 'Web', 'out(x)').sort(), ['around', 'page']);
    assert.deepEqual(valuesOf(model, 'touchpoint', 'Page', 'out(x)'), ['page']);
    assert.deepEqual(valuesOf(model, 'touchpoint', 'Quiet', 'out(x)'), ['around']);
    assert.deepEqual(valuesOf(model, 'system', 'Api', 'into(x)').sort(), ['call', 'on']);
    assert.deepEqual(valuesOf(model, 'system', 'Api', 'flowsOf(x)').sort(), ['call', 'on', 'save']);
  });

  it('look through gateways and the like for who starts', () => {
    assert.deepEqual(valuesOf(model, 'flow', 'call', 'initiators(x)'), ['Gw', 'Waf', 'Page']);
    assert.deepEqual(valuesOf(model, 'flow', 'on', 'initiators(x)'), ['Deep']);
  });

  it('follow flows onward, up to a store', () => {
    assert.deepEqual(valuesOf(model, 'flow', 'around', 'onwardOf(x)'), ['on', 'save']);
    assert.deepEqual(valuesOf(model, 'flow', 'save', 'onwardOf(x)'), []);
    assert.deepEqual(valuesOf(model, 'system', 'Deep', 'reach(x)'), ['Deep', 'Api', 'Db']);
    assert.deepEqual(valuesOf(model, 'system', 'Api', 'channelsOf(x)'), ['Web']);
  });

  it('expose what somebody from outside gets to, unless it is stated', () => {
    assert.deepEqual(holdsFor(model, 'system x where exposed(x)'), ['?Lit', 'Api', 'Deep', 'Gw', 'Told', 'Waf']);
    assert.deepEqual(missingFor(model, 'system x where exposed(x)'), ['Vague.trust']);
    assert.deepEqual(holdsFor(model, 'touchpoint x where exposed(x)'), ['Page', 'Quiet']);
  });
});

describe('terms on guards', () => {
  it('guard what no untrusted way reaches without passing the guard', () => {
    assert.deepEqual(holdsFor(model, 'system x where not guarded(x, y => y.kind = waf)'), [
      '?Fog',
      '?Lit',
      'Api',
      'Deep',
      'Waf',
    ]);
    assert.deepEqual(holdsFor(model, 'system x where x.kind = api-gateway and guarded(x, y => y.kind = waf)'), ['Gw']);
  });

  it('leave open what depends on an attribute of a guard, and name that alone', () => {
    const condition = 'system x where x.kind = api-gateway and guarded(x, y => y.threat-protection = yes)';
    assert.deepEqual(holdsFor(model, condition), ['?Gw']);
    assert.deepEqual(missingFor(model, condition), ['Waf.threat-protection']);
  });

  it('see a way around an enforcement point beside a way through it', () => {
    assert.deepEqual(holdsFor(model, 'system x where bypassed(x)'), ['Api']);
    assert.deepEqual(holdsFor(model, 'store x where bypassed(x)'), ['Db']);
  });

  it('find ways on which nobody decides; an authorisation that is not stated leaves them open', () => {
    assert.deepEqual(holdsFor(model, 'store x where unguarded(x)'), ['?Db']);
    assert.deepEqual(missingFor(model, 'store x where unguarded(x)'), ['save.authz']);
    const none = model.replace('flow save Api -> Db', 'flow save Api -> Db { authz: technical-user }');
    assert.deepEqual(holdsFor(none, 'store x where unguarded(x)'), ['Db']);
    const object = model.replace('flow save Api -> Db', 'flow save Api -> Db { authz: object }');
    assert.deepEqual(holdsFor(object, 'store x where unguarded(x)'), []);
  });

  it('name a segment whose trust would make a way untrusted', () => {
    const alone =
      'segment Vague { }\nsegment App { trust: internal }\nsystem A : backend in Vague\nstore S : sql in App\nflow a A -> S { authz: none }';
    assert.deepEqual(holdsFor(alone, 'store x where unguarded(x)'), ['?S']);
    assert.deepEqual(missingFor(alone, 'store x where unguarded(x)'), ['Vague.trust']);
  });

  it('search no further than the longest path', () => {
    const chain = (length: number): string =>
      [
        'channel Web : web',
        ...Array.from({ length }, (_, at) => `system S${at} : backend`),
        'store Db : sql',
        'flow start Web -> S0 { authz: none }',
        ...Array.from({ length: length - 1 }, (_, at) => `flow f${at} S${at} -> S${at + 1} { authz: none }`),
        `flow end S${length - 1} -> Db { authz: none }`,
      ].join('\n');
    assert.deepEqual(holdsFor(chain(5), 'store x where unguarded(x)'), ['Db']);
    assert.deepEqual(holdsFor(chain(6), 'store x where unguarded(x)'), []);
  });
});
