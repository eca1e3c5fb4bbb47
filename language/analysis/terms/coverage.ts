import { bagOf } from '../bag.js';
import { missingParts } from '../coverage/coverage.js';
import type { Term } from './term.js';

export const coverageTerms: readonly Term[] = [
  {
    name: 'missingComponents',
    parameters: [],
    yields: { kind: 'words' },
    doc: 'Components of the reference architecture that lack something they need.',
    label: 'missing',
    evaluate: (facts) => bagOf([...missingParts(facts).keys()]),
  },
  {
    name: 'missingParts',
    parameters: [],
    yields: { kind: 'words' },
    doc: 'What those components lack.',
    label: 'missing',
    evaluate: (facts) => bagOf([...missingParts(facts).values()].flat().map((part) => part.title)),
  },
];
