import { unique } from '../../../core/order.js';
import { elementsIn } from '../../bag.js';
import type { ComponentDefinition } from '../component.js';
import type { Draft } from '../draft.js';

export const experienceMapping: ComponentDefinition = {
  name: 'experience-mapping',
  title: 'Experience mapping',
  parts: [
    {
      name: 'journeys',
      title: 'journeys',
      needed: true,
      find: (facts) => facts.all('journey'),
      sketch: (draft) => void sketchJourney(draft),
    },
    {
      name: 'personas',
      title: 'personas whose journeys they are',
      needed: false,
      find: (facts) => facts.all('persona'),
      sketch: (draft) => void draft.persona(),
    },
    {
      name: 'contacts',
      title: 'touchpoints that the journeys pass',
      needed: false,
      find: (facts) => unique(facts.all('step').flatMap((step) => elementsIn(facts.attribute(step, 'at')))),
      sketch: sketchContact,
    },
  ],
};

function sketchJourney(draft: Draft): string {
  return draft.once('journey', () => {
    const [name, persona, place] = [draft.name('FirstJourney'), draft.persona(), draft.touchpoint()];
    const lines = [
      `journey ${name} "What a customer wants to get done" for ${persona} {`,
      `  ${draft.owner()}`,
      '  goal: "What has to be true at the end"',
      '  stage Begin {',
      `    step Asks at ${place}`,
      '  }',
      '}',
    ];
    draft.add('journey', lines.join('\n'));
    return name;
  });
}

/** A step at a touchpoint, in the stage that is there. */
function sketchContact(draft: Draft): void {
  const stage = draft.first('stage');
  if (!stage) return void sketchJourney(draft);
  draft.edit({
    kind: 'insert-into',
    element: stage.id,
    text: `step ${draft.name('MeetsUs')} at ${draft.touchpoint()}`,
  });
}
