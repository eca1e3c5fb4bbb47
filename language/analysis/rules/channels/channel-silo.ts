import { defineRule } from '../../rule.js';
import { feedViewFromChannel } from '../../remedies/join-view.js';

export default defineRule({
  id: 'CXRA-CHN-001',
  slug: 'channel-silo',
  title: 'Channel silo',
  severity: 'warning',
  scope: 'graph',
  riskless: true,
  what: 'No system behind a channel exchanges data with the single customer view.',
  why: 'A channel that neither feeds nor reads the common view treats every customer as a stranger.',
  how: 'Add a flow between a system of the channel and the single customer view.',
  falsePositives:
    'Behind a channel are the systems that run it (`served-by`), that it calls, and that stand behind its touchpoints; any chain of flows in either direction counts. Advertising, print, signage, channels of others, retired ones and those for the workforce are left out. Sketches are left out.',
  maps: ['CX:C3', 'CX:R6'],
  when: 'channel c where scv() is not empty and servers(c) is not empty and no s in servers(c): linked(s, scv())',
  unless: [
    'c.kind in {advertising, print, digital-signage}',
    'c.ownership in {paid, earned}',
    'c.status = retired',
    'not customerEnd(c)',
    'architecture.completeness = sketch',
  ],
  message:
    "No system behind '{c}' ({servers(c)}) exchanges data with '{scv()}'; the channel treats every customer as a stranger. Join them.",
  bad: `
data Article { class: public }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system ContactCentre : contact-centre in Edge
system Cdp : cdp in AppZone { provides: single-customer-view }
channel Hotline : phone in Internet { served-by: ContactCentre }
flow OrderApi -> Cdp { carries: Article }
`,
  good: `
data Ticket { class: confidential  tags: personal, case  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system ContactCentre : contact-centre in Edge
system Cdp : cdp in AppZone { provides: single-customer-view }
channel Hotline : phone in Internet { served-by: ContactCentre }
flow ContactCentre -> Cdp { carries: Ticket }
`,
  fixes: feedViewFromChannel,
});
