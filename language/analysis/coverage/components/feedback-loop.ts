import type { CxElement } from '../../../model/model.js';
import { elementsIn, onlyWord } from '../../bag.js';
import type { Facts } from '../../facts.js';
import { namersOf } from '../../terms/naming.js';
import { isWorkforce } from '../../terms/people.js';
import type { ComponentDefinition } from '../component.js';
import type { Draft } from '../draft.js';

export const feedbackLoop: ComponentDefinition = {
  name: 'feedback-loop',
  title: 'Feedback and analytics loop',
  parts: [
    {
      name: 'posts',
      title: 'feedback posts',
      needed: true,
      find: (facts) =>
        facts.all('listening').filter((post) => !elementsIn(facts.attribute(post, 'hears')).some(isWorkforce)),
      sketch: (draft) => void post(draft),
    },
    {
      name: 'metrics',
      title: 'metrics',
      needed: true,
      find: (facts) => facts.all('metric').filter((metric) => !isOfStaff(facts, metric)),
      sketch: sketchMetric,
    },
    {
      name: 'loops',
      title: 'loops that act on what customers say',
      needed: true,
      find: (facts) => facts.all('loop').filter((loop) => onlyWord(facts.attribute(loop, 'subject')) === 'customer'),
      sketch: sketchLoop,
    },
    {
      name: 'intelligence',
      title: 'metrics of the feedback posts and loops themselves',
      needed: false,
      find: (facts) =>
        [...facts.all('listening'), ...facts.all('loop')]
          .flatMap((each) => namersOf(facts, 'metric', 'measures', each))
          .filter((metric) => !isOfStaff(facts, metric)),
      sketch: sketchIntelligence,
    },
  ],
};

function isOfStaff(facts: Facts, metric: CxElement): boolean {
  return onlyWord(facts.attribute(metric, 'level')) === 'employee';
}

function post(draft: Draft): string {
  const { facts } = draft;
  const known = draft.first('listening', (each) => !elementsIn(facts.attribute(each, 'hears')).some(isWorkforce));
  return (
    known?.id ??
    draft.once('post', () => {
      const [name, place] = [draft.name('ContactSurvey'), draft.touchpoint()];
      draft.add('listening', `listening ${name} : survey at ${place} { ${draft.owner()}  quarantine: 14d }`);
      return name;
    })
  );
}

function sketchMetric(draft: Draft): void {
  const lines = `measures: ${draft.touchpoint()}  source: survey  ${draft.owner()}`;
  draft.add('metric', `metric ${draft.name('ContactEffort')} : ces { ${lines} }`);
}

function sketchLoop(draft: Draft): void {
  const from = post(draft);
  const lines = `${draft.owner()}  sla: 48h  steps: collect, analyse, act, inform`;
  draft.add('loop', `loop ${draft.name(`${from}Loop`)} : inner from ${from} { ${lines} }`);
}

function sketchIntelligence(draft: Draft): void {
  const lines = `measures: ${post(draft)}  source: operational  ${draft.owner()}`;
  draft.add('metric', `metric ${draft.name('AnswerRate')} : response-rate { ${lines} }`);
}
