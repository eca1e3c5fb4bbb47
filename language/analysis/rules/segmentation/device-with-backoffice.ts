import { defineRule } from '../../rule.js';
import { moveDevice } from '../../remedies/move-element.js';

export default defineRule({
  id: 'CXRA-SEG-024',
  slug: 'device-with-backoffice',
  title: 'Kiosk, POS, IoT or guest network shares a segment with back-office',
  severity: 'error',
  scope: 'model',
  what: 'A device that stands in public lies in one segment with back-office systems or confidential stores.',
  why: 'Public hardware must be treated as the street.',
  how: 'Give the devices a segment of their own, with policies for what they need.',
  falsePositives:
    'Devices with an identity of their own in a segment with a policy for each member are apart although they share it.',
  maps: [
    'CWE-653',
    'A05:2021',
    'A02:2025',
    'NIS2IR:6.8.2.a',
    'PCI:1.3.3',
    'PCI:1.4.1',
    'PCI:9.5.1',
    'ZT:1',
    'ZT:5',
    'STRIDE:E',
  ],
  when: 'segment z, c in members(z), b in members(z) where c is channel and c.kind in deviceKinds and (b.kind in {crm, erp, directory, agent-desktop, hr, file} or b is store and cls(b) >= confidential)',
  unless: ['z.per-workload-policy = yes and c.device-identity = unique'],
  message:
    "'{c}' stands in public and shares segment '{z}' with '{b}'; whoever opens the device is in the back office. Give devices a segment of their own.",
  reportOn: 'c',
  bad: `
data StaffFile { class: confidential  tags: personal, employee  subject: employee  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
segment Office { trust: internal  default: deny }
system Shop : commerce in Edge
system OrderApi : backend in AppZone
channel Terminal : kiosk in Office
system Backoffice : erp in Office { processes: StaffFile }
touchpoint Home on Terminal { op: browse  front: Shop }
flow OrderApi -> Backoffice { carries: StaffFile }
`,
  good: `
data StaffFile { class: confidential  tags: personal, employee  subject: employee  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
segment Office { trust: internal  default: deny }
segment ShopFloor { trust: edge  role: device  default: deny }
system Shop : commerce in Edge
system OrderApi : backend in AppZone
channel Terminal : kiosk in ShopFloor
system Backoffice : erp in Office { processes: StaffFile }
touchpoint Home on Terminal { op: browse  front: Shop }
flow OrderApi -> Backoffice { carries: StaffFile }
`,
  fixes: ({ variable, facts }) => moveDevice(variable('c'), facts),
});
