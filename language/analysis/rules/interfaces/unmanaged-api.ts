import { defineRule } from '../../rule.js';
import { manageInterface } from '../../remedies/manage-interface.js';

export default defineRule({
  id: 'CXRA-API-009',
  slug: 'unmanaged-api',
  title: 'Exposed API without owner, version, specification or with a past sunset',
  severity: 'warning',
  scope: 'local',
  definite: true,
  what: 'An interface that outsiders reach lives on past its end, or has no owner, version or specification.',
  why: 'Forgotten versions keep old bugs and lose their guards.',
  how: 'Give it an owner, a version and a specification; switch it off when its end has come.',
  falsePositives:
    'Interfaces of outside operators are left out. Only what is stated as `none` counts; what is not written is asked for.',
  maps: ['A05:2021', 'A06:2021', 'A03:2025', 'API9', 'NIS2:i', 'PCI:6.3.2', 'PCI:12.5.1', 'STRIDE:I', 'ASVS:15.1'],
  when: 'system s where s.sunset < today and s.kind in {api, graphql} and (s.status = sunset or s.sunset is set) and exposed(s); system s where s.kind in {api, graphql} and exposed(s) and s.owner = none; system s where s.kind in {api, graphql} and exposed(s) and s.spec = none; system s where s.kind in {api, graphql} and exposed(s) and s.version = none',
  unless: ['s.party in {third-party, partner}'],
  message: [
    "'{s}' was to end on {s.sunset} and is still reached from outside; old versions keep their bugs and lose their guards. Switch it off, or say until when it stays.",
    "'{s}' is reached from outside and belongs to nobody. Name the team that answers for it.",
    "'{s}' is reached from outside and has no specification; nobody can check calls against it. Write one.",
    "'{s}' is reached from outside and has no version; callers cannot be moved off what is to end. Give it one.",
  ],
  subsumes: ['CXRA-MOD-008'],
  bad: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system OldApi : api in Edge { exposure: internet  status: sunset  sunset: 2025-01-01 }
flow OrderApi -> OldApi { carries: Article }
`,
  good: `
team ApiTeam
data Article { class: public }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system OldApi : api in Edge { exposure: internet  sunset: 2028-01-01  owner: ApiTeam  version: "2"  spec: "openapi.yaml" }
flow OrderApi -> OldApi { carries: Article }
`,
  fixes: manageInterface,
});
