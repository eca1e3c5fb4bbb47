import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { factsOf } from '../../../language/analysis/analyse.js';
import { onlyWord } from '../../../language/analysis/bag.js';
import type { Facts } from '../../../language/analysis/facts.js';
import { placesOfAudience } from '../../../language/analysis/impact/audience-places.js';
import { impactOf } from '../../../language/analysis/impact/impact.js';
import type { ImpactQuestion } from '../../../language/analysis/impact/impact.js';
import { latencyTo, slowestOf, wayOfAge } from '../../../language/analysis/terms/data-age.js';
import { dataPath } from '../../../language/analysis/terms/data-paths.js';
import { isAllowed, servedBy } from '../../../language/analysis/terms/policies.js';
import { identityStores, singleViews } from '../../../language/analysis/terms/single-view.js';
import type { CxElement } from '../../../language/model/model.js';
import { check, findingsOf, reported } from '../rules/helper.js';

/** What microsegmentation is there for: a model that keeps it, changes that break it with the rule that tells, and what the model computes. */
interface Role {
  readonly title: string;
  /** A file beside this one, without its ending. */
  readonly model: string;
  readonly broken: readonly Break[];
  computes(facts: Facts): void;
}

interface Break {
  readonly by: string;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly at: string;
}

function names(elements: Iterable<unknown>): string[] {
  return [...elements].map((element) => (element as CxElement).name).sort();
}

function hit(facts: Facts, element: string, question: ImpactQuestion, name: string): string[] {
  const { groups } = impactOf(facts, facts.element(element), question)!;
  const found = groups.find((group) => group.name === name);
  return found ? [...found.directly, ...found.further].sort() : [];
}

const roles: readonly Role[] = [
  {
    title: 'isolates by user role, application and kind of data',
    model: 'isolation',
    broken: [
      {
        by: 'another role',
        from: 'flow sums',
        to: 'flow peek Analyst -> OrderApi { protocol: https  authn: oidc  authz: object  carries: Orders }\nflow sums',
        rule: 'CXRA-SEG-003',
        at: 'peek',
      },
      {
        by: 'any application',
        from: 'policy agents',
        to: 'policy open allow any -> OrderZone { protocol: any  port: any }\npolicy agents',
        rule: 'CXRA-SEG-002',
        at: 'open',
      },
      {
        by: 'another kind of data',
        from: 'authz: scope  carries: Figures',
        to: 'authz: scope  carries: Orders',
        rule: 'CXRA-SEG-003',
        at: 'sums',
      },
    ],
    computes: (facts) => {
      for (const flow of facts.all('flow')) assert.equal(isAllowed(facts, flow), true, flow.id);
      assert.deepEqual(hit(facts, 'Analyst', 'breached', 'data'), ['Figures']);
      assert.deepEqual(hit(facts, 'Reports', 'breached', 'stores'), ['FigureDb']);
      assert.deepEqual(hit(facts, 'Agent', 'breached', 'stores'), []);
    },
  },
  {
    title: 'serves finer audiences with offers',
    model: 'audiences',
    broken: [
      { by: 'an audience of any size', from: 'min-size: 200', to: 'min-size: none', rule: 'CXRA-AIP-005', at: 'list' },
    ],
    computes: (facts) => {
      const places = placesOfAudience(facts, facts.element('YoungRegulars'));
      assert.deepEqual(
        places.map(({ segment, holders }) => [segment.name, names(holders)]),
        [
          ['CustomerZone', ['Cdp', 'Profiles']],
          ['PartnerZone', ['Ads']],
        ],
      );
      assert.deepEqual(
        placesOfAudience(facts, facts.element('Regulars')).map(({ segment }) => segment.name),
        ['CustomerZone'],
      );
    },
  },
  {
    title: 'gives each audience a journey of its own',
    model: 'journeys',
    broken: [
      { by: 'a journey of nobody', from: 'Reorder for Mia', to: 'Reorder', rule: 'CXRA-JRN-001', at: 'Reorder' },
      {
        by: 'a way that ends nowhere',
        from: 'step Repeats at Basket { end success }',
        to: 'step Repeats at Basket { -> Gone { kind: on-failure } }  step Gone at Guide { end abandon }',
        rule: 'CXRA-JRN-005',
        at: 'Reorder.Buy.Repeats',
      },
    ],
    computes: (facts) => {
      assert.deepEqual(hit(facts, 'Guide', 'retired', 'audiences'), ['Newcomers']);
      assert.deepEqual(hit(facts, 'Basket', 'retired', 'audiences'), ['Newcomers', 'Regulars']);
    },
  },
  {
    title: 'grows without a new design',
    model: 'growth',
    broken: [
      {
        by: 'an addition without a place',
        from: 'Outlet : web-app in Edge',
        to: 'Outlet : web-app',
        rule: 'CXRA-SEG-023',
        at: 'Outlet',
      },
      {
        by: 'an addition that needs a way of its own',
        from: 'flow outletOrder Outlet -> OrderApi { protocol: https',
        to: 'flow outletOrder Outlet -> OrderApi { protocol: amqps',
        rule: 'CXRA-SEG-003',
        at: 'outletOrder',
      },
    ],
    computes: (facts) => assert.deepEqual(names(servedBy(facts, facts.element('shops'))), ['order', 'outletOrder']),
  },
  {
    title: 'lets decisions be taken at the moment, for one person',
    model: 'real-time',
    broken: [
      { by: 'a slow hop', from: 'latency: 10s', to: 'latency: hourly', rule: 'CXRA-PER-002', at: 'ForYou' },
      {
        by: 'an impatient decision',
        from: 'freshness-max: 30s',
        to: 'freshness-max: 5s',
        rule: 'CXRA-PER-002',
        at: 'ForYou',
      },
    ],
    computes: (facts) => {
      const [reco, clicks] = [facts.element('Reco'), facts.element('Clicks')];
      assert.deepEqual(latencyTo(facts, reco, clicks).items, [11_000]);
      assert.equal(slowestOf(wayOfAge(facts, reco, clicks))!.flow.id, 'learn');
    },
  },
  {
    title: 'joins customer records, campaigns and analytics in one view',
    model: 'one-view',
    broken: [
      {
        by: 'no view',
        from: 'provides: single-customer-view',
        to: 'provides: none',
        rule: 'CXRA-IDN-001',
        at: 'OneView',
      },
      {
        by: 'a channel on its own',
        from: 'channel Phone : phone in Internet { served-by: Crm }',
        to: 'system Desk : contact-centre in CustomerZone\nchannel Chat : chat in Internet { served-by: Desk }\nchannel Phone : phone in Internet { served-by: Crm }',
        rule: 'CXRA-CHN-001',
        at: 'Chat',
      },
      {
        by: 'campaigns that hear nothing of cases',
        from: 'authz: scope  carries: Contacts, Cases',
        to: 'authz: scope  carries: Contacts',
        rule: 'CXRA-PER-004',
        at: 'Campaigns',
      },
    ],
    computes: (facts) => {
      assert.deepEqual(names(singleViews(facts)), ['Cdp']);
      assert.deepEqual(names(identityStores(facts).items as CxElement[]), ['CrmDb', 'Profiles']);
      const [crm, cdp] = [facts.element('Crm'), facts.element('Cdp')];
      assert.ok(dataPath(facts, [crm], [cdp]) && dataPath(facts, [cdp], [crm]));
      for (const id of ['Campaigns', 'Reports']) assert.ok(dataPath(facts, [crm], [facts.element(id)]), id);
    },
  },
  {
    title: 'restricts each segment to what its compliance scope allows',
    model: 'compliance',
    broken: [
      {
        by: 'an application outside that talks to the card data',
        from: 'flow pay Shop -> Tokens',
        to: 'data Prices { class: public }\nflow prices Payments -> Shop { protocol: https  carries: Prices }\nflow pay Shop -> Tokens',
        rule: 'CXRA-SEG-013',
        at: 'Shop',
      },
      {
        by: 'card numbers that leave their segment',
        from: 'authz: scope  carries: CardToken }\nflow pay',
        to: 'authz: scope  carries: CardNo }\nflow pay',
        rule: 'CXRA-SEG-003',
        at: 'swap',
      },
    ],
    computes: (facts) => {
      const scope = (id: string): string | undefined => onlyWord(facts.attribute(facts.element(id), 'pci-scope'));
      assert.deepEqual(['Shop', 'Tokens', 'Payments', 'Vault'].map(scope), ['out', 'connected', 'cde', 'cde']);
      assert.deepEqual(hit(facts, 'Shop', 'breached', 'data'), ['CardToken']);
      assert.deepEqual(hit(facts, 'Payments', 'breached', 'data'), ['CardNo', 'CardToken']);
    },
  },
];

describe('microsegmentation', () => {
  for (const role of roles) describe(role.title, () => testRole(role));
});

function testRole({ model, broken, computes }: Role): void {
  const text = readFileSync(new URL(`models/${model}.cxra`, import.meta.url), 'utf8');

  it('can be said without a problem, and nothing is found', () => {
    const kept = check(text);
    assert.deepEqual([kept.errors, kept.analysis.failures], [[], {}]);
    assert.deepEqual(
      reported(kept).filter((rule) => rule !== 'CXRA-MOD-001'),
      [],
    );
  });

  for (const { by, from, to, rule, at } of broken)
    it(`is reported where it is broken by ${by}`, () => {
      assert.ok(text.includes(from), from);
      const after = check(text.replace(from, to));
      assert.deepEqual(after.errors, []);
      assert.deepEqual(
        findingsOf(after, rule).map(({ element }) => element),
        [at],
      );
    });

  it('is what the model computes', () => computes(factsOf(check(text).analysis)!));
}
