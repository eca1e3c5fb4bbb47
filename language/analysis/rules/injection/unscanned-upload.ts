import { defineRule } from '../../rule.js';
import { controlUpload } from '../../remedies/control-upload.js';

export default defineRule({
  id: 'CXRA-INJ-008',
  slug: 'unscanned-upload',
  title: 'File upload without type check, malware scan and separate storage',
  severity: 'error',
  scope: 'local',
  what: 'Files from customers or partners are taken without all of: a check of type, a limit of size, a scan for malware, and a place apart from the web server.',
  why: 'Support tickets, claims and reviews with attachments put attacker files in front of staff.',
  how: 'Check type and size, scan for malware, and keep the files where nothing runs them.',
  falsePositives:
    'A touchpoint that states what it accepts is judged, else the system that gets the files. Where a malware scanner is the first to get them, or only staff send them, nothing is reported; nor is a call, whose sound is no file.',
  maps: [
    'CWE-434',
    'CWE-409',
    'A04:2021',
    'A06:2025',
    'M4',
    'API4',
    'PCI:5.2.1',
    'PCI:6.2.4',
    'ASVS:5.2',
    'ASVS:5.4.3',
    'STRIDE:T',
    'STRIDE:D',
  ],
  when: 'touchpoint t where (t.accepts is set and t.accepts meets {file, image, document, audio, video, archive} or t.op is set and t.op has upload) and not ({type-check, malware-scan, out-of-webroot, size-limit} in t.upload-control); system s, flow f in into(s) where s.kind not in httpIntermediaries and s.kind != malware-scanner and not (f.protocol is set and layer(f) = voice) and f.format meets {file, image, document, audio, video, archive} and (some i in initiators(f): customerEnd(i) or i.party in {third-party, partner}) and not ({type-check, malware-scan, out-of-webroot, size-limit} in s.upload-control) and no t in touchpointsOf(s): t.accepts is set or t.op is set and t.op has upload',
  unless: [
    't.front.kind = malware-scanner',
    'every g in out(t): g.dst.kind = malware-scanner',
    't.users in {workforce}',
  ],
  message: [
    "'{t}' takes files and lacks a check (stated: {t.upload-control}); a file from outside is opened by staff or run by the server. Check type and size, scan it, and keep it apart.",
    "'{s}' gets files from outside by '{f}' and lacks a check (stated: {s.upload-control}); a file from outside is opened by staff or run by the server. Check type and size, scan it, and keep it apart.",
  ],
  pointAt: 'upload-control',
  bad: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
touchpoint ClaimUpload on Web { accepts: file  upload-control: none  front: Shop }
`,
  good: `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system Shop : commerce in Edge
touchpoint ClaimUpload on Web { accepts: file  upload-control: type-check, malware-scan, out-of-webroot, size-limit  front: Shop }
`,
  fixes: controlUpload,
});
