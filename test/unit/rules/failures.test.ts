import { strict as assert } from 'node:assert';
import { analyse } from '../../../language/analysis/analyse.js';
import { defaultConfiguration } from '../../../language/analysis/configuration.js';
import type { Analysis } from '../../../language/analysis/finding.js';
import { ruleSetOf } from '../../../language/analysis/rule-set.js';
import type { RuleSet } from '../../../language/analysis/rule-set.js';
import type { Rule } from '../../../language/analysis/rule.js';
import cleartextTransit from '../../../language/analysis/rules/encryption/cleartext-transit.js';
import { check, today } from './helper.js';

/** A rule whose condition cannot even be read. */
function throwing(message: string, more: Partial<Rule> = {}): Rule {
  const rule = { ...cleartextTransit, ...more, id: 'CXRA-ENC-999', slug: 'broken' };
  return Object.defineProperty(rule, 'when', {
    get: () => {
      throw new Error(message);
    },
  });
}

const broken = throwing('the condition is lost');

describe('rules that throw', () => {
  const { model } = check(cleartextTransit.bad).bound;
  const set = ruleSetOf(model);
  const analysed = (rules: RuleSet, previous?: Analysis): Analysis =>
    analyse(model, { configuration: defaultConfiguration, today, rules, ...(previous && { previous }) });
  const sound = analysed(set);

  for (const [where, all] of [
    ['first', [broken, ...set.all]],
    ['in the midst', [...set.all.slice(0, 40), broken, ...set.all.slice(40)]],
    ['last', [...set.all, broken]],
  ] as const)
    it(`are reported by name, and the others still run, when they come ${where}`, () => {
      const analysis = analysed({ ...set, all });
      assert.deepEqual(analysis.failures, { 'CXRA-ENC-999': 'the condition is lost' });
      assert.deepEqual(analysis.findings, sound.findings);
      assert.ok(analysis.findings.some(({ rule }) => rule === cleartextTransit.id));
    });

  it('are tried and reported again after a change', () => {
    const before = analysed({ ...set, all: [broken, ...set.all] });
    const after = analysed({ ...set, all: [broken, ...set.all] }, before);
    assert.deepEqual(after.failures, before.failures);
    assert.deepEqual(after.findings, sound.findings);
  });

  it('that run after the others are reported too', () => {
    const late = throwing('too late', { afterOthers: true });
    const analysis = analysed({ ...set, all: [...set.all, late] });
    assert.deepEqual(analysis.failures, { 'CXRA-ENC-999': 'too late' });
    assert.deepEqual(analysis.findings, sound.findings);
  });
});
