import { defineRule } from '../../rule.js';
import { alreadyInPlace } from '../../remedies/state-controls.js';
import { endsOf } from '../../terms/flows.js';
import { listWith } from '../../remedies/lists.js';
import { throughOwner } from '../../remedies/through-owner.js';

export default defineRule({
  id: 'CXRA-BRE-002',
  slug: 'store-bypasses-owner',
  title: 'Store is read or written by a system that is not its owner, from another segment',
  severity: 'warning',
  scope: 'local',
  what: 'A system reads or writes a store in another segment that belongs to another system.',
  why: 'A second door to the same table skips the object checks, masking and logging of the first one.',
  how: 'Go through the system that owns the store, or name the caller under `accessed-by`.',
  falsePositives:
    'Backup, security monitoring and administration from an admin segment are left out, as are segments that lie side by side in one that denies by default.',
  maps: [
    'CWE-501',
    'CWE-923',
    'A01:2025',
    'A04:2021',
    'A06:2025',
    'API1',
    'GDPR:25',
    'NIS2:i',
    'PCI:7.2.6',
    'STRIDE:E',
    'STRIDE:I',
  ],
  when: 'flow f where src is system and dst is store and cls(dst) >= confidential and cross(f) and dst.owner-system != src and not (src in dst.accessed-by)',
  unless: [
    'src.kind in {backup-service, siem, dlp}',
    'f.op = admin and Z(src).role = admin',
    'src.kind in identityKinds and dst.owner-system.kind in identityKinds',
    'parent(Z(src)) = parent(Z(dst)) and parent(Z(dst)).default = deny',
  ],
  message:
    "'{src}' reaches '{dst}' past '{dst.owner-system}', which owns it; a second door skips the checks, masking and logging of the first. Go through the owner.",
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system ProfileApi : backend in AppZone
system Billing : billing in AppZone
store CrmDb : sql in DataZone { holds: Profile  owner-system: ProfileApi }
flow f Billing -> CrmDb { protocol: postgres-tls  carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system ProfileApi : backend in AppZone
system Billing : billing in AppZone
store CrmDb : sql in DataZone { holds: Profile  owner-system: ProfileApi }
flow f Billing -> ProfileApi { protocol: https  authz: object  carries: Profile }
`,
  fixes: (context) => {
    const { source, target } = endsOf(context.facts, context.variable('f'));
    return source && target
      ? [
          ...throughOwner(context),
          alreadyInPlace(target, 'accessed-by', listWith(context.facts, target, 'accessed-by', [source])),
        ]
      : [];
  },
});
