import { defineRule } from '../../rule.js';
import { giveHome } from '../../remedies/move-element.js';

export default defineRule({
  id: 'CXRA-SEG-023',
  slug: 'unsegmented-element',
  title: 'Element without a segment',
  severity: 'warning',
  scope: 'local',
  what: 'A system, store or channel lies in no segment, although the model has segments.',
  why: 'What has no place has no policy.',
  how: 'Say in which segment it lies.',
  falsePositives: 'Channels of paper, and those where people meet in person, need no segment.',
  maps: ['CWE-1220', 'NIS2IR:6.8', 'PCI:1.2.3', 'PCI:12.5.1', 'ZT:1', 'STRIDE:E'],
  when: 'system or store or channel e where all segment is not empty and Z(e) is unset',
  unless: ['e.mode = paper', 'e.kind in {in-person, field-visit, event}'],
  message:
    "'{e}' lies in no segment; what has no place has no policy, and the rules on segmentation cannot judge it. Say where it lies.",
  bad: `
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
segment Services { trust: internal  default: deny }
system Reco : recommender { processes: BrowseEvents }
flow OrderApi -> Reco { carries: BrowseEvents }
`,
  good: `
data BrowseEvents { class: confidential  tags: personal, behavioural  subject: customer  volume: mass  basis: consent }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
segment Services { trust: internal  default: deny }
system Reco : recommender in Services { processes: BrowseEvents }
flow OrderApi -> Reco { carries: BrowseEvents }
`,
  fixes: ({ variable, facts }) => giveHome(variable('e'), facts),
});
