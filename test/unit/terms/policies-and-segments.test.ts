import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { onlyWord } from '../../../language/analysis/bag.js';
import { covers, isAllowed, servedBy } from '../../../language/analysis/terms/policies.js';
import { factsOfText, holdsFor, missingFor, valuesOf } from './helper.js';

const model = `
segment Edge { trust: edge }
segment App { trust: internal  segment Inner { trust: internal } }
segment Cards { trust: restricted }
channel Web : web in Edge
touchpoint Page on Web
system Front : web-app in Edge
system Core : backend in Inner
system Jump : bastion in App
system Other : backend in App
runtime Cluster : kubernetes { hosts: Other }
store Db : sql in Cards { holds: Pan }
data Pan { class: restricted }
data Name { class: confidential }
flow named Front -> Core { protocol: https  port: 8443 }
flow plain Front -> Core { protocol: https }
flow wide Front -> Core { protocol: grpc }
flow silent Front -> Core
flow card Core -> Db { protocol: mssql-tls  carries: Pan }
flow both Core -> Db { protocol: mssql-tls  carries: Pan, Name }
flow page Page -> Other { protocol: https }
policy web allow Edge -> App { protocol: https  port: 443-444 }
policy cards allow App -> Cards { protocol: any  for: Pan }
policy channel allow Web -> Cluster { protocol: https }
policy nothing allow Cards -> Edge
`;

describe('terms on policies', () => {
  it('cover by sides, protocol, port and data', () => {
    assert.deepEqual(valuesOf(model, 'policy', 'web', 'served(x)').sort(), ['page', 'plain']);
    assert.deepEqual(valuesOf(model, 'policy', 'cards', 'served(x)'), ['card']);
    assert.deepEqual(valuesOf(model, 'policy', 'channel', 'served(x)'), ['page']);
    assert.deepEqual(holdsFor(model, 'policy x where served(x) is empty'), ['nothing']);
    assert.deepEqual(holdsFor(model, 'flow x, policy p in all policy where covers(p, x) and p.for is unset'), [
      '?silent',
      'page',
      'page',
      'plain',
    ]);
  });

  it('allow what an allow policy covers; a protocol that is not stated leaves it open', () => {
    assert.deepEqual(holdsFor(model, 'flow x where allowed(x)'), ['?silent', 'card', 'page', 'plain']);
    assert.deepEqual(missingFor(model, 'flow x where allowed(x)'), ['silent.port', 'silent.protocol']);
  });

  it('let a deny policy of the same priority win, but not a general one over a specific allow', () => {
    const denied = `${model}\npolicy no deny Edge -> Inner { protocol: https }`;
    assert.deepEqual(holdsFor(denied, 'flow x where allowed(x)'), ['?silent', 'card', 'page']);
    const general = `${model}\npolicy no deny any -> Inner { protocol: https }`;
    assert.deepEqual(holdsFor(general, 'flow x where allowed(x)'), ['?silent', 'card', 'page', 'plain']);
    const strong = `${model}\npolicy no deny any -> Inner { protocol: https  priority: 9 }`;
    assert.deepEqual(holdsFor(strong, 'flow x where allowed(x)'), ['?silent', 'card', 'page']);
  });

  it('compare what policies admit', () => {
    const pairs = `
segment A { trust: edge  segment B { trust: edge } }
segment C { trust: internal }
policy p allow A -> C { protocol: https, grpc  port: 80-90, 91-100 }
policy q allow B -> C { protocol: https  port: 85-95 }
policy r allow A -> C { protocol: https, grpc  port: 80-100 }
policy s allow C -> A { protocol: https }`;
    const which = (test: string): string[] => holdsFor(pairs, `policy x, policy y where x != y and ${test}`);
    assert.deepEqual(which('includes(x, y)'), ['p', 'p', 'r', 'r']);
    assert.deepEqual(which('same(x, y)'), ['p', 'r']);
    assert.deepEqual(which('overlap(x, y)'), ['p', 'p', 'q', 'q', 'r', 'r']);
  });

  it('are wider than the flows they serve when they admit what none of them uses', () => {
    assert.deepEqual(holdsFor(model, 'policy x where wider(x)'), ['cards', 'web']);
    const exact = model.replace('port: 443-444', 'port: 443');
    assert.deepEqual(holdsFor(exact, 'policy x where wider(x)'), ['cards']);
  });

  it('are found by their sides just as if all were tried', () => {
    const sides = ['any', 'Edge', 'App', 'Inner', 'Cards', 'Front', 'Core', 'Web'] as const;
    const policy = fc.record({
      effect: fc.constantFrom('allow', 'deny'),
      from: fc.constantFrom(...sides),
      to: fc.constantFrom(...sides),
      protocol: fc.constantFrom('any', 'https', 'grpc'),
      priority: fc.integer({ min: 1, max: 3 }),
    });
    const elements = model
      .split('\n')
      .filter((line) => !line.startsWith('policy'))
      .join('\n');
    fc.assert(
      fc.property(fc.array(policy, { maxLength: 6 }), (policies) => {
        const written = policies.map(
          (each, at) =>
            `policy p${at} ${each.effect} ${each.from} -> ${each.to} { protocol: ${each.protocol}  priority: ${each.priority} }`,
        );
        const facts = factsOfText([elements, ...written].join('\n'));
        for (const each of facts.all('policy'))
          assert.deepEqual(
            servedBy(facts, each),
            facts.all('flow').filter((flow) => covers(facts, each, flow) === true),
          );
        for (const flow of facts.all('flow')) {
          const sure = facts.all('policy').filter((each) => covers(facts, each, flow) === true);
          if (!sure.some((each) => onlyWord(facts.attribute(each, 'effect')) === 'allow'))
            assert.notEqual(isAllowed(facts, flow), true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const graph = `
segment Guests { trust: untrusted }
segment Edge { trust: edge }
segment App { trust: internal }
segment Data { trust: restricted }
segment Admin { trust: restricted  role: admin }
system Shop : web-app in Edge
system Api : backend in App
system Pam : pam in Admin
store Db : sql in Data { holds: Secret }
store Log : log-store in App { holds: Note }
data Secret { class: restricted  volume: mass }
data Note { class: internal }
policy a allow Guests -> Edge
policy b allow Edge -> App
policy c allow App -> Data
policy d allow Data -> App
policy e allow App -> Admin { via: Pam }
flow f Shop -> Api
flow g Api -> Db
`;

describe('terms on segments', () => {
  it('follow allow policies in so many steps', () => {
    assert.deepEqual(valuesOf(graph, 'segment', 'Edge', 'allowedFrom(x)'), ['App']);
    assert.deepEqual(valuesOf(graph, 'segment', 'Edge', 'allowedWithin(x, 2)').sort(), ['Admin', 'App', 'Data']);
    assert.deepEqual(holdsFor(graph, 'segment x where cycle(x) is not empty'), ['App', 'Data']);
    assert.deepEqual(valuesOf(graph, 'segment', 'App', 'cycle(x)'), ['Data']);
  });

  it('know ways to administration that no jump host guards', () => {
    assert.deepEqual(holdsFor(graph, 'segment x, segment z where z.role is set and adminPath(x, z)'), []);
    const open = graph.replace(' { via: Pam }', '');
    assert.deepEqual(holdsFor(open, 'segment x, segment z where z.role is set and adminPath(x, z)'), [
      'App',
      'Data',
      'Edge',
    ]);
  });

  it('tell tiers and shares', () => {
    assert.deepEqual(valuesOf(graph, 'segment', 'App', 'tiers(x)'), ['app', 'data']);
    assert.deepEqual(holdsFor(graph, 'segment x where share(x) = 40%'), ['App']);
    assert.deepEqual(holdsFor(graph, 'system x where share(x, restricted) = 1'), ['Api', 'Shop']);
  });

  it('spread over allowed flows and over neighbours that nothing keeps apart', () => {
    assert.deepEqual(holdsFor(graph, 'system x where blast(x) > 95%'), ['Api', 'Shop']);
    assert.deepEqual(holdsFor(graph, 'store x where blast(x) > 95%'), ['Db', 'Log']);
    const apart = graph.replace(
      'segment App { trust: internal }',
      'segment App { trust: internal  per-workload-policy: yes }',
    );
    assert.deepEqual(holdsFor(apart, 'store x where blast(x) > 95%'), ['Db']);
    const closed = graph.replace('policy c allow App -> Data\n', '');
    assert.deepEqual(holdsFor(closed, 'system x where blast(x) > 95%'), []);
  });

  it('value an element by class and volume of its data', () => {
    assert.deepEqual(holdsFor(graph, 'store x where value(x) > 90'), ['Db']);
    assert.deepEqual(holdsFor(graph, 'store x where value(x) = 20'), ['Log']);
  });
});
