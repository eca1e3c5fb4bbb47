import { strict as assert } from 'node:assert';
import type { Finding } from '../../../language/analysis/finding.js';
import type { Fix } from '../../../language/edit/model-edit.js';
import { ruleById } from '../../../language/analysis/rules/index.js';
import { check, fixed } from './helper.js';
import type { Checked } from './helper.js';

/** Every fix leaves a readable file; a repair removes its finding and brings no error; a claim in place removes it too. */
export function testFix(before: Checked, finding: Finding, fix: Fix): void {
  const text = fixed(before, fix);
  assert.notEqual(text, before.text, fix.title);
  const after = check(text);
  assert.deepEqual(after.errors, [], `${fix.title}\n${text}`);
  const same = after.analysis.findings.find((each) => each.fingerprint === finding.fingerprint && !each.suppressed);
  if (fix.class === 'repair') {
    assert.equal(same, undefined, `${fix.title} leaves its finding\n${text}`);
    assert.deepEqual(newErrors(before, after), [], `${fix.title}\n${text}`);
  }
  if (fix.class === 'claim' && / plan /.test(fix.title))
    assert.ok(
      remains(after, finding) && (!same || same.plannedFor !== undefined),
      `${fix.title} hides what it plans to cure\n${text}`,
    );
  else if (fix.class === 'claim') assert.equal(same, undefined, `${fix.title} leaves its finding\n${text}`);
  if (fix.preferred) assert.equal(fix.class, 'repair', fix.title);
}

/** What is planned stays reported until its day, by the same rule or by one that sees what holds today. */
function remains({ analysis }: Checked, finding: Finding): boolean {
  return analysis.findings.some(
    ({ rule, element, plannedFor }) =>
      plannedFor !== undefined && (rule === finding.rule || element === finding.element),
  );
}

function newErrors(before: Checked, after: Checked): string[] {
  const known = new Set(before.analysis.findings.map((each) => each.fingerprint));
  return after.analysis.findings
    .filter(
      (each) =>
        each.severity === 'error' &&
        !each.suppressed &&
        !known.has(each.fingerprint) &&
        ruleById(each.rule) !== undefined,
    )
    .map((each) => `${each.rule} on ${each.element}`);
}
