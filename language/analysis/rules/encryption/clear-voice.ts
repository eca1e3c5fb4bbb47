import { defineRule } from '../../rule.js';
import { protect } from '../../remedies/protect.js';

export default defineRule({
  id: 'CXRA-ENC-014',
  slug: 'clear-voice',
  title: 'Voice, video or co-browsing media without media encryption',
  severity: 'warning',
  scope: 'local',
  what: 'A call, a video conversation or shared screen is carried unencrypted.',
  why: 'Customers say card numbers and diagnoses aloud.',
  how: 'Encrypt both signalling and media: sips with srtp, or WebRTC up to the system that ends it.',
  falsePositives:
    'The leg over the public telephone network (`protocol: voice`, or a target with `party: carrier`) is beyond your reach and reported as information only.',
  maps: ['CWE-319', 'A02:2021', 'A04:2025', 'GDPR:32', 'NIS2:j', 'PCI:4.2.1', 'STRIDE:I', 'ASVS:12.3.1'],
  when: 'flow f where f.protocol in {sip, rtp, h323, webrtc-plain} and enc(f) = no and (channelKind(src) in {phone, ivr, video, co-browse} or channelKind(dst) in {phone, ivr, video, co-browse}); flow f where f.protocol = voice and enc(f) = no and cls(f) >= internal',
  unless: [],
  message: [
    "Conversation '{f}' goes from '{src}' to '{dst}' over {f.protocol} unencrypted; customers say card numbers and diagnoses aloud. Use the protected variant of the protocol.",
    "The telephone network carries conversation '{f}' ({cls(f)}) unencrypted to '{dst}', and nothing in the model can change that. Keep card numbers and the like out of the call, and encrypt it from '{dst}' on.",
  ],
  pointAt: 'protocol',
  grades: [{ when: 'f.protocol = voice or dst.party = carrier', severity: 'info' }],
  subsumes: ['CXRA-ENC-001'],
  bad: `
data Conversation { class: confidential  tags: personal, communication, voice  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Phone : phone in Internet
system ContactCentre : contact-centre in Edge
flow v Phone -> ContactCentre { protocol: rtp  carries: Conversation }
`,
  good: `
data Conversation { class: confidential  tags: personal, communication, voice  subject: customer  basis: contract }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Phone : phone in Internet
system ContactCentre : contact-centre in Edge
flow v Phone -> ContactCentre { protocol: srtp  carries: Conversation }
`,
  fixes: ({ variable, facts }) => protect(variable('f'), facts),
});
