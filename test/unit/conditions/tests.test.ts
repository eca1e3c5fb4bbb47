import { strict as assert } from 'node:assert';
import { compileCondition } from '../../../language/analysis/conditions/compile.js';
import { holdsFor, missingFor, valuesOf } from '../terms/helper.js';

const model = `
architecture Top { frameworks: gdpr }
segment Edge { trust: edge }
segment App { trust: internal }
data Low { class: internal }
data High { class: restricted }
data Open { tags: personal }
data Bare { }
system A : backend in App { criticality: high }
system B : backend in Edge
store S : sql in App { holds: Low }
store T : sql in App
flow said A -> S { authn: mtls, bearer  latency: daily  carries: Low }
flow none A -> S { authn: none  latency: 2m  carries: none }
flow open A -> T { carries: Open }
flow bare B -> A
`;

describe('comparisons', () => {
  it('are open where a value is not stated, and name it', () => {
    assert.deepEqual(holdsFor(model, 'flow x where x.authn = none'), ['?bare', '?open', 'none']);
    assert.deepEqual(missingFor(model, 'flow x where x.authn = none'), ['bare.authn', 'open.authn']);
    assert.deepEqual(holdsFor(model, 'flow x where x.authn != none'), ['?bare', '?open', 'said']);
  });

  it('hold a value that can only rise against what it may still reach', () => {
    assert.deepEqual(holdsFor(model, 'data x where cls(x) = restricted'), ['?Bare', '?Open', 'High']);
    assert.deepEqual(holdsFor(model, 'data x where cls(x) = internal'), ['?Bare', 'Low']);
    assert.deepEqual(holdsFor(model, 'data x where cls(x) != internal'), ['?Bare', 'High', 'Open']);
    assert.deepEqual(holdsFor(model, 'data x where cls(x) >= confidential'), ['?Bare', 'High', 'Open']);
    assert.deepEqual(holdsFor(model, 'data x where cls(x) < confidential'), ['?Bare', 'Low']);
    assert.deepEqual(holdsFor(model, 'data x where cls(x) <= confidential'), ['?Bare', '?Open', 'Low']);
    assert.deepEqual(holdsFor(model, 'data x where cls(x) in {restricted, public}'), ['?Bare', '?Open', 'High']);
  });

  it('hold such a value on the right too', () => {
    const right = (test: string): string[] =>
      holdsFor(model, `data x, data d where d.class is set and d.class = restricted and ${test}`);
    assert.deepEqual(right('cls(d) > cls(x)'), ['?Bare', '?Open', 'Low']);
    assert.deepEqual(right('cls(d) >= cls(x)'), ['Bare', 'High', 'Low', 'Open']);
    assert.deepEqual(right('cls(d) < cls(x)'), []);
    const low = (test: string): string[] =>
      holdsFor(model, `data x, data d where d.class is set and d.class = internal and ${test}`);
    assert.deepEqual(low('cls(d) < cls(x)'), ['?Bare', 'High', 'Open']);
  });

  it('take what looks like a number for a word where words are compared', () => {
    const versions = `system A : api { min-tls: 1.2 }
flow old A -> A { tls: 1.0 }
flow new A -> A { tls: 1.3 }`;
    assert.deepEqual(holdsFor(versions, 'flow x where x.tls in {1.2, 1.3}'), ['new']);
    assert.deepEqual(holdsFor(versions, 'flow x where x.tls in {ssl3, 1.0}'), ['old']);
    assert.deepEqual(holdsFor(versions, 'flow x where x.tls = 1.3'), ['new']);
    assert.deepEqual(holdsFor(versions, 'flow x where x.tls != 1.3'), ['old']);
    assert.deepEqual(holdsFor(versions, 'system x where x.min-tls has 1.2'), ['A']);
  });

  it('ask of lists: all in a set, one of them, some in common', () => {
    assert.deepEqual(holdsFor(model, 'flow x where x.authn in {mtls, bearer, none}'), [
      '?bare',
      '?open',
      'none',
      'said',
    ]);
    assert.deepEqual(holdsFor(model, 'flow x where x.authn is set and x.authn in {mtls}'), []);
    assert.deepEqual(holdsFor(model, 'flow x where x.authn is set and x.authn has mtls'), ['said']);
    assert.deepEqual(holdsFor(model, 'flow x where x.authn is set and x.authn lacks none'), ['said']);
    assert.deepEqual(holdsFor(model, 'flow x where x.authn is set and x.authn meets {bearer, api-key}'), ['said']);
    assert.deepEqual(holdsFor(model, 'flow x where x.authn is set and not (x.authn in {none})'), ['said']);
  });

  it('take words such as daily for lengths of time', () => {
    assert.deepEqual(holdsFor(model, 'flow x where x.latency is set and x.latency in {daily, weekly}'), ['said']);
    assert.deepEqual(holdsFor(model, 'flow x where x.latency is set and x.latency < hourly'), ['none']);
    assert.deepEqual(holdsFor(model, 'flow x where x.latency is set and x.latency >= 1d'), ['said']);
    assert.deepEqual(holdsFor(model, 'flow x where x.latency = daily'), ['?bare', '?open', 'said']);
  });

  it('never leave open what is set, unset or empty', () => {
    assert.deepEqual(holdsFor(model, 'flow x where x.authn is unset'), ['bare', 'open']);
    assert.deepEqual(holdsFor(model, 'flow x where x.authn is set'), ['none', 'said']);
    assert.deepEqual(holdsFor(model, 'flow x where x.carries is empty'), ['?bare', 'none']);
    assert.deepEqual(holdsFor(model, 'system x where out(x) is empty'), []);
  });
});

describe('quantifiers', () => {
  it('some: one decides; what nobody named leaves it open', () => {
    assert.deepEqual(holdsFor(model, 'flow x where some d in carries(x): cls(d) = internal'), ['?bare', 'said']);
    assert.deepEqual(missingFor(model, 'flow x where some d in carries(x): cls(d) = internal'), ['bare.carries']);
  });

  it('no: one counterexample decides', () => {
    assert.deepEqual(holdsFor(model, 'flow x where no d in carries(x): cls(d) = internal'), ['?bare', 'none', 'open']);
  });

  it('every: needs at least one member', () => {
    assert.deepEqual(holdsFor(model, 'flow x where every d in carries(x): d.class is set'), ['said']);
    assert.deepEqual(holdsFor(model, 'flow x where every d in carries(x): cls(d) >= internal'), [
      '?bare',
      'open',
      'said',
    ]);
  });

  it('count: at least what is known', () => {
    assert.deepEqual(holdsFor(model, 'system x where count(f in out(x): f.authn lacks none) >= 1'), ['?B', 'A']);
    assert.deepEqual(holdsFor(model, 'system x where count(f in out(x): f.authn lacks none) = 1'), ['?A', '?B']);
    assert.deepEqual(holdsFor(model, 'system x where count(f in out(x): f.authn lacks none) > 1'), ['?A']);
    assert.deepEqual(holdsFor(model, 'system x where count(f in out(x): f.authn lacks none) > 2'), []);
    assert.deepEqual(holdsFor(model, 'system x where count(out(x)) = 3'), ['A']);
  });

  it('joins and what is common', () => {
    assert.deepEqual(valuesOf(model, 'system', 'A', 'out(x) + into(x)').sort(), ['bare', 'none', 'open', 'said']);
    assert.deepEqual(valuesOf(model, 'system', 'A', 'flowsOf(x) & into(x)'), ['bare']);
  });
});

describe('frames', () => {
  it('restrict an alternative to models that declare the framework', () => {
    assert.deepEqual(holdsFor(model, '[gdpr] data x where x.class = restricted'), ['?Bare', '?Open', 'High']);
    assert.deepEqual(holdsFor(model, '[pci|nis2] data x where x.class = restricted'), []);
  });

  it('evaluate operators in the usual order: not, and, or', () => {
    assert.deepEqual(holdsFor(model, 'data x where x.class is set and x.class = internal or x.tags has personal'), [
      'Low',
      'Open',
    ]);
    assert.deepEqual(holdsFor(model, 'data x where not x.class is set and x.tags lacks personal'), ['Bare']);
  });
});

describe('mistakes in conditions', () => {
  const mistakes = (condition: string): number => compileCondition(condition, []).problems.length;
  const suggestions = (condition: string): readonly (readonly string[])[] =>
    compileCondition(condition, []).problems.map((problem) => problem.suggestions ?? []);

  it('are found before any model is read', () => {
    for (const condition of [
      'flow f where f.unheard = yes',
      'flow f where f.authn = unheard',
      'folw f where f.authn = none',
      'flow f where cls(f) >= 3',
      'data d where exposed(d)',
      'data d where count(d.master)',
      'flow f where cls(f, f) = public',
      'system s where cfg.unheard > 1',
      'system s where src.kind = idp',
      'flow f where unheard(f)',
      'flow f where',
    ]) {
      assert.notEqual(mistakes(condition), 0, condition);
    }
  });

  it('come with the name that was probably meant', () => {
    assert.deepEqual(suggestions('flow f where f.auhtn = none')[0]![0], 'authn');
    assert.deepEqual(suggestions('system s where expossed(s)')[0]![0], 'exposed');
    assert.deepEqual(suggestions('flow f where f.authn = bearrer')[0]![0], 'bearer');
  });

  it('point at their place in the text', () => {
    const condition = 'flow f where f.authn = none and f.unheard = yes';
    const [problem] = compileCondition(condition, []).problems;
    assert.equal(condition.slice(problem!.span.start, problem!.span.end), 'unheard');
  });
});
