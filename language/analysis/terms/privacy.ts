import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord, single, wordsIn } from '../bag.js';
import { membersOf as namedSet } from '../conditions/named-sets.js';
import type { Facts } from '../facts.js';
import { dataOf, tagsOfData } from './data.js';
import { each } from './term.js';
import type { Term } from './term.js';

const profiling = new Set(namedSet('profilingKinds'));
const profilingPurposes = new Set(namedSet('profilingPurposes'));
const models = new Set([...namedSet('llmKinds'), 'ml']);
const delicateTags = new Set(['special', 'health', 'biometric', 'child']);

/** What makes an impact assessment necessary, as far as a model can tell: how many of the seven signs hold. */
function dpiaTriggers(facts: Facts, system: CxElement): number {
  const { data } = dataOf(facts, system);
  const tags = new Set(data.flatMap((each) => tagsOfData(facts, each)));
  const purposes = elementsIn(facts.attribute(system, 'purpose')).flatMap((purpose) =>
    wordsIn(facts.attribute(purpose, 'kind')),
  );
  const decisions = facts
    .all('decision')
    .filter((decision) => elementsIn(facts.attribute(decision, 'on')).includes(system));
  const signs = [
    profiling.has(system.kind ?? '') || purposes.some((purpose) => profilingPurposes.has(purpose)),
    decisions.some((decision) => onlyWord(facts.attribute(decision, 'automation')) === 'solely'),
    [...delicateTags].some((tag) => tags.has(tag)),
    data.some((each) => onlyWord(facts.attribute(each, 'volume')) === 'mass'),
    facts.all('identity').some((identity) => elementsIn(facts.attribute(identity, 'resolved-by')).includes(system)),
    tags.has('location') || ['session-replay', 'speech-analytics'].includes(system.kind ?? ''),
    models.has(system.kind ?? ''),
  ];
  return signs.filter(Boolean).length;
}

export const privacyTerms: readonly Term[] = [
  {
    name: 'dpiaTriggers',
    parameters: [{ name: 'e', types: ['system'] }],
    yields: { kind: 'number' },
    doc: "How many hold: profiling or scoring; a decision on it that a machine takes alone; special, health, biometric or children's data; volume mass; joins identities; location data, session replay or speech analytics; a language or other model.",
    label: 'signs of high risk to persons',
    evaluate: each((facts, system) => single(dpiaTriggers(facts, system))),
  },
];
