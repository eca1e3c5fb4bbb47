import { defineRule } from '../../rule.js';
import { lacking, stateControls } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-MOB-012',
  slug: 'unlocked-kiosk',
  title: 'Kiosk or POS without lockdown, or with reachable ports',
  severity: 'error',
  scope: 'local',
  what: 'A device in public space is not locked down, has ports that anybody can use, or still has the credentials it was shipped with.',
  why: 'The public can touch it, restart it and plug things into it.',
  how: 'Lock it down to its one purpose, disable its ports, and change its credentials.',
  falsePositives:
    'A device that staff watch over and that is managed is left out once `staffed: yes` and `device-management: mdm` are stated.',
  maps: [
    'CWE-1263',
    'CWE-1392',
    'A05:2021',
    'A02:2025',
    'M8',
    'NIS2:i',
    'PCI:9.5.1',
    'PCI:2.2.2',
    'PCI:2.2.4',
    'STRIDE:T',
    'STRIDE:E',
  ],
  when: 'channel c where c.kind in {kiosk, pos, digital-signage} and c.lockdown = no; channel c where c.kind in {kiosk, pos, digital-signage} and c.physical-ports in {open, none}; channel c where c.kind in {kiosk, pos, digital-signage} and c.default-credentials in {unchanged, none}',
  unless: ['c.staffed = yes and c.device-management = mdm'],
  message: [
    "'{c}' stands in public space and is not locked down; whoever touches it gets out of its one purpose. Lock it down.",
    "'{c}' stands in public space with ports that anybody can plug things into. Disable them.",
    "'{c}' stands in public space with the credentials it was shipped with. Change them.",
  ],
  bad: `
segment Edge { trust: edge  default: deny }
segment ShopFloor { trust: edge  role: device  default: deny }
system Shop : commerce in Edge
channel Terminal : kiosk in ShopFloor { lockdown: no }
touchpoint Home on Terminal { op: browse  front: Shop }
`,
  good: `
segment Edge { trust: edge  default: deny }
segment ShopFloor { trust: edge  role: device  default: deny }
system Shop : commerce in Edge
channel Terminal : kiosk in ShopFloor { lockdown: yes  physical-ports: disabled  default-credentials: changed }
touchpoint Home on Terminal { op: browse  front: Shop }
`,
  fixes: ({ variable, facts, today }) => {
    const channel = variable('c');
    const controls = lacking(facts, channel, [
      ['lockdown', ['no'], 'yes'],
      ['physical-ports', ['open', 'none'], 'disabled'],
      ['default-credentials', ['unchanged', 'none'], 'changed'],
    ]);
    return stateControls(channel, controls, today);
  },
});
