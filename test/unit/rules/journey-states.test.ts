import { strict as assert } from 'node:assert';
import { rules } from '../../../language/analysis/rules/index.js';
import type { Rule } from '../../../language/analysis/rule.js';
import type { Severity } from '../../../language/core/severity.js';
import { indexOf } from '../../../language/model/index.js';
import { check, findingsOf } from './helper.js';

const parts = new Set(['journey', 'stage', 'step', '->', 'end', 'pain']);

/** The way itself is wrong: what is lived is reported as a warning, what is planned so as an error. */
const errorsInPlans = ['CXRA-JRN-004', 'CXRA-JRN-005', 'CXRA-JRN-006', 'CXRA-JRN-014', 'CXRA-CHN-002', 'CXRA-CHN-003'];

/** Severities of what a rule finds at journeys and their parts in its bad example, with all journeys in a state. */
function severities(rule: Rule, state: string): Severity[] {
  const text = rule.bad
    .replace(/\bstate: (as-is|to-be|research)\b/g, '')
    .replace(/(\bjourney [^{]*\{)/g, `$1 state: ${state} `);
  const checked = check(text);
  assert.deepEqual(checked.errors, [], text);
  const { byId } = indexOf(checked.bound.model);
  return findingsOf(checked, rule.id)
    .filter(({ element }) => parts.has(byId.get(element)!.type))
    .map(({ severity }) => severity);
}

describe('rules on journeys', () => {
  it('report at most a warning on what is lived', () => {
    for (const rule of rules) assert.ok(!severities(rule, 'as-is').includes('error'), rule.id);
  }).timeout(30_000);

  it('report an error where a planned way is wrong, and only there', () => {
    for (const rule of rules.filter(({ severity }) => severity !== 'error')) {
      const found = new Set(severities(rule, 'to-be'));
      if (errorsInPlans.includes(rule.id)) assert.deepEqual([...found], ['error'], rule.id);
      else assert.ok(!found.has('error'), rule.id);
    }
  }).timeout(30_000);
});
