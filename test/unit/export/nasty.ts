import type { JourneyDiagram, SegmentationDiagram } from '../../../language/diagram/types.js';

/** Everything that some format takes for markup. */
export const nastyText = `</text><script>alert(1)</script> "quoted" 'a' & b; #35; %% x: 1, \`code\` [x](y) | {{z}} ]]> \\n $$x$$ --> end\nsecond line`;

const lists = {
  touchpoints: [],
  channels: [],
  thoughts: [],
  pains: [],
  opportunities: [],
  metrics: [],
  frontstage: [],
  backstage: [],
  support: [],
  data: [],
  security: [],
};

/** A journey with one step after another whose titles are keywords somewhere. */
export const nastyJourney: JourneyDiagram = {
  kind: 'journey',
  id: 'J',
  header: { title: nastyText, persona: nastyText },
  stages: [
    {
      id: 'J.S',
      title: nastyText,
      steps: [nastyText, 'section one', 'Title', 'end', '%% comment', ''].map((title, at) => ({
        ...lists,
        id: `J.S.${at}`,
        title,
        kind: 'action' as const,
      })),
    },
  ],
  transitions: [],
  ends: [],
  lanes: ['steps', 'emotion'],
};

/** Segments, nodes and flows with names that are keywords or no names, and flows between what lies in each other. */
export const nastySegmentation: SegmentationDiagram = {
  kind: 'segmentation',
  id: 'V',
  title: nastyText,
  containers: [
    { id: 'end', title: nastyText, trust: 'untrusted' },
    { id: 'In ner', title: 'Inner', trust: 'internal', parent: 'end' },
  ],
  nodes: [
    { id: 'In.ner', title: nastyText, keyword: 'system', container: 'In ner' },
    { id: 'o', title: '1. first', keyword: 'store' },
    { id: '9', title: '- item', keyword: 'actor' },
  ],
  edges: [
    { id: 'a', source: 'o', target: 'In.ner', title: nastyText, label: nastyText, data: nastyText, encrypted: 'no' },
    { id: 'b', source: '9', target: 'end', encrypted: 'yes', severity: 'error' },
    { id: 'c', source: 'end', target: 'In.ner', encrypted: 'yes' },
  ],
};
