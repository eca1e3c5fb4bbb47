import { strict as assert } from 'node:assert';
import { impactOf } from '../../../language/analysis/impact/impact.js';
import type { ImpactQuestion } from '../../../language/analysis/impact/impact.js';
import { factsOfText } from '../terms/helper.js';

/** A shop that pays and recommends: what is asked of whom, what is only told, and who is kept out of what. */
const shop = `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment Inside { trust: internal  default: deny  per-workload-policy: yes }
segment Cards { trust: restricted  default: deny  per-workload-policy: yes }
data Basket { class: confidential  tags: personal, transaction }
data CardNo { class: restricted  tags: cardholder  master: Payments }
data Tips { class: confidential  tags: personal, behavioural  master: Reco }
data Clicks { class: confidential  tags: personal, behavioural }
channel Web : web in Internet
channel Phone : phone in Internet
system Waf : waf in Edge
system Shop : commerce in Edge
system Orders : oms in Inside
system Reco : recommender in Inside
system Bus : message-broker in Inside
system Payments : payment in Cards
system Desk : agent-desktop in Inside
store OrderDb : sql in Inside { holds: Basket  owner-system: Orders }
store Vault : sql in Cards { holds: CardNo  owner-system: Payments }
actor Agent : agent { uses: Desk }
touchpoint Page on Web { front: Shop  shows: Tips  collects: Clicks }
touchpoint Checkout on Web { front: Shop  collects: CardNo, Basket }
touchpoint Help on Phone { performed-by: Agent }
flow toWaf Checkout -> Waf { protocol: https  carries: CardNo, Basket }
flow behind Waf -> Shop { protocol: https  carries: CardNo, Basket }
flow pay Shop -> Payments { protocol: https  mode: sync  carries: CardNo }
flow keep Payments -> Vault { protocol: postgres-tls  carries: CardNo }
flow order Shop -> Orders { protocol: https  authz: object  acts-as: user  authn: oidc  carries: Basket }
flow book Orders -> OrderDb { protocol: postgres-tls  carries: Basket }
flow clicks Shop -> Bus { protocol: https  mode: event  carries: Clicks }
flow learn Bus -> Reco { protocol: https  mode: event  carries: Clicks }
flow tips Shop -> Reco { protocol: https  op: read  carries: Tips }
policy front allow Internet -> Edge { protocol: https  port: 443 }
policy cards allow Edge -> Cards { protocol: https  port: 443 }
policy inner allow Edge -> Inside { protocol: https  port: 443 }
audience Fans { uses: Tips  activated-in: Page }
audience Buyers
persona Mia of Buyers
decision Next on Reco { inputs: Tips, Clicks  served-at: Page }
journey Buy for Mia {
  stage Look { step Looks at Page { moment-of-truth: first } }
  stage Pay { step Pays at Checkout  step Calls at Help }
}
metric Rate : conversion { measures: Checkout }
listening Poll : survey at Checkout
loop Mend : inner from Poll
identity Card : card-token { resolved-by: Payments }
`;

function impact(element: string, question: ImpactQuestion, text = shop): Record<string, string> {
  const facts = factsOfText(text);
  const { groups } = impactOf(facts, facts.element(element), question)!;
  return Object.fromEntries(
    groups.map(({ name, directly, further }) => [
      name,
      [directly.join(' '), further.join(' ')].join(' | ').replace(/^ \| $/, ''),
    ]),
  );
}

describe('impact of a retirement', () => {
  it('reaches the touchpoints a system stands behind, their steps, journeys and audiences', () => {
    const { touchpoints, steps, moments, journeys, audiences } = impact('Shop', 'retired');
    assert.equal(touchpoints, 'Checkout Page | ');
    assert.equal(steps, 'Buy.Pay.Pays Buy.Look.Looks | ');
    assert.equal(moments, 'Buy.Look.Looks | ');
    assert.equal(journeys, 'Buy | ');
    assert.equal(audiences, 'Fans Buyers | ');
  });

  it('reaches through others who waits for an answer, and not who only tells', () => {
    const { touchpoints, systems, flows, policies, mastered, stores, controls } = impact('Payments', 'retired');
    assert.equal(touchpoints, ' | Checkout');
    assert.deepEqual([systems, stores, mastered, controls], ['Shop | ', 'Vault | ', 'CardNo | ', 'Card | ']);
    assert.deepEqual([flows, policies], ['keep pay | ', 'cards | ']);
    assert.equal(impact('Bus', 'retired')['touchpoints'], undefined);
  });

  it('reaches those who show what comes from it, and the decisions that live on it', () => {
    assert.equal(impact('Reco', 'retired')['touchpoints'], ' | Page');
    assert.equal(impact('Reco', 'retired')['decisions'], 'Next | ');
    assert.equal(impact('Bus', 'retired')['decisions'], ' | Next');
    assert.equal(impact('Bus', 'retired')['fed'], 'Reco | ');
  });

  it('sees through gateways, and by way of the staff', () => {
    assert.equal(impact('Waf', 'retired')['touchpoints'], 'Checkout | ');
    assert.equal(impact('Desk', 'retired')['touchpoints'], 'Help | ');
    assert.equal(impact('Agent', 'retired')['steps'], 'Buy.Pay.Calls | ');
  });

  it('takes metrics, feedback posts and loops along', () => {
    const { metrics, posts, loops } = impact('Checkout', 'retired');
    assert.deepEqual([metrics, posts, loops], ['Rate | ', 'Poll | ', 'Mend | ']);
    assert.equal(impact('Web', 'retired')['touchpoints'], 'Checkout Page | ');
  });

  it('of a segment is that of all it encloses', () => {
    assert.equal(impact('Cards', 'retired')['flows'], 'keep pay | ');
  });

  it('hits nothing where nobody needs it', () => {
    assert.deepEqual(impact('Alone', 'retired', `${shop}system Alone : backend in Inside`), {});
  });
});

describe('impact of a breach', () => {
  it('reaches what flows lead to that nothing refuses, and its data', () => {
    const { data, systems, stores, segments } = impact('Payments', 'breached');
    assert.deepEqual([data, systems, stores, segments], ['CardNo | ', undefined, ' | Vault', 'Cards | ']);
    const shopHit = impact('Shop', 'breached');
    assert.equal(shopHit['systems'], ' | Bus Payments Reco Waf');
    assert.equal(shopHit['stores'], ' | Vault');
  });

  it('stops where a policy refuses, and where each record is decided on for the user', () => {
    const refused = shop.replace(/policy cards.*\n/, '');
    assert.equal(impact('Shop', 'breached', refused)['stores'], undefined);
    const decided = shop.replace('authz: object', 'authz: role');
    assert.match(impact('Shop', 'breached', decided)['stores']!, /OrderDb/);
    const unproven = shop.replace('authn: oidc', 'authn: none');
    assert.match(impact('Shop', 'breached', unproven)['stores']!, /OrderDb/);
  });

  it('of a touchpoint tells whose journeys and which audiences it hits', () => {
    const { journeys, audiences, touchpoints } = impact('Checkout', 'breached');
    assert.equal(journeys, 'Buy | ');
    assert.equal(touchpoints, ' | Page');
    assert.equal(audiences, 'Buyers | Fans');
  });

  it('enters by what stands in front where no flow is drawn', () => {
    assert.match(impact('Page', 'breached', shop.replace(/flow toWaf.*\n/, ''))['systems']!, /Shop/);
  });

  it('says how much of the data of all stores lies within reach', () => {
    const facts = factsOfText(shop);
    const share = (element: string): number | undefined => impactOf(facts, facts.element(element), 'breached')!.share;
    assert.deepEqual([share('Payments'), share('Reco'), share('Cards')], [8 / 11, 0, 8 / 11]);
    assert.equal(impactOf(facts, facts.element('Payments'), 'retired')!.share, undefined);
  });

  it('cannot be asked of what is no part of the machinery', () => {
    const facts = factsOfText(shop);
    assert.equal(impactOf(facts, facts.element('Rate'), 'breached'), undefined);
  });
});
