import { strict as assert } from 'node:assert';
import { rules } from '../../../language/analysis/rules/index.js';
import type { Rule } from '../../../language/analysis/rule.js';
import { attributeDefinition } from '../../../language/model/registry.js';
import { indexOf } from '../../../language/model/index.js';
import { exceptions } from './exceptions/index.js';
import { check, findingsOf } from './helper.js';
import type { Checked } from './helper.js';
import { originalId, renamed, reversed, runAlone, without } from './variants.js';

describe('rules on variants of their examples', () => {
  it('have exceptions for rules that exist', () => {
    const ids = new Set(rules.map((rule) => rule.id));
    assert.deepEqual(
      Object.keys(exceptions).filter((id) => !ids.has(id)),
      [],
    );
  });

  for (const rule of rules) describe(`${rule.id} ${rule.slug}`, () => testVariants(rule));
});

function testVariants(rule: Rule): void {
  it('reports the same when everything is called otherwise', () => {
    const bad = check(rule.bad);
    const other = check(renamed(bad));
    assert.deepEqual(other.errors, []);
    assert.deepEqual(places(other, rule).map(originalId).sort(), places(bad, rule));
  });

  it('reports the same when everything stands in another order', () => {
    const bad = check(rule.bad);
    const other = check(reversed(bad));
    assert.deepEqual(other.errors, []);
    assert.deepEqual(fingerprints(other, rule), fingerprints(bad, rule));
  });

  if (!rule.afterOthers) it('stays silent and asks where what decided is not stated', () => testUnset(rule));

  if (rule.unless.length > 0 && !rule.afterOthers) it('makes each of its exceptions', () => testExceptions(rule));
}

function places(checked: Checked, rule: Rule): string[] {
  return findingsOf(checked, rule.id)
    .map((finding) => finding.element)
    .sort();
}

function fingerprints(checked: Checked, rule: Rule): string[] {
  return findingsOf(checked, rule.id)
    .map((finding) => finding.fingerprint)
    .sort();
}

/** Rules whose subject is what is not written speak of `set`, `unset` or `empty`. */
function speaksOfAbsence(rule: Rule): boolean {
  return /\bis (set|unset|empty)\b|\bno \w+ in\b|\bevery \w+ in\b|\bcount\(|\bnot\b|\boverdue\(|\blacks\b/.test(
    rule.when,
  );
}

function testUnset(rule: Rule): void {
  const bad = check(rule.bad);
  for (const finding of findingsOf(bad, rule.id)) {
    if (finding.attribute === undefined) continue;
    const text = without(bad, finding.element, finding.attribute);
    const type = indexOf(bad.bound.model).byId.get(finding.element)!.type;
    if (
      text === undefined ||
      attributeDefinition(type, finding.attribute)?.default !== 'unknown' ||
      speaksOfAbsence(rule)
    )
      continue;
    const run = runAlone(rule, check(text));
    assert.deepEqual(
      run.findings.map((each) => each.element).filter((each) => each === finding.element),
      [],
      text,
    );
    const asked = run.undecided.filter((each) => each.element === finding.element).map((each) => each.attribute);
    assert.ok(asked.includes(finding.attribute), `${finding.attribute} is not asked for\n${text}`);
  }
}

/** For each exception a model in which nothing but that exception keeps the rule silent. */
function testExceptions(rule: Rule): void {
  const texts = exceptions[rule.id] ?? [];
  assert.equal(texts.length, rule.unless.length, 'one model for each exception');
  rule.unless.forEach((exception, index) => {
    const model = check(texts[index]!);
    assert.deepEqual(model.errors, [], exception);
    assert.deepEqual(
      runAlone(rule, model).findings.map((each) => each.element),
      [],
      `${exception} does not silence it`,
    );
    const others = rule.unless.filter((each) => each !== exception);
    assert.notDeepEqual(
      runAlone(rule, model, others).findings,
      [],
      `without "${exception}" it would not report either`,
    );
  });
}
