import type { CxElement } from '../model/model.js';
import { protocolDefinition } from '../model/registry.js';
import type { Facts } from './facts.js';
import { absentBag, bagOf, elementsIn, emptyBag, onlyWord, single, unknownBag, wordsIn } from './bag.js';
import type { Bag } from './bag.js';
import { namersOf } from './terms/naming.js';
import { joinMissing, nothingMissing } from './truth.js';

/** Computes an attribute that nobody stated; an empty bag without anything missing leaves it unknown. */
export type Computation = (facts: Facts, element: CxElement) => Bag;

const digitalChannels = new Set([
  'web',
  'mobile-app',
  'desktop-app',
  'email',
  'sms',
  'push',
  'chat',
  'chatbot',
  'messaging',
  'social',
  'video',
  'co-browse',
  'marketplace',
  'partner',
  'kiosk',
  'tablet',
  'digital-signage',
  'atm',
  'iot',
  'remote-desktop',
  'guest-wifi',
]);
const voiceChannels = new Set(['phone', 'ivr', 'voicemail', 'voice-assistant']);
const paperChannels = new Set(['letter', 'print']);
const physicalChannels = new Set(['in-person', 'field-visit', 'event', 'pos']);
const outboundChannels = new Set(['email', 'sms', 'push', 'letter', 'print', 'advertising', 'digital-signage']);
const synchronousChannels = new Set([
  'web',
  'mobile-app',
  'desktop-app',
  'phone',
  'ivr',
  'chat',
  'chatbot',
  'video',
  'co-browse',
  'voice-assistant',
  'in-person',
  'kiosk',
  'pos',
  'tablet',
  'atm',
  'field-visit',
  'remote-desktop',
]);
const assistedChannels = new Set(['phone', 'chat', 'video', 'co-browse', 'in-person', 'pos', 'field-visit']);
const automatedChannels = new Set(['ivr', 'chatbot', 'voice-assistant']);

const relational = new Set(['nps', 'churn', 'retention', 'clv']);
const transactional = new Set(['tnps', 'csat', 'ces']);
const ofEmployees = new Set(['enps', 'esat', 'attrition', 'adherence']);
const lowerIsBetter = new Set([
  'ces',
  'aht',
  'asa',
  'abandonment',
  'transfer-rate',
  'churn',
  'contact-rate',
  'attrition',
  'latency',
]);

function byKind(choose: (kind: string) => string | undefined): Computation {
  return (_, element) => {
    const word = element.kind === undefined ? undefined : choose(element.kind);
    return word === undefined ? emptyBag : single(word);
  };
}

/** The values of an attribute over all elements that another attribute names. */
function through(facts: Facts, element: CxElement, reference: string, attribute: string): Bag {
  const targets = facts.attribute(element, reference);
  if (targets.items.length === 0) return targets.missing.length > 0 ? unknownBag(targets.missing) : emptyBag;
  const bags = elementsIn(targets).map((target) => facts.attribute(target, attribute));
  const missing = bags.reduce((all, bag) => joinMissing(all, bag.missing), nothingMissing);
  return { items: bags.flatMap((bag) => bag.items), missing };
}

function gdprRole(facts: Facts, element: CxElement): Bag {
  return single(onlyWord(facts.attribute(element, 'party')) === 'third-party' ? 'processor' : 'controller');
}

function segmentDefault(facts: Facts, element: CxElement): Bag {
  const seen = new Set([element.id]);
  for (let at = facts.enclosing(element); at && !seen.has(at.id); at = facts.enclosing(at)) {
    seen.add(at.id);
    const own = at.attributes['default'];
    facts.log.read('segment', 'default');
    if (own?.state === 'set') return facts.attribute(at, 'default');
  }
  const top = facts.architecture;
  return top ? facts.attribute(top, 'default-policy') : emptyBag;
}

const maxClassByTrust: Readonly<Record<string, string>> = {
  untrusted: 'public',
  edge: 'internal',
  internal: 'confidential',
  restricted: 'restricted',
};

function maxClass(facts: Facts, element: CxElement): Bag {
  const trust = onlyWord(facts.attribute(element, 'trust'));
  return trust === undefined ? emptyBag : single(maxClassByTrust[trust]!);
}

/** The greatest volume of the data an attribute names. */
function greatestVolume(attribute: string): Computation {
  const order = ['single', 'few', 'some', 'large', 'mass'];
  return (facts, element) => {
    const bag = through(facts, element, attribute, 'volume');
    const known = wordsIn(bag).sort((a, b) => order.indexOf(b) - order.indexOf(a));
    return known[0] === undefined ? bag : { items: [known[0]], missing: bag.missing };
  };
}

function external(facts: Facts, element: CxElement): Bag {
  const [source, target] = ['src', 'dst'].map((end) => elementsIn(facts.attribute(element, end))[0]);
  if (!source || !target) return emptyBag;
  const parties = [source, target].map((end) => onlyWord(facts.attribute(end, 'party')));
  return single(parties[0] === parties[1] ? 'no' : 'yes');
}

function actsAs(facts: Facts, element: CxElement): Bag {
  const source = elementsIn(facts.attribute(element, 'src'))[0];
  const person =
    source !== undefined &&
    (source.type === 'channel' ||
      source.type === 'touchpoint' ||
      (source.type === 'actor' && source.kind !== 'service'));
  return person ? single('user') : emptyBag;
}

function defaultPort(facts: Facts, element: CxElement): Bag {
  const protocol = onlyWord(facts.attribute(element, 'protocol'));
  const port = protocol === undefined ? undefined : protocolDefinition(protocol)?.defaultPort;
  return port === undefined ? emptyBag : single(port);
}

function dataSubject(facts: Facts, element: CxElement): Bag {
  const tags = wordsIn(facts.attribute(element, 'tags'));
  if (tags.includes('employee')) return single('employee');
  return tags.includes('personal') ? single('customer') : emptyBag;
}

/** Who writes data, by the touchpoints that take it and the flows that bring it in; unknown where the model shows neither. */
function dataOrigin(facts: Facts, element: CxElement): Bag {
  const pushed = namersOf(facts, 'flow', 'carries', element).filter(
    (flow) => onlyWord(facts.attribute(flow, 'op')) !== 'read' && onlyWord(facts.attribute(flow, 'mode')) !== 'pull',
  );
  const writers = [
    ...namersOf(facts, 'touchpoint', 'collects', element),
    ...pushed.flatMap((flow) => elementsIn(facts.attribute(flow, 'src'))),
  ];
  const origins = new Set(writers.map((writer) => originOf(facts, writer)));
  const found = ['customer', 'partner', 'internet', 'device'].find((origin) => origins.has(origin));
  return found === undefined ? emptyBag : single(found);
}

/** What a writer makes the origin of what it brings in; undefined for staff and own systems, which may pass on what others wrote. */
function originOf(facts: Facts, writer: CxElement): string | undefined {
  if (writer.type === 'touchpoint') {
    if (wordsIn(facts.attribute(writer, 'users')).every((user) => user === 'workforce')) return undefined;
    const channel = elementsIn(facts.attribute(writer, 'on'))[0];
    return channel ? originOf(facts, channel) : 'customer';
  }
  if (writer.type === 'channel')
    return writer.kind === 'iot' ? 'device' : writer.kind === 'partner' ? 'partner' : 'customer';
  if (writer.kind === 'customer' || writer.kind === 'anonymous') return 'customer';
  const party = onlyWord(facts.attribute(writer, 'party'));
  if (party === 'partner' || writer.kind === 'partner') return 'partner';
  return party === 'third-party' ? 'internet' : undefined;
}

function realness(facts: Facts, element: CxElement): Bag {
  const top = facts.architecture;
  const env = top ? onlyWord(facts.attribute(top, 'env')) : 'prod';
  return env === 'prod' && element.type === 'data' ? single('real') : emptyBag;
}

function touchpointExposure(facts: Facts, element: CxElement): Bag {
  const users = wordsIn(facts.attribute(element, 'users'));
  if (users.length === 0) return emptyBag;
  if (users.every((user) => user === 'workforce')) return single('internal');
  return single(users.every((user) => user === 'workforce' || user === 'partner') ? 'partner' : 'internet');
}

function phishingResistant(facts: Facts, element: CxElement): Bag {
  const factors = facts.attribute(element, 'factors');
  if (factors.items.length === 0) return absentBag;
  return single(wordsIn(factors).every((factor) => factor === 'passkey' || factor === 'security-key') ? 'yes' : 'no');
}

function painsOfStep(facts: Facts, element: CxElement): Bag {
  const step = element.parent === undefined ? undefined : facts.element(element.parent);
  return step ? bagOf(step.children.map((id) => facts.element(id)).filter((child) => child.type === 'pain')) : emptyBag;
}

const channelMode = byKind((kind) =>
  paperChannels.has(kind)
    ? 'paper'
    : physicalChannels.has(kind)
      ? 'physical'
      : voiceChannels.has(kind)
        ? 'voice'
        : digitalChannels.has(kind)
          ? 'digital'
          : undefined,
);

/** Attributes that the registry marks as computed, by `type.attribute`. Those not listed here stay unknown when unset. */
export const computedAttributes: Readonly<Record<string, Computation>> = {
  'data.subject': dataSubject,
  'data.origin': dataOrigin,
  'data.realness': realness,
  'data.basis': (facts, element) => through(facts, element, 'purposes', 'basis'),
  'actor.lane': byKind((kind) => (kind === 'agent' || kind === 'bpo-agent' ? 'frontstage' : undefined)),
  'actor.phishing-resistant': phishingResistant,
  'actor.privileged': byKind((kind) => (kind === 'admin' || kind === 'dba' || kind === 'developer' ? 'yes' : 'no')),
  'channel.mode': channelMode,
  'channel.direction': byKind((kind) => (outboundChannels.has(kind) ? 'outbound' : 'bidirectional')),
  'channel.timing': byKind((kind) => (synchronousChannels.has(kind) ? 'synchronous' : 'asynchronous')),
  'channel.assistance': byKind((kind) =>
    assistedChannels.has(kind) ? 'assisted' : automatedChannels.has(kind) ? 'automated' : 'self-service',
  ),
  'channel.ownership': byKind((kind) =>
    kind === 'advertising' ? 'paid' : kind === 'partner' || kind === 'marketplace' ? 'partner' : 'owned',
  ),
  'touchpoint.initiator': (facts, element) => {
    const direction = through(facts, element, 'on', 'direction');
    return single(wordsIn(direction).includes('outbound') ? 'company' : 'customer');
  },
  'touchpoint.assistance': (facts, element) => through(facts, element, 'on', 'assistance'),
  'touchpoint.users': () => single('customer'),
  'touchpoint.ai-disclosure': (facts, element) => through(facts, element, 'front', 'ai-disclosure'),
  'touchpoint.exposure': touchpointExposure,
  'segment.default': segmentDefault,
  'segment.max-class': maxClass,
  'system.gdpr-role': gdprRole,
  'store.gdpr-role': gdprRole,
  'store.volume': greatestVolume('holds'),
  'flow.volume': greatestVolume('carries'),
  'flow.format': (facts, element) => through(facts, element, 'carries', 'format'),
  'flow.external': external,
  'flow.port': defaultPort,
  'flow.acts-as': actsAs,
  'metric.level': byKind((kind) =>
    relational.has(kind)
      ? 'relational'
      : transactional.has(kind)
        ? 'transactional'
        : ofEmployees.has(kind)
          ? 'employee'
          : kind === 'response-rate'
            ? 'meta'
            : 'operational',
  ),
  'metric.better': byKind((kind) => (lowerIsBetter.has(kind) ? 'lower' : 'higher')),
  'opportunity.addresses': painsOfStep,
};
