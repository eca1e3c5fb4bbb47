import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName, repair, setAttribute } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { touchpointsOn } from '../terms/data.js';
import { isWorkforce } from '../terms/people.js';
import { segmentOf } from '../terms/places.js';

/** Names who runs a touchpoint: the staff where staff help, else the system in front; those on the same channel first. */
export function runTouchpoint({ variable, facts }: FixContext): Fix[] {
  const touchpoint = variable('t');
  const unserved =
    onlyWord(facts.attribute(touchpoint, 'assistance')) === 'assisted' &&
    elementsIn(facts.attribute(touchpoint, 'performed-by')).length === 0;
  const attribute = unserved ? 'performed-by' : 'front';
  const nearby = elementsIn(facts.attribute(touchpoint, 'on'))
    .flatMap((channel) => touchpointsOn(facts, channel))
    .flatMap((each) => elementsIn(facts.attribute(each, attribute)));
  const all = unserved ? facts.all('actor').filter(isWorkforce) : [];
  const choices = [...new Set([...nearby, ...all])].slice(0, 3);
  if (choices.length === 0) return [newcomer(facts, touchpoint, attribute)];
  return choices.map((choice) =>
    repair(
      unserved ? `let ${choice.name} serve it` : `put ${choice.name} in front`,
      [setAttribute(touchpoint, attribute, choice.id)],
      { preferred: choices.length === 1 },
    ),
  );
}

function newcomer(facts: Facts, touchpoint: CxElement, attribute: 'front' | 'performed-by'): Fix {
  const name = freeName(facts, attribute === 'front' ? `${touchpoint.name}App` : `${touchpoint.name}Staff`);
  const home =
    attribute === 'front'
      ? (facts.all('segment').find((segment) => onlyWord(facts.attribute(segment, 'trust')) === 'edge') ??
        insideOf(facts, touchpoint))
      : undefined;
  const text =
    attribute === 'front' ? `system ${name} : web-app${home ? ` in ${home.id}` : ''}` : `actor ${name} : staff`;
  const title = attribute === 'front' ? `put a new system ${name} in front` : `let new staff ${name} serve it`;
  return repair(title, [
    setAttribute(touchpoint, attribute, name),
    { kind: 'insert-after', element: elementsIn(facts.attribute(touchpoint, 'on'))[0]?.id ?? touchpoint.id, text },
  ]);
}

/** The segment of a touchpoint, where it is not the outside itself. */
function insideOf(facts: Facts, touchpoint: CxElement): CxElement | undefined {
  const segment = segmentOf(facts, touchpoint);
  return segment && onlyWord(facts.attribute(segment, 'trust')) !== 'untrusted' ? segment : undefined;
}
