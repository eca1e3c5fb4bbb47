import { defineRule } from '../../rule.js';
import { nearestOwners } from '../../remedies/manage-interface.js';
import { nameOwner } from '../../remedies/name-owner.js';

export default defineRule({
  id: 'CXRA-MOD-008',
  slug: 'ownerless',
  title: 'Element holding sensitive data without owner',
  severity: 'info',
  scope: 'local',
  riskless: true,
  what: 'A store or system with confidential data is stated to belong to nobody.',
  why: 'Findings need a receiver.',
  how: 'Name the team that answers for it.',
  falsePositives:
    'Only `owner: none` counts, and an owner of the segment around it is enough. What is not written is no finding.',
  maps: ['NIS2:i', 'NIS2IR:12.1', 'GDPR:5(2)', 'PCI:12.5.1', 'STRIDE:R'],
  when: 'store or system e where e.owner = none and cls(e) >= confidential',
  unless: [],
  message:
    "'{e}' handles {cls(e)} data and belongs to nobody; nobody is told when something is wrong with it. Name its owner.",
  pointAt: 'owner',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  owner: none }
flow OrderApi -> CrmDb { carries: Profile }
`,
  good: `
team CrmTeam
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CrmDb : sql in DataZone { holds: Profile  owner: CrmTeam }
flow OrderApi -> CrmDb { carries: Profile }
`,
  fixes: (context) => {
    const owners = nearestOwners(context.variable('e'), context.facts);
    return owners.length > 0 ? owners : nameOwner(context);
  },
});
