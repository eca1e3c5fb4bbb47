import { addDays } from '../model/durations.js';
import { elementsOfType, referencedIds, statedText, statedWord } from '../model/index.js';
import type { CxElement, CxModel, ElementId } from '../model/model.js';
import type { Finding, Suppressed } from './finding.js';
import type { Rule } from './rule.js';
import { describeDuration } from './conditions/describe.js';

/** A written suppression, and whether it is in force. */
export interface Suppression {
  readonly element: CxElement;
  /** Rule id or slug as written. */
  readonly rule: string;
  readonly on: ElementId | undefined;
  readonly problems: readonly string[];
}

const day = 86_400_000;
const longestForErrors = 180 * day;
const shortestReason = 15;

/** Longest life of a suppression of a rule, in milliseconds. */
export function longestSuppression(rule: Rule | undefined, threshold: number): number {
  return rule?.severity === 'error' ? Math.min(threshold, longestForErrors) : threshold;
}

/** All suppressions of a model with what keeps them from being in force. */
export function suppressionsOf(
  model: CxModel,
  today: string,
  threshold: number,
  ruleOf: (idOrSlug: string) => Rule | undefined,
): Suppression[] {
  return elementsOfType(model, 'suppress').map((element) => {
    const rule = statedWord(element, 'rule') ?? '';
    return {
      element,
      rule,
      on: referencedIds(element, 'on')[0],
      problems: problemsOf(element, ruleOf(rule), rule, today, threshold),
    };
  });
}

function problemsOf(
  element: CxElement,
  rule: Rule | undefined,
  written: string,
  today: string,
  threshold: number,
): string[] {
  const problems: string[] = [];
  if (!rule) problems.push(`names no rule: ${written}`);
  if (rule?.id === 'CXRA-MOD-009') problems.push('is of the rule on suppressions itself');
  for (const attribute of ['category', 'owner', 'expires'])
    if (element.attributes[attribute]?.state !== 'set') problems.push(`has no ${attribute}`);
  const reason = statedText(element, 'reason');
  if (reason === undefined) problems.push('has no reason');
  else if (reason.trim().length < shortestReason)
    problems.push(`has a reason of fewer than ${shortestReason} characters`);
  const expires = expiryOf(element);
  if (expires !== undefined && expires < today) problems.push(`expired on ${expires}`);
  const longest = longestSuppression(rule, threshold);
  if (expires !== undefined && expires > addDays(today, longest / day))
    problems.push(`lasts longer than ${describeDuration(longest)}`);
  return problems;
}

/** The day a suppression ends, or undefined. */
export function expiryOf(element: CxElement): string | undefined {
  const value = element.attributes['expires']?.values[0];
  return value?.type === 'date' ? value.date : undefined;
}

/** Tells whether a suppression speaks of a finding. */
export function speaksOf(
  suppression: Suppression,
  finding: Pick<Finding, 'rule' | 'element'>,
  ruleOf: (idOrSlug: string) => Rule | undefined,
): boolean {
  return suppression.on === finding.element && ruleOf(suppression.rule)?.id === finding.rule;
}

/** What a suppression in force makes of a finding. */
export function suppressedBy(suppression: Suppression, rule: Rule): Suppressed {
  const { element } = suppression;
  const needsApproval = rule.maps.some((map) => map.startsWith('PCI:'));
  const approved = element.attributes['approved-by']?.state === 'set';
  const category = statedWord(element, 'category');
  const reason = statedText(element, 'reason');
  const expires = expiryOf(element);
  return {
    by: element.id,
    status: needsApproval && !approved ? 'underReview' : 'accepted',
    ...(category !== undefined && { category }),
    ...(reason !== undefined && { reason }),
    ...(expires !== undefined && { expires }),
  };
}
