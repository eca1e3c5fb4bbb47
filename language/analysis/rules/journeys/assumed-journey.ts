import { defineRule } from '../../rule.js';
import { statesResearch } from '../../remedies/research.js';

export default defineRule({
  id: 'CXRA-JRN-022',
  slug: 'assumed-journey',
  title: 'Live journey that rests on assumptions',
  severity: 'info',
  scope: 'local',
  riskless: true,
  what: 'A journey is live, and what it shows is assumed or has no stated source.',
  why: 'A map made in a meeting room is a guess, and should say so.',
  how: 'Ask or watch customers, or take the figures of operation, and state the `evidence`.',
  falsePositives: 'A journey whose every step has evidence of its own needs none.',
  maps: ['CX:C2', 'CX:C5'],
  when: 'journey j where j.status = live and (j.evidence is unset or j.evidence = assumed)',
  unless: ['every v in steps(j): v.evidence in {research, measured, audited}'],
  message:
    "'{j}' is live, and what it shows is not known from research or figures; a map made in a meeting room is a guess. State what it rests on.",
  bad: `
team CareTeam
persona Bernd
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return for Bernd { owner: CareTeam  status: live  goal: "Money back"  stage Ask { step Asks at ReturnPage } }
`,
  good: `
team CareTeam
persona Bernd
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
touchpoint ReturnPage on Web { op: support  front: Shop }
system Shop : commerce in Edge
journey Return for Bernd { owner: CareTeam  status: live  evidence: research  goal: "Money back"  stage Ask { step Asks at ReturnPage } }
`,
  fixes: statesResearch,
});
