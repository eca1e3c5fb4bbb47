import { familyOf } from '../analysis/rule.js';
import type { Rule } from '../analysis/rule.js';
import type { Severity } from '../core/severity.js';
import { problemTitles } from './problem-rules.js';
import type { SarifLevel, SarifRule } from './sarif-types.js';

/** What SARIF needs of a rule. */
export type RuleText = Pick<
  Rule,
  | 'id'
  | 'slug'
  | 'title'
  | 'severity'
  | 'scope'
  | 'what'
  | 'why'
  | 'how'
  | 'falsePositives'
  | 'maps'
  | 'bad'
  | 'good'
  | 'own'
>;

/** The level of a severity. */
export function levelOf(severity: Severity): SarifLevel {
  return severity === 'info' ? 'note' : severity;
}

/** All that a result can name: the rules, by id, then the codes of problems with the text. */
export function sarifRules(rules: readonly RuleText[]): SarifRule[] {
  return [...rules.map(sarifRule), ...Object.entries(problemTitles).map(([code, title]) => problemRule(code, title))];
}

/** How grave a rule is on the scale of CVSS, by which code-scanning services sort. */
const gravity: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', info: '2.5' };

function sarifRule(rule: RuleText): SarifRule {
  const weaknesses = rule.maps.filter((map) => map.startsWith('CWE-'));
  const security = weaknesses.length > 0;
  const tags = [
    familyOf(rule.id),
    ...(security ? ['security'] : []),
    ...weaknesses.map((map) => `external/cwe/${map.toLowerCase()}`),
  ];
  return {
    id: rule.id,
    name: rule.slug,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.what },
    help: rule.own ? { text: helpText(rule) } : { text: helpText(rule), markdown: helpMarkdown(rule) },
    defaultConfiguration: { level: levelOf(rule.severity) },
    properties: {
      tags,
      maps: rule.maps,
      scope: rule.scope,
      ...(security && { 'security-severity': gravity[rule.severity] }),
    },
  };
}

function problemRule(code: string, title: string): SarifRule {
  return {
    id: code,
    name: code,
    shortDescription: { text: title },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['text'] },
  };
}

function helpText(rule: RuleText): string {
  const sections: readonly (readonly [string, string])[] = [
    ['Why', rule.why],
    ['What to do', rule.how],
    ['When it may be wrong', rule.falsePositives],
    ['References', rule.maps.join(', ')],
  ];
  const written = sections.filter(([, text]) => text !== '').map(([title, text]) => `${title}: ${text}`);
  return [rule.what, ...written].join('\n\n');
}

/** The help of a rule as Markdown, its examples in code fences. Contains nothing from a model. */
export function helpMarkdown(rule: RuleText): string {
  return [
    rule.what,
    `**Why:** ${rule.why}`,
    `**What to do:** ${rule.how}`,
    `**When it may be wrong:** ${rule.falsePositives}`,
    `**References:** ${rule.maps.join(', ')}`,
    `Bad:\n\n\`\`\`cxra\n${rule.bad.trim()}\n\`\`\``,
    `Good:\n\n\`\`\`cxra\n${rule.good.trim()}\n\`\`\``,
  ].join('\n\n');
}
