import { defineRule } from '../../rule.js';
import { lacking, stateControls } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-INJ-010',
  slug: 'scripts-without-integrity',
  title: 'Page loads external scripts without integrity and policy',
  severity: 'warning',
  scope: 'local',
  what: 'A page loads code from others, and lacks a content security policy or a check that the code is unchanged.',
  why: 'A changed vendor script is a skimmer on your page.',
  how: 'Pin the scripts by their hash or host them yourself, and name in a content security policy what may load.',
  falsePositives: 'Scripts of your own (`party: own`) from another system are left out.',
  maps: [
    'CWE-829',
    'CWE-830',
    'CWE-494',
    'CWE-1021',
    'A08:2021',
    'A08:2025',
    'A03:2025',
    'NIS2:d',
    'PCI:6.4.3',
    'PCI:11.6.1',
    'ASVS:3.6.1',
    'ASVS:3.4.3',
    'STRIDE:T',
  ],
  when: 'touchpoint t where t.script-integrity = none and t.on.kind in browserKinds and t.third-party-scripts is not empty; touchpoint t where t.csp = none and t.on.kind in browserKinds and t.third-party-scripts is not empty',
  unless: ['every x in t.third-party-scripts: x.party = own'],
  message: [
    "'{t}' runs code from {t.third-party-scripts} and would not notice a change of it; whoever changes it there reads along here. Pin it by its hash, or host it yourself.",
    "'{t}' runs code from {t.third-party-scripts} without a content security policy; whatever that code loads runs too. Name in a policy what may load.",
  ],
  bad: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
channel Web : web in Internet
system Shop : commerce in Edge
system Psp : payment in PartnerZone { party: third-party }
touchpoint PayPage on Web { third-party-scripts: Psp  csp: none  front: Shop }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
channel Web : web in Internet
system Shop : commerce in Edge
system Psp : payment in PartnerZone { party: third-party }
touchpoint PayPage on Web { third-party-scripts: Psp  csp: strict  script-integrity: sri  front: Shop }
`,
  fixes: ({ variable, facts, today }) => {
    const page = variable('t');
    const controls = lacking(facts, page, [
      ['csp', ['none'], 'strict'],
      ['script-integrity', ['none'], 'sri'],
    ]);
    return stateControls(page, controls, today);
  },
});
