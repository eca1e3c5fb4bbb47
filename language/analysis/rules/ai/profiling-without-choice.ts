import { defineRule } from '../../rule.js';
import { respectChoice } from '../../remedies/respect-choice.js';

export default defineRule({
  id: 'CXRA-AIP-001',
  slug: 'profiling-without-choice',
  title: 'Personalisation or profiling without consent or objection path',
  severity: 'error',
  scope: 'local',
  what: 'People are profiled or addressed on the ground of consent or legitimate interest, and nothing asks for the consent or takes an objection.',
  why: "The customer's choice must be an input of the engine and not a page in the policy.",
  how: 'Name the consent that is checked under `consent-gate`, or state the way to object.',
  falsePositives: 'Data that is aggregated on the way is left out.',
  maps: ['CWE-359', 'GDPR:6(1)(a)', 'GDPR:7', 'GDPR:21', 'GDPR:22', 'M6', 'MASVS:PRIVACY-4', 'STRIDE:I'],
  when: '[gdpr] flow f where f.purpose.kind meets profilingPurposes and tags(f) has personal and (f.purpose.basis has consent and f.consent-gate = none or f.purpose.basis has legitimate-interest and f.objection = no); [gdpr] system s where s.kind in profilingKinds and tags(s) has personal and (s.consent-gate = none and (s.purpose.basis has consent or some d in s.processes: d.tags has personal and d.basis has consent) or s.objection = no and (s.purpose.basis has legitimate-interest or some d in s.processes: d.tags has personal and d.basis has legitimate-interest))',
  unless: [],
  message: [
    "'{f}' uses {carries(f)} for {f.purpose.kind} and checks neither consent nor objection; the customer's choice has to be an input of it. Name the consent that is asked.",
    "'{s}' profiles customers from {dataOf(s)} and checks neither consent nor objection; the customer's choice has to be an input of it. Name the consent that is asked.",
  ],
  bad: `
architecture Example { frameworks: gdpr  region: eu }
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
touchpoint SignUp on Web { op: register  front: Shop }
touchpoint Preferences on Web { op: consent  front: Shop }
system Shop : commerce in Edge
system Cdp : cdp in AppZone
system Reco : recommender in AppZone
purpose Campaigns { kind: direct-marketing  basis: consent }
consent CampaignConsent for Campaigns { captured-at: SignUp  withdrawn-at: Preferences }
flow r Cdp -> Reco { purpose: Campaigns  carries: BrowseEvents  consent-gate: none }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
touchpoint SignUp on Web { op: register  front: Shop }
touchpoint Preferences on Web { op: consent  front: Shop }
system Shop : commerce in Edge
system Cdp : cdp in AppZone
system Reco : recommender in AppZone
purpose Campaigns { kind: direct-marketing  basis: consent }
consent CampaignConsent for Campaigns { captured-at: SignUp  withdrawn-at: Preferences }
flow r Cdp -> Reco { purpose: Campaigns  carries: BrowseEvents  consent-gate: CampaignConsent }
`,
  fixes: ({ finding, facts, today }) => respectChoice(facts.element(finding.element), facts, today),
});
