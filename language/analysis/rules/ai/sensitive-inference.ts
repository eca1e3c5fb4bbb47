import { defineRule } from '../../rule.js';
import { keepOutOfProfile } from '../../remedies/profile-content.js';

export default defineRule({
  id: 'CXRA-AIP-003',
  slug: 'sensitive-inference',
  title: 'Profile uses or infers special categories or children',
  severity: 'error',
  scope: 'local',
  what: 'A system that evaluates persons works with data of special categories or about children, or infers such things.',
  why: 'Purchase history reveals what forms never asked.',
  how: 'Keep the data out of the profile, and rule the conclusions out; or ask for explicit consent.',
  falsePositives:
    'Data with explicit consent is stated by `art9-condition: explicit-consent`; where that holds for all of it, inferring is left out too.',
  maps: ['CWE-359', 'GDPR:9', 'GDPR:22(4)', 'GDPR:8', 'GDPR:35(3)(b)', 'STRIDE:I'],
  when: '[gdpr] system s, data d in dataOf(s) where (s.kind in profilingKinds or s.profiling is set and s.profiling = yes) and (special(d) or d.tags has child); [gdpr] system s where s.infers meets {health, religion, ethnicity, orientation, politics, financial-distress} and (s.kind in profilingKinds or s.profiling is set and s.profiling = yes)',
  unless: ['d.art9-condition = explicit-consent', 'every x in dataOf(s): x.art9-condition = explicit-consent'],
  message: [
    "'{s}' evaluates persons by '{d}' ({tags(d)}); what a purchase or a click reveals about these, nobody has agreed to. Keep it out of the profile, or ask for explicit consent.",
    "'{s}' infers {s.infers} about persons, which nobody was asked; purchases reveal what forms never asked. Rule it out.",
  ],
  bad: `
architecture Example { frameworks: gdpr  region: eu }
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Reco : recommender in AppZone { processes: BrowseEvents  infers: health }
flow OrderApi -> Reco { carries: BrowseEvents }
`,
  good: `
architecture Example { frameworks: gdpr  region: eu }
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Reco : recommender in AppZone { processes: BrowseEvents  never-infers: health }
flow OrderApi -> Reco { carries: BrowseEvents }
`,
  fixes: keepOutOfProfile,
});
