import { strict as assert } from 'node:assert';
import { findingOn, ids, journeyOf, messageOf, modelOf } from './helper.js';

const text = `
  architecture Shop { owner: Care }
  team Care "Customer care"
  purpose Payment { kind: service-delivery  basis: contract }
  purpose News { kind: direct-marketing  basis: consent }
  consent Letter "Newsletter" for News
  data Card { class: internal  tags: cardholder  purposes: Payment }
  data Mail "E-mail address" { class: confidential  purposes: News }
  audience Families
  persona Mia "Mia, 34" of Families
  segment Internet { trust: untrusted }
  segment Edge { trust: edge }
  segment Vaults { trust: restricted }
  channel Web : web "Web shop" in Internet
  channel Store : in-person "Shop"
  actor Agent : agent "Shop assistant"
  system Front : web-app in Edge
  store Vault : sql in Vaults { holds: Card }
  store Other : sql in Vaults { holds: Mail }
  touchpoint Checkout "Checkout page" on Web { collects: Card  shows: Card, Mail  front: Front }
  touchpoint Counter on Store { performed-by: Agent  op: login }
  flow pay Checkout -> Front { protocol: https  carries: Card }
  flow keep Front -> Vault { protocol: postgres-tls  carries: Card }
  flow other Front -> Other { protocol: postgres-tls }
  metric Score : csat { measures: Buy.Pay  baseline: 3.9  target: 5.5  unit: "points" }
  metric Waits : abandonment { measures: Checkout  target: 22% }
  metric Whole : nps { measures: Buy.First  baseline: 42 }
  journey Buy "Buy online" for Mia {
    state: as-is  basis: actual  goal: "Have it tonight"  reviewed: 2026-05-01
    stage First "Buy" {
      goal: "Pay"
      step Pay "Pays" at Checkout {
        emotion: -1  duration: 5m  moment-of-truth: first  fail-point: yes
        pain "Slow" { severity: 4 }
        opportunity Faster "Wallet" { status: planned }
        thought "Is this safe?"
        backstage "Fraud check" by Front { duration: 2s }
      }
      step Wait "Waits" { kind: wait  duration: 26h  expected-emotion: -1 }
    }
    stage Later "Later" {
      step Fetch "Collects" at Counter { emotion: 2  status: ad-hoc  end success }
      step Pack "Packs the parcel" { lane: backstage  supports: Fetch  by: Agent }
    }
    stage Never
  }
`;

describe('journey diagram', () => {
  const model = modelOf(text);
  const diagram = journeyOf(model, 'journey:Buy');
  const steps = new Map(diagram.stages.flatMap((stage) => stage.steps).map((step) => [step.id, step]));
  const pay = steps.get('Buy.First.Pay')!;

  it('has the journey in its header, the owner inherited', () => {
    assert.deepEqual(diagram.header, {
      title: 'Buy online',
      persona: 'Mia, 34',
      goal: 'Have it tonight',
      state: 'as-is',
      basis: 'actual',
      owner: 'Customer care',
      reviewed: '2026-05-01',
    });
  });

  it('has stages and steps in text order, empty stages too', () => {
    assert.deepEqual(ids(diagram.stages), ['Buy.First', 'Buy.Later', 'Buy.Never']);
    assert.deepEqual([...steps.keys()], ['Buy.First.Pay', 'Buy.First.Wait', 'Buy.Later.Fetch', 'Buy.Later.Pack']);
    assert.deepEqual(diagram.stages[2]!.steps, []);
  });

  it('says what sort of step it is', () => {
    assert.deepEqual([pay.kind, pay.duration, pay.momentOfTruth, pay.failPoint], ['action', '5m', true, true]);
    const wait = steps.get('Buy.First.Wait')!;
    assert.deepEqual(
      [wait.kind, wait.emotion, wait.expectedEmotion, 'momentOfTruth' in wait],
      ['wait', undefined, -1, false],
    );
    assert.equal(steps.get('Buy.Later.Fetch')!.status, 'ad-hoc');
  });

  it('fills the lanes of what the customer meets and feels', () => {
    assert.deepEqual(pay.touchpoints, [{ id: 'Checkout', title: 'Checkout page' }]);
    assert.deepEqual(pay.channels, [{ id: 'Web', name: 'Web shop', kind: 'web' }]);
    assert.equal(pay.emotion, -1);
    assert.deepEqual(
      pay.thoughts.map((each) => each.title),
      ['Is this safe?'],
    );
    assert.deepEqual(
      pay.pains.map((each) => [each.title, each.severity]),
      [['Slow', 4]],
    );
    assert.deepEqual(
      pay.opportunities.map((each) => [each.id, each.status]),
      [['Buy.First.Pay.Faster', 'planned']],
    );
  });

  it('shows metrics of the step, of its touchpoint, and of the stage at its first step', () => {
    assert.deepEqual(pay.metrics, [
      { id: 'Score', title: 'Score', value: '3.9 points', target: '≥ 5.5 points' },
      { id: 'Waits', title: 'Waits', target: '≤ 22 %' },
      { id: 'Whole', title: 'Whole', value: '42' },
    ]);
    assert.deepEqual(steps.get('Buy.First.Wait')!.metrics, []);
  });

  it('shows who acts, named or implied', () => {
    assert.deepEqual(
      pay.backstage.map((each) => [each.title, each.by, each.duration]),
      [['Fraud check', 'Front', '2s']],
    );
    assert.deepEqual(pay.support, [], 'a system that an action names is not repeated');
    const fetch = steps.get('Buy.Later.Fetch')!;
    assert.deepEqual(
      fetch.frontstage.map((each) => each.title),
      ['Shop assistant'],
    );
    assert.deepEqual(
      fetch.backstage.map((each) => [each.id, each.by]),
      [['Buy.Later.Pack', 'Shop assistant']],
    );
  });

  it('shows data once, with class by tags, purposes, and consent by name', () => {
    assert.deepEqual(
      pay.data.map(({ id, purpose, consent, class: own }) => [id, purpose, consent, own]),
      [
        ['Card', 'Payment', 'contract', 'restricted'],
        ['Mail', 'News', 'consent: Newsletter', 'confidential'],
      ],
    );
    assert.match(pay.data[0]!.detail!, /Collected.*Shown/);
  });

  it('shows the segments that the data of a step comes to, from the customer inwards', () => {
    assert.deepEqual(
      pay.security.map((each) => [each.id, each.trust]),
      [
        ['Internet', 'untrusted'],
        ['Edge', 'edge'],
        ['Vaults', 'restricted'],
      ],
    );
    assert.deepEqual(steps.get('Buy.Later.Fetch')!.security, []);
  });

  it('counts findings where they are, those on flows at the segment they lead to', () => {
    const findings = [
      findingOn('Buy', 'info'),
      findingOn('Checkout', 'warning'),
      findingOn('keep', 'error'),
      findingOn('keep', 'error', true),
      findingOn('Vaults', 'info'),
      findingOn('other', 'error'),
    ];
    const marked = journeyOf(model, 'journey:Buy', findings);
    const step = marked.stages[0]!.steps[0]!;
    assert.deepEqual(marked.header.findings, { error: 0, warning: 0, info: 1 });
    assert.deepEqual(step.touchpoints[0]!.findings, { error: 0, warning: 1, info: 0 });
    assert.deepEqual(
      step.security.map((each) => each.findings),
      [undefined, undefined, { error: 1, warning: 0, info: 1 }],
    );
  });

  it('uses the flows of a channel for a touchpoint that has none', () => {
    const shared = modelOf(`
      segment Internet  segment Edge
      channel Web : web in Internet
      touchpoint Home on Web  touchpoint Basket on Web
      system Front : web-app in Edge  system Cart : backend in Edge
      flow Web -> Front
      journey J { stage S { step A at Home } }`);
    assert.deepEqual(ids(journeyOf(shared, 'journey:J').stages[0]!.steps[0]!.security), ['Internet', 'Edge']);
  });

  it('begins with the systems behind a touchpoint that no flow leads from', () => {
    const front = modelOf(`
      segment Shops  channel Shop : in-person
      touchpoint Till on Shop { front: Pos }
      system Pos : pos in Shops
      journey J { stage S { step A at Till } }`);
    assert.deepEqual(ids(journeyOf(front, 'journey:J').stages[0]!.steps[0]!.security), ['Shops']);
  });

  it('tells a segment that a flow leads to from the one before it from a branch', () => {
    const branched = modelOf(`
      segment Internet  segment Edge  segment Login  segment Apps
      channel Web : web in Internet
      touchpoint Home on Web
      system Front : web-app in Edge  system Idp : ciam in Login  system Cart : backend in Apps
      data Order
      flow Home -> Front { carries: Order }
      flow Front -> Idp { carries: Order }
      flow Front -> Cart { carries: Order }
      journey J { stage S { step A at Home } }`);
    assert.deepEqual(
      journeyOf(branched, 'journey:J').stages[0]!.steps[0]!.security.map(({ id, joined }) => [id, joined === true]),
      [
        ['Internet', false],
        ['Edge', true],
        ['Apps', true],
        ['Login', false],
      ],
    );
  });

  it('chooses lanes by view, else by kind', () => {
    assert.ok(diagram.lanes.includes('emotion') && !diagram.lanes.includes('backstage'));
    const blueprint = journeyOf(model, 'blueprint:Buy');
    assert.ok(blueprint.lanes.includes('backstage') && !blueprint.lanes.includes('emotion'));
    assert.deepEqual(blueprint.stages, diagram.stages);
    const view = modelOf(text, 'view V : journey { lanes: security, steps, pains }');
    assert.deepEqual(journeyOf(view, 'V').lanes, ['security', 'steps', 'pains']);
  });

  it('narrows by include and exclude', () => {
    const shown = (view: string): string[] =>
      journeyOf(modelOf(text, view), 'V').stages.flatMap((stage) => ids(stage.steps));
    assert.deepEqual(shown('view V : journey { include: Buy.Later }'), ['Buy.Later.Fetch', 'Buy.Later.Pack']);
    assert.deepEqual(shown('view V : journey { include: Checkout }'), ['Buy.First.Pay']);
    assert.deepEqual(shown('view V : journey { include: Store }'), ['Buy.Later.Fetch']);
    assert.deepEqual(shown('view V : journey { exclude: Buy.First }'), ['Buy.Later.Fetch', 'Buy.Later.Pack']);
    assert.deepEqual(shown('view V : journey { exclude: Web }'), [
      'Buy.First.Wait',
      'Buy.Later.Fetch',
      'Buy.Later.Pack',
    ]);
    const lessData = journeyOf(modelOf(text, 'view V : journey { exclude: Mail, Score }'), 'V').stages[0]!.steps[0]!;
    assert.deepEqual([ids(lessData.data), ids(lessData.metrics)], [['Card'], ['Waits', 'Whole']]);
  });

  it('says so when there is nothing to show', () => {
    assert.match(messageOf(modelOf('journey J'), 'journey:J'), /no steps yet/);
    assert.match(messageOf(modelOf('journey J { stage S }'), 'blueprint:J'), /no steps yet/);
    assert.match(
      messageOf(modelOf(text, 'view V : journey { exclude: Buy.First, Buy.Later }'), 'V'),
      /none of the steps/,
    );
  });
});
