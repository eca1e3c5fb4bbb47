import { defineRule } from '../../rule.js';
import { throughGateway } from '../../remedies/through-gateway.js';

export default defineRule({
  id: 'CXRA-API-011',
  slug: 'gateway-bypass',
  title: 'Backend API reachable around its gateway',
  severity: 'error',
  scope: 'graph',
  what: 'One way from outside to a system passes an enforcement point, another avoids all of them.',
  why: 'A guard works only when all roads pass it; this is a graph question people miss by eye.',
  how: 'Lead every way from outside through the enforcement point, and let the system answer that only.',
  falsePositives:
    'Reported where the way around begins, not at what lies behind it. Where a mesh enforces at the system itself, state `enforcement: mesh` on its segment.',
  maps: ['CWE-288', 'CWE-424', 'CWE-420', 'A01:2025', 'A07:2025', 'API2', 'API8', 'PCI:1.4.1', 'ZT:3', 'STRIDE:E'],
  when: 'system s, flow f in into(s) where s.kind not in pepKinds and bypassed(s) and f.src.kind not in pepKinds and (f.src is not system or trust(f.src) = untrusted or not bypassed(f.src)) and not guarded(f.src, x => x.kind in pepKinds)',
  unless: ['Z(s).enforcement = mesh'],
  message:
    "'{f}' from '{f.src}' leads to '{s}' around the enforcement point that other ways from outside pass; a guard works only where every road passes it. Lead this one through it too.",
  subsumes: ['CXRA-INJ-011'],
  bad: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
channel Web : web in Internet
system ShopApi : backend in Edge
system Gateway : api-gateway in Edge
system Supplier : partner-system in PartnerZone { party: partner }
flow a Web -> Gateway { carries: Orders }
flow b Gateway -> ShopApi { carries: Orders }
flow c Supplier -> ShopApi { carries: Orders }
`,
  good: `
data Orders { class: confidential  tags: personal, transaction  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment PartnerZone { trust: untrusted  role: third-party }
channel Web : web in Internet
system ShopApi : backend in Edge
system Gateway : api-gateway in Edge
system Supplier : partner-system in PartnerZone { party: partner }
flow a Web -> Gateway { carries: Orders }
flow b Gateway -> ShopApi { carries: Orders }
flow c Supplier -> Gateway { carries: Orders }
`,
  fixes: throughGateway,
});
