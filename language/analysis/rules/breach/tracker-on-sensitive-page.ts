import { defineRule } from '../../rule.js';
import { alreadyInPlace } from '../../remedies/state-controls.js';
import { namesOf, takeFrom } from '../../remedies/lists.js';
import { repair } from '../../remedies/building-blocks.js';

export default defineRule({
  id: 'CXRA-BRE-011',
  slug: 'tracker-on-sensitive-page',
  title: 'Third-party script, tag or SDK runs where sensitive data is entered',
  severity: 'error',
  scope: 'local',
  what: 'Code of others for analytics, advertising, chat or tests runs on a page where card data, secrets or other sensitive data are entered or shown.',
  why: 'A tag has the same rights as the page; form skimming and accidental collection use the same path.',
  how: 'Take it off that page, or shut it into a frame of its own.',
  falsePositives:
    'Code that is shut in is stated as `script-isolation: iframe` or `sandbox`. Code that the page cannot do without, such as that of the payment provider, is not of these kinds.',
  maps: [
    'CWE-829',
    'CWE-830',
    'CWE-359',
    'A08:2021',
    'A08:2025',
    'M2',
    'M6',
    'GDPR:28',
    'GDPR:44',
    'GDPR:9',
    'NIS2:d',
    'PCI:6.4.3',
    'PCI:11.6.1',
    'ASVS:14.2.3',
    'STRIDE:I',
    'STRIDE:T',
  ],
  when: 'touchpoint t, x in t.third-party-scripts where (channelKind(t) in browserKinds or t.third-party-scripts is set) and tags(t) meets {cardholder, sad, special, health, biometric, credential, child} and x.kind in {analytics, advertising, session-replay, chat, ab-test, web-analytics, ad-platform, chatbot, experimentation}',
  unless: ['t.script-isolation in {iframe, sandbox}'],
  message:
    "'{x}' runs on '{t}', where sensitive data is entered or shown ({tags(t)}); it has the same rights as the page. Take it off, or isolate it.",
  pointAt: 'third-party-scripts',
  bad: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
sdk AdsTag in Web { kind: advertising }
system PayShop : commerce in Edge { processes: CardNumber }
touchpoint PayPage on Web { front: PayShop  collects: CardNumber  third-party-scripts: AdsTag }
`,
  good: `
data CardNumber { class: restricted  tags: cardholder, payment  subject: customer }
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
channel Web : web in Internet
system PayShop : commerce in Edge { processes: CardNumber }
touchpoint PayPage on Web { front: PayShop  collects: CardNumber  third-party-scripts: none }
`,
  fixes: ({ variable, every, facts }) => {
    const [page, scripts] = [variable('t'), every('x')];
    const off = repair(
      `take ${namesOf(scripts)} off ${page.name}`,
      [takeFrom(facts, page, 'third-party-scripts', scripts)],
      { preferred: true },
    );
    return [off, alreadyInPlace(page, 'script-isolation', 'iframe')];
  },
});
