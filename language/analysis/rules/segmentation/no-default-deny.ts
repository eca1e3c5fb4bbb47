import { defineRule } from '../../rule.js';
import { repair, setAttribute } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-SEG-001',
  slug: 'no-default-deny',
  title: 'Segment or architecture without default deny',
  severity: 'error',
  scope: 'local',
  definite: true,
  what: 'A segment admits what no policy mentions, or nobody says what it does with it.',
  why: 'A list of permissions means something only when everything else is refused; a network without a rule set admits everything, so saying nothing anywhere is reported too, as warning.',
  how: 'Set `default: deny` on the segment, or `default-policy: deny` once on the architecture.',
  falsePositives: 'A segment that is drawn for orientation only is marked `out-of-scope: yes`.',
  maps: [
    'CWE-276',
    'CWE-1188',
    'A05:2021',
    'A02:2025',
    'NIS2:i',
    'NIS2IR:6.7.2.c',
    'PCI:1.3.1',
    'PCI:1.3.2',
    'PCI:7.3.3',
    'ZT:3',
    'STRIDE:E',
  ],
  when: 'segment z where z.trust != untrusted and (default(z) = allow or default(z) is unset)',
  unless: [],
  message:
    "Segment '{z}' admits everything that no policy mentions; its list of policies then protects nothing. Refuse by default.",
  pointAt: 'default',
  grades: [{ when: 'default(z) is unset', severity: 'warning' }],
  subsumes: ['CXRA-SEG-003'],
  bad: `
segment Warehouse { trust: restricted  default: allow }
`,
  good: `
segment Warehouse { trust: restricted  default: deny }
`,
  fixes: ({ variable }) => [
    repair('refuse what no policy mentions (`default: deny`)', [setAttribute(variable('z'), 'default', 'deny')], {
      preferred: true,
    }),
  ],
});
