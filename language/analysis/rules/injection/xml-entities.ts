import { defineRule } from '../../rule.js';
import { claim } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-INJ-006',
  slug: 'xml-entities',
  title: 'XML from outside is parsed with entities or DTD enabled',
  severity: 'error',
  scope: 'local',
  what: 'A system reads XML, or a format made of it, that comes from a less trusted segment, and its parser follows what the document names.',
  why: 'Entity resolution lets a document read files or call the network on behalf of the parser.',
  how: 'Switch off external entities and document type definitions in every parser.',
  falsePositives:
    'A document whose signature is checked, from a caller that proves who it is, is left out. Pictures in SVG and office documents are XML too.',
  maps: ['CWE-611', 'CWE-776', 'A05:2021', 'A02:2025', 'PCI:6.2.4', 'ASVS:1.5.1', 'STRIDE:I', 'STRIDE:D'],
  when: 'system s, flow f in into(s) where (f.format is set and f.format in {xml, soap, saml, svg, docx} or some d in carries(f): d.format is set and d.format in {xml, soap, saml, svg, docx}) and trust(f.src) < trust(s) and s.xml-external-entities in {enabled, none}; system s, flow f in out(s) where (f.format is set and f.format in {xml, soap, saml, svg, docx} or some d in carries(f): d.format is set and d.format in {xml, soap, saml, svg, docx}) and (f.mode = pull or f.op is set and f.op = read) and trust(f.dst) < trust(s) and s.xml-external-entities in {enabled, none}',
  unless: ['f.signature = verified and f.authn lacks none'],
  message: [
    "'{s}' reads {f.format} from '{f.src}' and follows the entities in it; a document can make it open files and call addresses inside. Switch external entities off.",
    "'{s}' fetches {f.format} from '{f.dst}' and follows the entities in it; a document can make it open files and call addresses inside. Switch external entities off.",
  ],
  pointAt: 'xml-external-entities',
  bad: `
data ClaimForm { class: internal  origin: customer  format: xml }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Claims : backend in Edge { xml-external-entities: enabled }
flow send Web -> Claims { format: xml  carries: ClaimForm }
`,
  good: `
data ClaimForm { class: internal  origin: customer  format: xml }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Claims : backend in Edge { xml-external-entities: disabled }
flow send Web -> Claims { format: xml  carries: ClaimForm }
`,
  fixes: ({ variable, today }) => claim(variable('s'), 'xml-external-entities', 'disabled', today),
});
