import { elementsIn } from '../../bag.js';
import { setAttribute } from '../../remedies/building-blocks.js';
import type { ComponentDefinition } from '../component.js';
import type { Draft } from '../draft.js';
import { customerView } from './customer-data.js';

const deciders = ['decision-engine', 'recommender', 'personalisation', 'journey-orchestrator', 'marketing-automation'];

export const personalisation: ComponentDefinition = {
  name: 'personalisation',
  title: 'Personalisation and recommendation',
  parts: [
    {
      name: 'audiences',
      title: 'audiences',
      needed: true,
      find: (facts) => facts.all('audience'),
      sketch: sketchAudience,
    },
    {
      name: 'decisions',
      title: 'decisions on what to show or offer',
      needed: true,
      find: (facts) => facts.all('decision'),
      sketch: (draft) => void sketchDecision(draft),
    },
    {
      name: 'outcomes',
      title: 'outcomes that decisions learn from',
      needed: false,
      find: (facts) =>
        facts.all('decision').flatMap((decision) => elementsIn(facts.attribute(decision, 'learns-from'))),
      sketch: sketchOutcome,
    },
  ],
};

function sketchAudience(draft: Draft): void {
  const name = draft.name('Regulars');
  const lines = `criteria: "Who belongs to it"  activated-in: ${draft.touchpoint()}`;
  draft.add('audience', `audience ${name} "Customers who come back" { ${lines} }`);
}

function sketchDecision(draft: Draft): string {
  return draft.once('decision', () => {
    const [name, metric, place] = [draft.name('NextStep'), acceptance(draft), draft.touchpoint()];
    const lines = `kind: next-best-action  served-at: ${place}  learns-from: ${metric}`;
    draft.add('decision', `decision ${name} "What to offer next" on ${decider(draft)} { ${lines} }`);
    return name;
  });
}

function decider(draft: Draft): string {
  const made = deciders.flatMap((kind) => draft.first('system', (system) => system.kind === kind) ?? []);
  return made[0]?.id ?? customerView(draft);
}

function sketchOutcome(draft: Draft): void {
  const decision = draft.first('decision');
  if (decision) draft.edit(setAttribute(decision, 'learns-from', acceptance(draft)));
  else sketchDecision(draft);
}

function acceptance(draft: Draft): string {
  return draft.once('acceptance', () => {
    const name = draft.name('OfferTaken');
    const lines = `measures: ${draft.touchpoint()}  source: operational  ${draft.owner()}`;
    draft.add('metric', `metric ${name} : conversion { ${lines} }`);
    return name;
  });
}
