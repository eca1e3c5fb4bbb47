import { strict as assert } from 'node:assert';
import { ruleById } from '../../../language/analysis/rules/index.js';
import { alternatives } from './alternatives/index.js';
import type { Alternative } from './alternatives/index.js';
import { testFix } from './fix-check.js';
import { check, findingsOf, fixes } from './helper.js';

describe('alternatives of rules', () => {
  for (const [id, models] of Object.entries(alternatives)) {
    it(`${id} reports on each, with fixes that are what they say`, () =>
      models.forEach((alternative) => testAlternative(id, alternative)));
  }
});

function testAlternative(id: string, [place, model]: Alternative): void {
  assert.ok(ruleById(id), id);
  const before = check(model);
  assert.deepEqual(before.errors, []);
  assert.deepEqual(before.analysis.failures, {});
  const findings = findingsOf(before, id);
  assert.deepEqual(
    findings.map((finding) =>
      finding.attribute === undefined ? finding.element : `${finding.element}.${finding.attribute}`,
    ),
    [place],
    model,
  );
  for (const finding of findings) {
    assert.doesNotMatch(finding.message, /not stated/);
    for (const fix of fixes(before, finding)) testFix(before, finding, fix);
  }
}
