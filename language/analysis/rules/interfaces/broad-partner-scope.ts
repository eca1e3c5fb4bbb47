import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-API-012',
  slug: 'broad-partner-scope',
  title: 'Partner or third-party integration with unrestricted scope',
  severity: 'warning',
  scope: 'local',
  what: 'An outside party holds a token for everything, or for administration, on a system with confidential data.',
  why: 'Integrations outlive projects; their tokens keep everything they were given.',
  how: 'Narrow the scope to the operations and data that the integration needs, and let it expire.',
  falsePositives: 'A processor that administers the system on your behalf is left out where the flow says `op: admin`.',
  maps: [
    'CWE-266',
    'CWE-272',
    'A01:2021',
    'A01:2025',
    'API5',
    'GDPR:28',
    'NIS2:d',
    'PCI:7.2.5',
    'PCI:12.8.2',
    'STRIDE:E',
    'ASVS:10.2.3',
    'ASVS:10.4.11',
  ],
  when: 'flow f where (src.party in {third-party, partner} or src.kind in {partner, vendor}) and f.scope meets {all, admin, none} and cls(dst) >= confidential',
  unless: ['src.gdpr-role = processor and f.op = admin'],
  message:
    "'{src}' holds a token for everything, or for administration, on '{dst}' ({cls(dst)}), and this flow needs {carries(f)} only; a token outlives its project and keeps what it was given. Narrow the scope.",
  pointAt: 'scope',
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Agency : saas in PartnerZone { party: third-party }
system CrmApi : backend in Edge { processes: Profile }
flow p Agency -> CrmApi { scope: all  carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
system Agency : saas in PartnerZone { party: third-party }
system CrmApi : backend in Edge { processes: Profile }
flow p Agency -> CrmApi { scope: campaigns.read  carries: Profile }
`,
  fixes: ({ variable, today }) => claim(variable('f'), 'scope', 'limited', today),
});
