import { elementsIn, onlyWord } from '../../bag.js';
import { isWorkforce } from '../../terms/people.js';
import type { ComponentDefinition } from '../component.js';
import type { Draft } from '../draft.js';

export const employeeLoop: ComponentDefinition = {
  name: 'employee-loop',
  title: 'Employee experience loop',
  parts: [
    {
      name: 'loops',
      title: 'loops that act on what staff say',
      needed: true,
      find: (facts) => facts.all('loop').filter((loop) => onlyWord(facts.attribute(loop, 'subject')) === 'employee'),
      sketch: sketchLoop,
    },
    {
      name: 'posts',
      title: 'feedback posts that hear staff',
      needed: false,
      find: (facts) =>
        facts.all('listening').filter((post) => elementsIn(facts.attribute(post, 'hears')).some(isWorkforce)),
      sketch: (draft) => void post(draft),
    },
    {
      name: 'metrics',
      title: 'metrics of how staff fare',
      needed: false,
      find: (facts) =>
        facts.all('metric').filter((metric) => onlyWord(facts.attribute(metric, 'level')) === 'employee'),
      sketch: sketchMetric,
    },
  ],
};

function post(draft: Draft): string {
  const { facts } = draft;
  const known = draft.first('listening', (each) => elementsIn(facts.attribute(each, 'hears')).some(isWorkforce));
  return (
    known?.id ??
    draft.once('staff-post', () => {
      const name = draft.name('StaffVoice');
      draft.add('listening', `listening ${name} : frontline-report { hears: ${draft.staff()}  ${draft.owner()} }`);
      return name;
    })
  );
}

function sketchLoop(draft: Draft): void {
  const from = post(draft);
  const lines = `subject: employee  for: ${draft.staff()}  ${draft.owner()}  sla: 30d  steps: collect, act, inform`;
  draft.add('loop', `loop ${draft.name(`${from}Loop`)} : outer from ${from} { ${lines} }`);
}

function sketchMetric(draft: Draft): void {
  const lines = `measures: ${post(draft)}  source: survey  ${draft.owner()}`;
  draft.add('metric', `metric ${draft.name('StaffMood')} : enps { ${lines} }`);
}
