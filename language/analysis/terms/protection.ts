import type { CxElement } from '../../model/model.js';
import { protocolDefinition, protocols } from '../../model/registry.js';
import { isElement, onlyWord, single, unknownBag } from '../bag.js';
import type { Bag } from '../bag.js';
import type { Facts } from '../facts.js';
import { nothingMissing } from '../truth.js';
import { each } from './term.js';
import type { Term } from './term.js';

const weakTls = new Set(['none', 'ssl3']);

/** Tells whether a flow is encrypted: by what is written of payload, tunnel or tls, else by its protocol. */
export function encryptionOf(facts: Facts, flow: CxElement): Bag {
  const payload = onlyWord(facts.attribute(flow, 'payload-encryption'));
  if (payload === 'message' || payload === 'e2e') return single('yes');
  const tunnel = onlyWord(facts.attribute(flow, 'tunnel'));
  if (tunnel !== undefined && tunnel !== 'none') return single('yes');
  const tls = onlyWord(facts.attribute(flow, 'tls'));
  if (tls !== undefined) return single(weakTls.has(tls) ? 'no' : 'yes');
  const protocol = facts.attribute(flow, 'protocol');
  const name = onlyWord(protocol);
  if (name === undefined) return unknownBag(protocol.missing);
  const encrypted = protocolDefinition(name)?.encrypted ?? 'unknown';
  return encrypted === 'unknown' ? unknownBag([{ element: flow.id, attribute: 'tls' }]) : single(encrypted);
}

/** Layer of a flow's protocol; `local` never leaves a host or is no network at all. */
export function layerOf(facts: Facts, flow: CxElement): Bag {
  const protocol = facts.attribute(flow, 'protocol');
  const name = onlyWord(protocol);
  const layer = name === undefined ? undefined : protocolDefinition(name)?.layer;
  return layer === undefined
    ? { items: [], missing: protocol.missing, unset: true }
    : { items: [layer], missing: nothingMissing };
}

const layers = [...new Set(protocols.map((protocol) => protocol.layer))];
const aFlow = { name: 'f', types: ['flow'] };

export const protectionTerms: readonly Term[] = [
  {
    name: 'enc',
    parameters: [{ name: 'x' }],
    yields: { kind: 'words', words: ['yes', 'no'] },
    doc: 'Whether a flow is encrypted: by payload encryption, tunnel or tls if written, else by its protocol. Of a protocol: by the table of protocols.',
    label: 'encrypted',
    evaluate: (facts, [operand]) => {
      const item = operand!.items[0];
      if (item !== undefined && isElement(item)) return encryptionOf(facts, item);
      const encrypted = typeof item === 'string' ? protocolDefinition(item)?.encrypted : undefined;
      return encrypted === 'yes' || encrypted === 'no' ? single(encrypted) : unknownBag(operand!.missing);
    },
  },
  {
    name: 'layer',
    parameters: [aFlow],
    yields: { kind: 'words', words: layers },
    doc: 'Layer of the protocol of f.',
    label: 'layer',
    evaluate: each(layerOf),
  },
];
