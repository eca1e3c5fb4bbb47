import '../../../language/core/polyfill.js';
import type { Finding } from '../../../language/analysis/finding.js';
import { allProblems, bindProject } from '../../../language/bind/project.js';
import { readFragment } from '../../../language/bind/read-document.js';
import type { ProjectReport } from '../../../language/export/report.js';
import type { RuleText } from '../../../language/export/sarif-rules.js';

export const base = 'file:///work%20space/shop';

/** The report of a project of some files, by name, with findings that are made up. */
export function reportOf(
  files: Readonly<Record<string, string>>,
  findings: readonly Finding[] = [],
  failures: Record<string, string> = {},
): ProjectReport {
  const texts = new Map(
    Object.entries(files).map(([name, text]) => [name.includes(':') ? name : `${base}/${encodeURI(name)}`, text]),
  );
  const bound = bindProject([...texts].map(([uri, text]) => ({ fragment: readFragment(uri, text) })));
  const problems = allProblems(bound).map(({ uri, problem }) => ({ ...problem, uri }));
  return { name: 'shop', model: bound.model, sources: bound.sources, texts, problems, findings, failures };
}

export function findingOf(element: string, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'CXRA-ENC-001',
    severity: 'error',
    element,
    message: `'${element}' is wrong.`,
    variables: { element },
    reasons: [],
    also: [],
    fingerprint: `print-${element}`,
    ...more,
  };
}

export const encryptionRule: RuleText = {
  id: 'CXRA-ENC-001',
  slug: 'cleartext-transit',
  title: 'In clear',
  severity: 'error',
  scope: 'local',
  what: 'What.',
  why: 'Why.',
  how: 'How.',
  falsePositives: 'When.',
  maps: ['CWE-319', 'GDPR:32'],
  bad: 'flow A -> B { protocol: http }',
  good: 'flow A -> B { protocol: https }',
};
export const journeyRule: RuleText = {
  ...encryptionRule,
  id: 'CXRA-JRN-001',
  slug: 'no-steps',
  severity: 'info',
  maps: [],
};

export const shop = `system A : backend
system B : backend
flow f A -> B {
  protocol: http
}
suppress CXRA-ENC-001 on B { reason: "Agreed with the auditor" }
`;
