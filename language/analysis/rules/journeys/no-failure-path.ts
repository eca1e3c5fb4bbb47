import { defineRule } from '../../rule.js';
import { planFailure } from '../../remedies/draw-path.js';

export default defineRule({
  id: 'CXRA-JRN-006',
  slug: 'no-failure-path',
  title: 'Fail point without a way on',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'A step is marked as a fail point, or is a decision with a single way on, and no transition says what happens on failure.',
  why: 'What a service does at its fail points is remembered longer than what it does when all goes well.',
  how: 'Add a transition of `kind: on-failure` or `timeout`.',
  falsePositives:
    'A decision with two ways or more says what happens in each case and is left out, as is a failure that ends. Sketches are left out.',
  maps: ['CX:C2'],
  when: 'step v where (v.fail-point = yes or v.kind = decision and outcomes(v) is empty and count(written(v)) < 2) and no x in written(v): x.kind in {on-failure, timeout}',
  unless: ['v.kind = failure and outcomes(v) is not empty', 'architecture.completeness = sketch'],
  message:
    "'{v}' can go wrong, and nothing says what happens then; how a service fails is remembered longest. Draw the way.",
  grades: [{ when: 'journey(v).state = to-be', severity: 'error' }],
  bad: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint ReturnCounter on ShopCounter { op: refund  performed-by: Clerk }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask { step Scans at ReturnCounter { fail-point: yes } } }
`,
  good: `
team CareTeam
persona Bernd
actor Clerk : staff
segment Internet { trust: untrusted }
channel ShopCounter : in-person in Internet
touchpoint ReturnCounter on ShopCounter { op: refund  performed-by: Clerk }
journey Return for Bernd { owner: CareTeam  goal: "Money back"  stage Ask {
  step Scans at ReturnCounter { fail-point: yes  end success  -> Types when "code unreadable" { kind: on-failure } }
  step Types at ReturnCounter { end success }
} }
`,
  fixes: planFailure,
});
