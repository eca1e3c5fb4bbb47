import { addDays } from '../model/durations.js';
import type { CxElement, CxModel } from '../model/model.js';
import type { Fix } from '../edit/model-edit.js';
import { isElement } from './bag.js';
import { compiledRule } from './compiled-rule.js';
import { tryCondition } from './conditions/try-condition.js';
import type { Facts } from './facts.js';
import type { Finding } from './finding.js';
import { suppressionDays } from './remedies/building-blocks.js';
import { ruleSetOf } from './rule-set.js';
import type { FixContext, Rule } from './rule.js';
import { reportedElement } from './run-rule.js';

/** All ways to deal with a finding: what its rule offers, and to accept it for a time. */
export function fixesFor(finding: Finding, model: CxModel, facts: Facts): readonly Fix[] {
  const rules = ruleSetOf(model);
  const rule = rules.find(finding.rule);
  if (!rule || finding.suppressed) return [];
  const names = rules.all.flatMap((each) => [each.id, each.slug]);
  const context = contextOf(rule, finding, model, facts, names);
  return [...rule.fixes(context), ...waive(context)];
}

/** What a rule's fixes of a finding are made from. */
export function contextOf(
  rule: Rule,
  finding: Finding,
  model: CxModel,
  facts: Facts,
  ruleNames: readonly string[],
): FixContext {
  return {
    finding,
    model,
    facts,
    today: facts.today,
    ruleNames,
    variable: (name) => {
      const id = finding.variables[name];
      if (id === undefined) throw new Error(`${finding.rule} has no variable ${name}`);
      return facts.element(id);
    },
    every: (name) => involved(rule, finding, name, facts),
  };
}

/** What a variable stands for in all places where a rule holds on the element of a finding. */
function involved(rule: Rule, finding: Finding, name: string, facts: Facts): CxElement[] {
  const compiled = compiledRule(rule);
  const found = new Set<CxElement>();
  for (const match of tryCondition(compiled.condition, facts)) {
    const item = match.variables[name];
    if (match.truth !== true || item === undefined || !isElement(item)) continue;
    if (reportedElement(compiled, match, facts)?.id === finding.element) found.add(item);
  }
  return [...found];
}

/** Accepts the finding for a time; reason and owner are left for a person to give. */
function waive({ finding, facts, today }: FixContext): Fix[] {
  if (finding.rule.startsWith('CXRA-MOD-') || finding.element.includes('#') || /^(allow|deny) /.test(finding.element))
    return [];
  const lines = [
    `suppress ${finding.rule} on ${finding.element} {`,
    '  category: accepted-risk',
    '  reason: ""',
    '  owner: unknown',
    `  expires: ${addDays(today, suppressionDays)}`,
    '}',
  ];
  const after = outermost(facts, facts.element(finding.element));
  return [
    {
      title: `Waive: not a problem here (suppress ${finding.rule}, to be given a reason and an owner)`,
      class: 'waive',
      edits: [{ kind: 'insert-after', element: after.id, text: lines.join('\n') }],
    },
  ];
}

function outermost(facts: Facts, element: CxElement): CxElement {
  return element.parent === undefined ? element : outermost(facts, facts.element(element.parent));
}
