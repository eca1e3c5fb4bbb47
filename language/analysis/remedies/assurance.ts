import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { attributeDefinition, orderOf } from '../../model/registry.js';
import { elementsIn, onlyWord, wordsIn } from '../bag.js';
import { membersOf } from '../conditions/named-sets.js';
import type { Facts } from '../facts.js';
import { claim } from './building-blocks.js';
import type { FixContext } from '../rule.js';
import { aalOf } from '../terms/people.js';
import { alreadyInPlace } from './state-controls.js';

const levels = orderOf(attributeDefinition('touchpoint', 'aal')!)!;
const sensitive = new Set(membersOf('sensitiveOps'));

/** The same proof as on the strongest channel, or less that can be done on the weaker one. */
export function strengthenChannel({ variable, facts, today }: FixContext): Fix[] {
  const weak = variable('t');
  const rivals = facts
    .all('touchpoint')
    .filter((other) => shares(facts, weak, other, 'op') && shares(facts, weak, other, 'users'));
  return [...claim(weak, 'aal', highest(facts, rivals), today), alreadyInPlace(weak, 'limits', 'reduced')];
}

/** The same proof at recovery as at login, or a waiting time with notice. */
export function strengthenRecovery({ finding, variable, facts, today }: FixContext): Fix[] {
  const element = facts.element(finding.element);
  const hold = alreadyInPlace(element, 'recovery-hold', '24h');
  if (element.type === 'actor') return [...claim(element, 'recovery-aal', highest(facts, [element]), today), hold];
  const logins = facts
    .all('touchpoint')
    .filter(
      (other) => wordsIn(facts.attribute(other, 'op')).includes('login') && sameChannel(facts, variable('t'), other),
    );
  return [...claim(element, 'aal', highest(facts, logins), today), hold];
}

function shares(facts: Facts, a: CxElement, b: CxElement, attribute: string): boolean {
  const own = wordsIn(facts.attribute(a, attribute));
  return wordsIn(facts.attribute(b, attribute)).some(
    (word) => own.includes(word) && (attribute !== 'op' || sensitive.has(word)),
  );
}

function sameChannel(facts: Facts, a: CxElement, b: CxElement): boolean {
  const own = elementsIn(facts.attribute(a, 'on'));
  return elementsIn(facts.attribute(b, 'on')).some((channel) => own.includes(channel));
}

function highest(facts: Facts, elements: readonly CxElement[]): string {
  const ranks = elements.map((element) => levels.indexOf(onlyWord(aalOf(facts, element)) ?? ''));
  return levels[Math.max(0, ...ranks)]!;
}
