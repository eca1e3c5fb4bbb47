import { defineRule } from '../../rule.js';
import { keepSupported } from '../../remedies/keep-supported.js';

export default defineRule({
  id: 'CXRA-OPS-007',
  slug: 'unsupported-component',
  title: 'End-of-life or unpatched component in an exposed or sensitive place',
  severity: 'warning',
  scope: 'local',
  what: 'A system, store or runtime that outsiders reach, or that handles confidential data, is mended by its maker no longer, or gets no patches.',
  why: 'Known holes need no skill.',
  how: 'Replace it, buy extended support, or patch it; until then let a filter in front stop the attacks that are known.',
  falsePositives:
    'A runtime counts by what it hosts. An end of support that has passed is fine where extended support is stated. A filter in front is stated as `virtual-patching: yes`.',
  maps: [
    'CWE-1104',
    'CWE-1395',
    'CWE-1329',
    'A06:2021',
    'A03:2025',
    'M2',
    'NIS2:e',
    'NIS2IR:6.6',
    'PCI:6.3.3',
    'PCI:12.3.4',
    'STRIDE:E',
    'ASVS:15.2.1',
  ],
  when: 'system or store e where (e.support is set and e.support in {eol, none} or e.eol-date is set and e.eol-date < today and (e.support is unset or e.support not in {active, extended})) and (exposed(e) or cls(e) >= confidential); system or store e where e.patching = none and (exposed(e) or cls(e) >= confidential); runtime e where (e.support is set and e.support in {eol, none} or e.eol-date is set and e.eol-date < today and (e.support is unset or e.support not in {active, extended})) and some h in e.hosts: exposed(h) or cls(h) >= confidential; runtime e where e.patching = none and some h in e.hosts: exposed(h) or cls(h) >= confidential',
  unless: ['e.virtual-patching = yes'],
  message: [
    "'{e}' is mended by its maker no longer, in a place that outsiders reach or that handles confidential data; known holes stay open, and using them needs no skill. Replace it, or have a filter stop known attacks until then.",
    "'{e}' gets no patches, in a place that outsiders reach or that handles confidential data; known holes stay open, and using them needs no skill. Patch it, or have a filter stop known attacks.",
    "'{e}' hosts {e.hosts} and is mended by its maker no longer; a known hole there opens all of it. Replace it, or have a filter stop known attacks until then.",
    "'{e}' hosts {e.hosts} and gets no patches; a known hole there opens all of it. Patch it, or have a filter stop known attacks.",
  ],
  bad: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system OldShop : commerce in Edge { support: eol }
flow f Web -> OldShop { protocol: https  carries: OrderForm }
`,
  good: `
data OrderForm { class: internal  origin: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system OldShop : commerce in Edge { support: active }
flow f Web -> OldShop { protocol: https  carries: OrderForm }
`,
  fixes: keepSupported,
});
