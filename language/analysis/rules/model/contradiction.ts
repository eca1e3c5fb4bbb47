import { defineRule } from '../../rule.js';
import { resolveContradiction } from '../../remedies/resolve-contradiction.js';

export default defineRule({
  id: 'CXRA-MOD-005',
  slug: 'contradiction',
  title: 'Attributes contradict each other',
  severity: 'warning',
  scope: 'local',
  riskless: true,
  what: 'Two attributes of a flow or store cannot both be so: encrypted by its protocol and without TLS, TLS on a protocol that has none, mutual TLS without encryption, shown though nothing comes back, a database protocol to a channel, or a key without encryption.',
  why: 'A contradictory model yields arbitrary findings.',
  how: 'Find out which of the two is so, and correct the other.',
  falsePositives:
    'Protocols that can start TLS on the way (mail, directories, databases) may state `tls`, and a tunnel around a flow explains what its protocol does not encrypt; neither is reported.',
  maps: ['NIS2:a', 'STRIDE:R'],
  when: 'flow f where f.tls is set and f.tls = none and f.protocol is set and enc(f.protocol) = yes and layer(f) != local and (f.tunnel is unset or f.tunnel = none); flow f where f.tls is set and f.tls in {1.2, 1.3} and f.protocol is set and f.protocol in {http, ws, soap, sse} and (f.tunnel is unset or f.tunnel = none); flow f where f.authn is set and f.authn has mtls and enc(f) = no; flow f where f.op is set and f.op = append and f.display is set and f.display in {full, masked} and (f.returns is unset or f.returns is empty); flow f where f.protocol is set and f.protocol in databaseProtocols and (dst is channel or dst is touchpoint); store s where s.encryption-at-rest is set and s.encryption-at-rest = none and s.key-location is set and s.key-location in {kms, hsm, envelope}',
  unless: [],
  message: [
    "'{f}' speaks {f.protocol}, which encrypts, and states that it does not (`tls: none`); rules on encryption follow one of the two. Correct the other.",
    "'{f}' speaks {f.protocol}, which is in clear, and states TLS version {f.tls}; rules on encryption follow one of the two. Correct the other.",
    "'{f}' proves its caller by mutual TLS and is not encrypted; both cannot be so. Correct one of them.",
    "'{f}' only appends, and states how what comes back is shown (`display: {f.display}`); nothing comes back. Correct one of them.",
    "'{f}' speaks {f.protocol}, the language of a database, to '{dst}', which is none. Correct the protocol.",
    "'{s}' is not encrypted, and states where its key lies (`key-location: {s.key-location}`); both cannot be so. Correct one of them.",
  ],
  bad: `
data Article { class: public }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
flow f OrderApi -> Crm { protocol: https  tls: none  carries: Article }
`,
  good: `
data Article { class: public }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Crm : crm in AppZone
flow f OrderApi -> Crm { protocol: https  tls: 1.3  carries: Article }
`,
  fixes: resolveContradiction,
});
