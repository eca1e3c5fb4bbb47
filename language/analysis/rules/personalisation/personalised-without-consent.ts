import { defineRule } from '../../rule.js';
import { respectChoice } from '../../remedies/respect-choice.js';

export default defineRule({
  id: 'CXRA-PER-001',
  slug: 'personalised-without-consent',
  title: 'Personalisation without permission',
  severity: 'error',
  scope: 'model',
  riskless: true,
  what: 'A decision treats customers individually by personal data and does not ask for the consent that its purpose rests on, or takes no objection to a legitimate interest.',
  why: 'Being known is welcome when one has agreed to it and uncanny when not.',
  how: 'Name the consent that is asked under `consent-gate`, or state the way to object.',
  falsePositives:
    'Consent that every flow to the system checks is checked. Where the system itself states that it checks none, under the GDPR, the system is the place to mend.',
  maps: ['CX:C4', 'GDPR:6', 'GDPR:21'],
  when: 'decision n where n.purpose.kind meets {personalisation, recommendation, direct-marketing, advertising, profiling} and (some d in n.inputs: d.tags has personal) and (n.purpose.basis has consent and n.consent-gate = none or n.purpose.basis has legitimate-interest and n.objection = no)',
  unless: [
    'every f in into(n.on): f.consent-gate is not empty',
    'architecture.frameworks has gdpr and n.on.kind in profilingKinds and n.on.consent-gate = none',
  ],
  message:
    "'{n}' treats customers individually by {n.inputs} and asks neither for consent nor for objections; being known is welcome when one has agreed to it. Make the choice an input.",
  bad: `
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
touchpoint SignUp on Web { op: register  front: Shop }
touchpoint Preferences on Web { op: consent  front: Shop }
system Shop : commerce in Edge
system Reco : recommender in AppZone
purpose Tips { kind: recommendation  basis: consent }
consent TipsConsent for Tips { captured-at: SignUp  withdrawn-at: Preferences }
decision ForYou on Reco { inputs: BrowseEvents  purpose: Tips  consent-gate: none }
`,
  good: `
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
channel Web : web in Internet
touchpoint SignUp on Web { op: register  front: Shop }
touchpoint Preferences on Web { op: consent  front: Shop }
system Shop : commerce in Edge
system Reco : recommender in AppZone
purpose Tips { kind: recommendation  basis: consent }
consent TipsConsent for Tips { captured-at: SignUp  withdrawn-at: Preferences }
decision ForYou on Reco { inputs: BrowseEvents  purpose: Tips  consent-gate: TipsConsent }
`,
  fixes: ({ variable, facts, today }) => respectChoice(variable('n'), facts, today),
});
