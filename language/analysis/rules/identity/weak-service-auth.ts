import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';
import { isPerson } from '../../remedies/callers.js';

export default defineRule({
  id: 'CXRA-IAM-003',
  slug: 'weak-service-auth',
  title: 'Weak caller proof on a sensitive or cross-segment call',
  severity: 'warning',
  scope: 'local',
  what: 'A call with confidential data between segments is let in because of a value that can be copied, or because of the network it comes from.',
  why: 'Static bearer values are copied into configuration, tickets and logs, and an address is not an identity.',
  how: 'Give systems a proof of their own that cannot be copied: mutual TLS or workload identities; let people log in with OpenID Connect.',
  falsePositives:
    'A call that runs inside an authenticated tunnel is left out when `tunnel` says so. Where a second, strong proof is asked for too, name it beside the weak one.',
  maps: [
    'CWE-1390',
    'CWE-291',
    'CWE-522',
    'A07:2021',
    'A07:2025',
    'API2',
    'GDPR:32',
    'NIS2:j',
    'PCI:8.6.3',
    'PCI:8.3.2',
    'ZT:2',
    'ASVS:13.2.1',
    'STRIDE:S',
  ],
  when: 'flow f where cls(f) >= confidential and cross(f) and f.authn in {basic, api-key, shared-secret, ip-allowlist, network-location}',
  unless: ['f.tunnel in {mtls, ipsec, wireguard}'],
  message:
    "'{f}' relies on {f.authn} alone to protect {carries(f)} ({cls(f)}) on the way from {Z(src)} to {Z(dst)}; whoever copies the value, or stands in the right network, is let in. Use mutual TLS or workload identities.",
  pointAt: 'authn',
  subsumes: ['CXRA-ENC-003'],
  bad: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment Office { trust: internal  default: deny }
system Crm : crm in AppZone
system Payroll : erp in Office
flow f Payroll -> Crm { authn: ip-allowlist  carries: Profile }
`,
  good: `
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment AppZone { trust: internal  default: deny }
segment Office { trust: internal  default: deny }
system Crm : crm in AppZone
system Payroll : erp in Office
flow f Payroll -> Crm { authn: mtls  carries: Profile }
`,
  fixes: ({ variable, facts, today }) => {
    const flow = variable('f');
    return claim(flow, 'authn', isPerson(facts, flow) ? 'oidc' : 'mtls', today);
  },
});
