import { defineRule } from '../../rule.js';
import { onlyWord } from '../../bag.js';
import { claim } from '../../remedies/building-blocks.js';
import { classOf } from '../../terms/data.js';

export default defineRule({
  id: 'CXRA-SEG-025',
  slug: 'tenant-isolation',
  title: 'Audiences, brands or tenants share storage without isolation',
  severity: 'warning',
  scope: 'local',
  what: 'A store with confidential data of several brands, audiences or tenants is stated not to keep them apart.',
  why: 'Segmenting customers for marketing should separate their data for security as well.',
  how: 'Keep them apart by row policies, schemas, databases or, for restricted data, by keys.',
  falsePositives: 'None known: the statement is explicit. A store that names no tenants is taken to have one.',
  maps: [
    'CWE-653',
    'CWE-639',
    'CWE-488',
    'A01:2021',
    'A01:2025',
    'API1',
    'LLM08',
    'GDPR:25',
    'GDPR:32',
    'NIS2:i',
    'ZT:1',
    'STRIDE:I',
    'ASVS:8.4.1',
  ],
  when: 'store s where s.tenants is set and count(s.tenants) >= 2 and s.tenant-isolation = none and cls(s) >= confidential',
  unless: [],
  message:
    "'{s}' mixes the data of {s.tenants} and keeps nothing apart; one wrong filter shows one of them the others' data. Keep them apart.",
  pointAt: 'tenant-isolation',
  bad: `
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CdpDb : cdp in DataZone { holds: BrowseEvents  tenants: brandA, brandB  tenant-isolation: none }
flow OrderApi -> CdpDb { carries: BrowseEvents }
`,
  good: `
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment AppZone { trust: internal  default: deny }
segment DataZone { trust: restricted  default: deny }
system OrderApi : backend in AppZone
store CdpDb : cdp in DataZone { holds: BrowseEvents  tenants: brandA, brandB  tenant-isolation: key-per-tenant }
flow OrderApi -> CdpDb { carries: BrowseEvents }
`,
  fixes: ({ variable, facts, today }) =>
    claim(
      variable('s'),
      'tenant-isolation',
      onlyWord(classOf(facts, variable('s'))) === 'restricted' ? 'key-per-tenant' : 'row-policy',
      today,
    ),
});
