import type { Fix } from '../../edit/model-edit.js';
import { setAttribute } from './building-blocks.js';
import { onlyWord, wordsIn } from '../bag.js';
import { membersOf } from '../conditions/named-sets.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';

/** Declares all frameworks that the content suggests, or rules them out. */
export function declareFrameworks({ finding, facts }: FixContext): Fix[] {
  const architecture = facts.element(finding.element);
  const stated = (attribute: string): string[] => wordsIn(facts.attribute(architecture, attribute));
  const known = [...stated('frameworks'), ...stated('excluded-frameworks')];
  const open = suggested(facts).filter((framework) => !known.includes(framework));
  const [which, verb] = [open.join(' and '), open.length === 1 ? ['applies', 'does'] : ['apply', 'do']];
  const claim = (title: string, attribute: string): Fix => ({
    title: `Claim: ${title}`,
    class: 'claim',
    edits: [setAttribute(architecture, attribute, [...stated(attribute), ...open].join(', '))],
  });
  return [claim(`${which} ${verb[0]}`, 'frameworks'), claim(`${which} ${verb[1]} not apply`, 'excluded-frameworks')];
}

function suggested(facts: Facts): string[] {
  const has = (tag: string, ...taken: readonly string[]): boolean =>
    facts.all('data').some((data) => {
      const tags = wordsIn(facts.attribute(data, 'tags'));
      return tags.includes(tag) && !taken.some((each) => tags.includes(each));
    });
  const of = (attribute: string): string =>
    (facts.architecture && onlyWord(facts.attribute(facts.architecture, attribute))) ?? '';
  return [
    ...(has('cardholder', 'tokenised', 'masked') ? ['pci-dss'] : []),
    ...(has('personal', 'anonymous') && membersOf('eea').includes(of('region')) ? ['gdpr'] : []),
    ...(['essential', 'important'].includes(of('entity-class')) ? ['nis2'] : []),
  ];
}
