import { defineRule } from '../../rule.js';
import { onlyWord } from '../../bag.js';
import { lacking, stateControls } from '../../remedies/state-controls.js';

export default defineRule({
  id: 'CXRA-API-008',
  slug: 'verbose-or-debug',
  title: 'Debug, introspection or verbose errors on an exposed system',
  severity: 'warning',
  scope: 'local',
  what: 'A system that outsiders reach in production tells them about its inside: by debugging, detailed errors, its schema or its documentation.',
  why: 'Detailed failure messages are a map for the next request.',
  how: 'Turn it off in production; log the details, and answer with a number to ask about.',
  falsePositives:
    'Documentation of an interface for everybody is fine: state `visibility: public`. Consoles for staff in an administrative segment are left out.',
  maps: [
    'CWE-209',
    'CWE-497',
    'CWE-1295',
    'A05:2021',
    'A02:2025',
    'A10:2025',
    'API8',
    'M8',
    'PCI:6.2.4',
    'ASVS:13.4.2',
    'ASVS:16.5.1',
    'ASVS:4.3.2',
    'STRIDE:I',
  ],
  when: 'system s where s.debug = yes and (s.kind in apiKinds or s.debug is set) and exposed(s) and s.env = prod; system s where s.errors in {verbose, none} and (s.kind in apiKinds or s.errors is set) and exposed(s) and s.env = prod; system s where s.graphql-introspection = yes and (s.kind = graphql or s.graphql-introspection is set) and exposed(s) and s.env = prod; system s where s.docs-exposed = yes and (s.kind in {api, graphql} or s.docs-exposed is set) and s.visibility in {private, partner} and exposed(s) and s.env = prod',
  unless: ['s.users in {workforce} and Z(s).role = admin'],
  message: [
    "'{s}' runs with debugging on and is reached from outside; it answers questions that only its makers should ask. Turn it off.",
    "'{s}' shows detailed errors to whoever reaches it from outside; they are a map for the next request. Answer in general words.",
    "'{s}' tells its whole schema to whoever asks from outside. Turn introspection off.",
    "'{s}' is an interface for {s.visibility} use and shows its documentation to everybody. Put it behind the login.",
  ],
  bad: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Catalogue : graphql in Edge { exposure: internet  graphql-introspection: yes }
flow OrderApi -> Catalogue { carries: Article }
`,
  good: `
data Article { class: public }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system OrderApi : backend in AppZone
system Catalogue : graphql in Edge { exposure: internet  graphql-introspection: no }
flow OrderApi -> Catalogue { carries: Article }
`,
  fixes: ({ variable, facts, today }) => {
    const system = variable('s');
    const controls = lacking(facts, system, [
      ['debug', ['yes'], 'no'],
      ['errors', ['verbose', 'none'], 'generic'],
      ['graphql-introspection', ['yes'], 'no'],
      ['docs-exposed', onlyWord(facts.attribute(system, 'visibility')) === 'public' ? [] : ['yes'], 'no'],
    ]);
    return stateControls(system, controls, today);
  },
});
