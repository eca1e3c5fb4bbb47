import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { elementsIn, wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import { repair, setAttribute } from './building-blocks.js';
import { addFlow, worksWith } from './new-flow.js';
import type { FixContext } from '../rule.js';
import { dataOf, tagsOfData } from '../terms/data.js';

/** Lets offers wait while a case is open: the campaign system hears of cases, the contact policy says what holds back. */
export function holdBack({ finding, facts }: FixContext): Fix[] {
  const element = facts.element(finding.element);
  if (element.type === 'contact-policy')
    return [
      repair(
        'hold offers back while a case or complaint is open',
        [setAttribute(element, 'suppress-when', 'open-case, complaint')],
        { preferred: true, bulk: true },
      ),
    ];
  const sources = facts.all('system').filter((system) => system !== element && caseData(facts, system) !== undefined);
  const best = [...sources].sort((a, b) => suitability(facts, b) - suitability(facts, a)).slice(0, 3);
  return best.map((source, at) => bringCases(facts, source, element, at === 0));
}

function caseData(facts: Facts, system: CxElement): CxElement | undefined {
  return dataOf(facts, system).data.find((data) => tagsOfData(facts, data).includes('case'));
}

function suitability(facts: Facts, system: CxElement): number {
  if (wordsIn(facts.attribute(system, 'provides')).includes('single-customer-view')) return 2;
  return ['crm', 'case-management', 'ticketing'].includes(system.kind ?? '') ? 1 : 0;
}

/** The flow serves the purpose that the cases are kept for: offers wait for the sake of the case. */
function bringCases(facts: Facts, source: CxElement, target: CxElement, preferred: boolean): Fix {
  const data = caseData(facts, source)!;
  const purpose = elementsIn(facts.attribute(data, 'purposes'))[0];
  const lines = [`carries: ${data.id}`, ...(purpose ? [`purpose: ${purpose.id}`] : [])];
  const edits = addFlow(facts, target, { name: `openCases${target.name}`, title: 'Open cases', source, target, lines });
  return repair(`bring open cases from ${source.name}`, [...edits, ...worksWith(facts, target, data)], { preferred });
}
