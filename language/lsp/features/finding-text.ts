import type { Finding } from '../../analysis/finding.js';
import type { RuleSet } from '../../analysis/rule-set.js';

/** The words for a risk score from 1 to 16. */
export function riskBand(score: number): string {
  return score >= 9 ? 'critical' : score >= 6 ? 'high' : score >= 3 ? 'medium' : 'low';
}

/** The message of a finding as shown in the editor: what was accepted says so and until when. */
export function findingMessage(finding: Finding): string {
  const { suppressed, message } = finding;
  if (!suppressed) return message;
  const until = suppressed.expires === undefined ? '' : ` until ${suppressed.expires}`;
  const review = suppressed.status === 'underReview' ? ', not approved yet' : '';
  return `Accepted${until}${suppressed.category === undefined ? '' : ` (${suppressed.category})`}${review}: ${message}`;
}

/** Lines that explain a finding: its risk with factors, what else it stands for, and where the demand comes from. */
export function findingLines(finding: Finding, rules: RuleSet): string[] {
  const { risk, also, plannedFor } = finding;
  const maps = rules.find(finding.rule)?.maps ?? [];
  return [
    findingMessage(finding),
    ...(risk
      ? [
          `Risk ${risk.score} ${riskBand(risk.score)} = likelihood ${risk.likelihood} × impact ${risk.impact}`,
          `Likelihood ${risk.likelihood}: ${factors(risk.likelihoodFactors)}`,
          `Impact ${risk.impact}: ${factors(risk.impactFactors)}`,
        ]
      : []),
    ...(plannedFor === undefined ? [] : [`A control is planned for ${plannedFor}.`]),
    ...(also.length > 0 ? [`Also: ${also.join(', ')}`] : []),
    ...(maps.length > 0 ? [`Maps: ${maps.join(', ')}`] : []),
  ];
}

function factors(list: readonly { readonly text: string; readonly points: number }[]): string {
  return list.map(({ text, points }) => `${points > 0 ? '+' : ''}${points} ${text}`).join('; ');
}
