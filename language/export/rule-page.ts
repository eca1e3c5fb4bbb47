import { familyOf } from '../analysis/rule.js';
import type { Rule } from '../analysis/rule.js';

/** Names of the rule families, by the letters in their ids. */
export const familyTitles: Readonly<Record<string, string>> = {
  AIP: 'Personalisation and artificial intelligence',
  API: 'Interfaces',
  BRE: 'Data breaches',
  CHN: 'Channels',
  CMP: 'Compliance',
  CNS: 'Consent',
  DAT: 'Customer data',
  DOS: 'Denial of service',
  EMP: 'Employees',
  ENC: 'Encryption',
  FBK: 'Feedback',
  GOV: 'Governance of journeys',
  IAM: 'Identity and access',
  IDN: 'Single customer view',
  INJ: 'Cross-site scripting and injection',
  INS: 'Insiders',
  JRN: 'Journeys',
  MOB: 'Mobile apps and devices',
  MOD: 'Quality of the model',
  MTR: 'Metrics',
  OPS: 'Operations',
  PER: 'Personalisation',
  SEG: 'Microsegmentation',
};

const severityWords = { error: 'Error', warning: 'Warning', info: 'Information' } as const;

/** A rule's page for the documentation, as Markdown. */
export function rulePage(rule: Rule): string {
  return `# ${rule.id} \`${rule.slug}\`

**${rule.title}**

${severityWords[rule.severity]}${rule.definite || rule.riskless ? '' : ', one step up or down by risk'} · ${familyTitles[familyOf(rule.id)] ?? familyOf(rule.id)}

## What

${rule.what}

## Why

${rule.why}

## How to fix it

${rule.how}

## When it may be wrong

${rule.falsePositives}

## Condition

${code('', rule.when)}${rule.unless.length === 0 ? '' : `\nNot when one of these holds for certain:\n\n${code('', rule.unless.join('\n'))}`}${grades(rule)}
## Bad

${code('cxra', rule.bad.trim())}
## Good

${code('cxra', rule.good.trim())}
## References

${rule.maps.map((map) => `- ${referenceText(map)}`).join('\n')}
${rule.subsumes === undefined ? '' : `\nWhere it reports, these step back: ${rule.subsumes.join(', ')}.\n`}`;
}

function code(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\`\n`;
}

function grades({ grades = [] }: Rule): string {
  if (grades.length === 0) return '';
  return `\nOf another severity:\n\n${grades.map((grade) => `- ${grade.severity} when \`${grade.when}\``).join('\n')}\n`;
}

/** A reference with the name of what it is in, where its form tells. */
export function referenceText(map: string): string {
  const of = (pattern: RegExp, name: string): string | undefined => (pattern.test(map) ? `${map}: ${name}` : undefined);
  return (
    of(/^CWE-\d/, 'Common Weakness Enumeration') ??
    of(/^A\d\d:2021/, 'OWASP Top 10, 2021') ??
    of(/^A\d\d:2025/, 'OWASP Top 10, 2025') ??
    of(/^API\d/, 'OWASP API Security Top 10, 2023') ??
    of(/^LLM\d/, 'OWASP Top 10 for LLM Applications') ??
    of(/^M\d/, 'OWASP Mobile Top 10, 2024') ??
    of(/^MASVS/, 'OWASP Mobile Application Security Verification Standard') ??
    of(/^ASVS/, 'OWASP Application Security Verification Standard') ??
    of(/^GDPR/, 'Regulation (EU) 2016/679') ??
    of(/^NIS2IR/, 'Implementing Regulation (EU) 2024/2690') ??
    of(/^NIS2/, 'Directive (EU) 2022/2555, Article 21(2)') ??
    of(/^PCI/, 'PCI DSS 4.0.1') ??
    of(/^STRIDE/, 'STRIDE') ??
    of(/^ZT/, 'NIST SP 800-207, tenets of zero trust') ??
    of(/^CX:C/, 'component of a customer experience reference architecture') ??
    of(/^CX:R/, 'role of microsegmentation') ??
    map
  );
}

/** The overview of all rules, by family. */
export function ruleOverview(rules: readonly Rule[]): string {
  const families = [...new Set(rules.map((rule) => familyOf(rule.id)))].sort();
  const sections = families.map((family) => {
    const rows = rules
      .filter((rule) => familyOf(rule.id) === family)
      .map((rule) => `| [${rule.id}](${rule.id}.md) | \`${rule.slug}\` | ${rule.severity} | ${rule.title} |`);
    return `## ${familyTitles[family] ?? family}\n\n| rule | name | severity | what it finds |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Rules\n\n${rules.length} rules in ${families.length} families. Each page says what a rule finds, why it matters, how to fix it, and when it may be wrong. [What they cover](coverage.md): laws, standards and lists with the rules that speak of each entry.\n\n${sections.join('\n')}`;
}
