import type { Fix } from '../../edit/model-edit.js';
import { onlyWord } from '../bag.js';
import type { FixContext } from '../rule.js';
import { claim } from './building-blocks.js';
import { alreadyInPlace } from './state-controls.js';

/** States patches or extended support, whichever is missing; or a filter in front that stops known attacks. */
export function keepSupported({ finding, variable, facts, today }: FixContext): Fix[] {
  const element = variable('e');
  const filtered = claim(element, 'virtual-patching', 'yes', today);
  if (finding.attribute === 'patching') return [...claim(element, 'patching', 'automatic', today), ...filtered];
  const ended = onlyWord(facts.attribute(element, 'eol-date')) !== undefined;
  const extended = ended
    ? [alreadyInPlace(element, 'support', 'extended')]
    : claim(element, 'support', 'extended', today);
  return [...filtered, ...extended];
}
