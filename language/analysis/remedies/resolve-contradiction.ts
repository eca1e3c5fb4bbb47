import type { Fix, ModelEdit } from '../../edit/model-edit.js';
import { statedWord } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { protocolDefinition, protocols } from '../../model/registry.js';
import { wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { claim, repair, setAttribute } from './building-blocks.js';
import { protect, speak } from './protect.js';

/** One way for each side of a contradiction: takes back what is wrong, or states what is so instead. */
export function resolveContradiction({ finding, facts, today }: FixContext): Fix[] {
  const element = facts.element(finding.element);
  if (element.type === 'store') {
    const withoutKey = repair('take `key-location` back: there is no key', [remove(element, 'key-location')]);
    return [...claim(element, 'encryption-at-rest', 'volume', today), withoutKey];
  }
  switch (finding.attribute) {
    case 'tls':
      return statedWord(element, 'tls') === 'none' || element.attributes['tls']?.state === 'planned'
        ? encryptedByProtocol(element)
        : clearByProtocol(element, facts);
    case 'authn':
      return [...protect(element, facts), withoutCertificates(element, facts)];
    case 'op':
      return [
        repair('take `display` back: nothing comes back to be shown', [remove(element, 'display')]),
        so('it reads', [setAttribute(element, 'op', 'read')]),
      ];
    default:
      return [repair('speak `https` there', speak(element, statedWord(element, 'protocol')!, 'https', facts))];
  }
}

function remove(element: CxElement, attribute: string): ModelEdit {
  return { kind: 'remove-attribute', element: element.id, attribute };
}

/** States what is so; whether it is good is for other rules to say. */
function so(what: string, edits: readonly ModelEdit[]): Fix {
  return { title: `Claim: ${what}`, class: 'claim', edits };
}

function encryptedByProtocol(flow: CxElement): Fix[] {
  const spoken = statedWord(flow, 'protocol');
  const clear = protocols.find((each) => each.protected === spoken)?.value;
  return [
    repair(`take \`tls\` back: \`${spoken}\` encrypts`, [remove(flow, 'tls')]),
    ...(clear ? [so(`it is in clear (\`protocol: ${clear}\`)`, [setAttribute(flow, 'protocol', clear)])] : []),
  ];
}

function clearByProtocol(flow: CxElement, facts: Facts): Fix[] {
  const spoken = statedWord(flow, 'protocol')!;
  const after = protocolDefinition(spoken)?.protected;
  const inClear = so('it is in clear: take `tls` back', [remove(flow, 'tls')]);
  if (after === undefined) return [inClear];
  const edits = speak(flow, spoken, after, facts);
  return [repair(`speak \`${after}\` instead of \`${spoken}\``, edits, { preferred: true, bulk: true }), inClear];
}

function withoutCertificates(flow: CxElement, facts: Facts): Fix {
  const others = wordsIn(facts.attribute(flow, 'authn')).filter((word) => word !== 'mtls');
  return so('the ends do not show certificates to each other (`mtls`)', [
    setAttribute(flow, 'authn', others.length === 0 ? 'unknown' : others.join(', ')),
  ]);
}
