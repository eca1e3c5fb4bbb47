import { defineRule } from '../../rule.js';
import { lacking, stateControls } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-DOS-005',
  slug: 'sync-third-party',
  title: 'Critical journey waits synchronously for a third party without timeout and fallback',
  severity: 'warning',
  scope: 'local',
  threat: 'outage',
  what: 'On a journey that matters a system waits for the answer of an outside party, without an end to the waiting or without anything to go on with.',
  why: 'Outages of chat, tag or personalisation vendors should remove a feature, not the checkout.',
  how: 'Set a timeout of seconds, and go on without the answer: leave the feature out, queue the call, or show what was known.',
  falsePositives:
    'A payment cannot go on without its answer: for systems of that kind a timeout is enough. Flows that nobody waits for (logs, backups, events) are left out.',
  maps: ['CWE-1088', 'CWE-636', 'A10:2025', 'NIS2:c', 'NIS2:d', 'STRIDE:D', 'ASVS:16.5.2', 'ASVS:13.1.3'],
  when: 'flow f, journey j in journeysOf(f) where dst.party = third-party and f.timeout = none and f.mode = sync and f.kind = data and j.criticality in {high, critical}; flow f, journey j in journeysOf(f) where dst.party = third-party and f.fallback = none and f.mode = sync and f.kind = data and j.criticality in {high, critical}',
  unless: ['dst.kind = payment and f.timeout is set and f.timeout != none'],
  message: [
    "'{src}' waits for '{dst}' without end, and journey '{j}' ({j.criticality}) with it; their outage becomes yours. Set a timeout, and go on without the answer.",
    "'{src}' has nothing to go on with when '{dst}' does not answer, and journey '{j}' ({j.criticality}) stops; their outage becomes yours. Leave the feature out then, queue the call, or show what was known.",
  ],
  bad: `
team CareTeam
data SearchText { class: internal  origin: customer  format: plain-text }
persona Mia
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
channel Web : web in Internet
system Shop : commerce in Edge
system Reviews : saas in PartnerZone { party: third-party }
touchpoint ProductPage on Web { front: Shop }
flow a ProductPage -> Shop { carries: SearchText }
flow p Shop -> Reviews { mode: sync  timeout: none  carries: SearchText }
journey Buy for Mia { owner: CareTeam  criticality: critical  goal: "Buy" stage Choose { step Reads at ProductPage } }
`,
  good: `
team CareTeam
data SearchText { class: internal  origin: customer  format: plain-text }
persona Mia
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
channel Web : web in Internet
system Shop : commerce in Edge
system Reviews : saas in PartnerZone { party: third-party }
touchpoint ProductPage on Web { front: Shop }
flow a ProductPage -> Shop { carries: SearchText }
flow p Shop -> Reviews { mode: sync  timeout: 1s  fallback: degrade  carries: SearchText }
journey Buy for Mia { owner: CareTeam  criticality: critical  goal: "Buy" stage Choose { step Reads at ProductPage } }
`,
  fixes: ({ variable, facts, today }) => {
    const flow = variable('f');
    const controls = lacking(facts, flow, [
      ['timeout', ['none'], '3s'],
      ['fallback', ['none'], 'degrade'],
    ]);
    return stateControls(flow, controls, today);
  },
});
