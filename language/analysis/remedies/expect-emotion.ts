import type { Fix } from '../../edit/model-edit.js';
import { onlyWord } from '../bag.js';
import { repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';

/** Writes a feeling of a plan as what is hoped for. */
export function expectEmotion({ variable, facts }: FixContext): Fix[] {
  const step = variable('v');
  const value = facts.attribute(step, 'emotion').items[0];
  const felt =
    typeof value === 'number' ? `${value > 0 ? '+' : ''}${value}` : onlyWord(facts.attribute(step, 'emotion'));
  if (felt === undefined) return [];
  return [
    repair(
      'state it as expected',
      [
        { kind: 'remove-attribute', element: step.id, attribute: 'emotion' },
        setAttribute(step, 'expected-emotion', felt),
      ],
      { preferred: true, bulk: true },
    ),
  ];
}
