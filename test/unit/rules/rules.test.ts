import { strict as assert } from 'node:assert';
import { compiledRule } from '../../../language/analysis/compiled-rule.js';
import type { Rule } from '../../../language/analysis/rule.js';
import { rules } from '../../../language/analysis/rules/index.js';
import { testFix } from './fix-check.js';
import { check, findingsOf, fixes, reported, tolerated } from './helper.js';

describe('rules', () => {
  it('have ids and slugs of their own', () => {
    const names = rules.flatMap((rule) => [rule.id, rule.slug]);
    assert.equal(new Set(names).size, names.length);
    for (const rule of rules) assert.match(rule.id, /^CXRA-[A-Z]{3}-\d{3}$/);
  });

  for (const rule of rules) describe(`${rule.id} ${rule.slug}`, () => testRule(rule));
});

function testRule(rule: Rule): void {
  it('has a condition, exceptions and messages without type errors', () => {
    assert.deepEqual(compiledRule(rule).problems, []);
  });

  it('says all that a rule page needs', () => {
    for (const text of [rule.title, rule.what, rule.why, rule.how, rule.falsePositives])
      assert.notEqual(text.trim(), '');
    assert.ok(rule.maps.length > 0);
  });

  it('reports on its bad example, and no other rule does', () => {
    const bad = check(rule.bad);
    assert.deepEqual(bad.errors, []);
    assert.deepEqual(bad.analysis.failures, {});
    const allowed = tolerated(rule);
    assert.deepEqual(
      reported(bad).filter((id) => !allowed.has(id)),
      [rule.id],
    );
  });

  it('is silent on its good example, as are the others', () => {
    const good = check(rule.good);
    assert.deepEqual(good.errors, []);
    const allowed = tolerated(rule);
    assert.deepEqual(
      reported(good).filter((id) => !allowed.has(id)),
      [],
    );
  });

  it('offers fixes that are what they say', () => {
    const bad = check(rule.bad);
    for (const finding of findingsOf(bad, rule.id)) for (const fix of fixes(bad, finding)) testFix(bad, finding, fix);
  });
}
