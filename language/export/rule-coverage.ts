import { familyOf } from '../analysis/rule.js';
import type { Rule } from '../analysis/rule.js';
import { compareText, pushTo } from '../core/order.js';
import { familyTitles } from './rule-page.js';

/** What rules need to have for a table of coverage. */
export type MappedRule = Pick<Rule, 'id' | 'maps'>;

/** Rules by one entry of a list, such as an article or a weakness. */
export interface CoveredEntry {
  readonly entry: string;
  readonly rules: readonly string[];
}

/** A family of rules, a law, a standard or a list, with the rules that speak of each of its entries. */
export interface CoveredList {
  readonly name: string;
  readonly entries: readonly CoveredEntry[];
  /** Entries that no rule speaks of, where the list is closed. */
  readonly missing: readonly string[];
}

/** What rules cover: by family, and by law, standard and list. */
export interface RuleCoverage {
  readonly rules: number;
  readonly families: readonly CoveredEntry[];
  readonly lists: readonly CoveredList[];
}

interface List {
  readonly name: string;
  /** The entry that an identifier of a rule belongs to, or undefined where it is of another list. */
  entryOf(map: string): string | undefined;
  /** All entries, where the list is closed. */
  readonly all?: readonly string[];
}

function numbered(prefix: string, from: number, to: number, width = 1): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => `${prefix}${String(from + i).padStart(width, '0')}`);
}

/** A list whose identifiers match a pattern; its first group is the entry. */
function list(name: string, pattern: RegExp, all?: readonly string[]): List {
  return { name, entryOf: (map) => pattern.exec(map)?.[1], ...(all && { all }) };
}

const lists: readonly List[] = [
  list('OWASP Top 10:2021', /^(A\d\d):2021$/, numbered('A', 1, 10, 2)),
  list('OWASP Top 10:2025', /^(A\d\d):2025$/, numbered('A', 1, 10, 2)),
  list('OWASP API Security Top 10 2023', /^(API\d+)$/, numbered('API', 1, 10)),
  list('OWASP Mobile Top 10 2024', /^(M\d+)$/, numbered('M', 1, 10)),
  list('OWASP Top 10 for LLM applications 2025', /^(LLM\d\d)$/, numbered('LLM', 1, 10, 2)),
  list('OWASP ASVS 5.0, chapters', /^ASVS:(\d+)/, numbered('', 1, 17)),
  list('OWASP MASVS', /^MASVS:([A-Z]+)/),
  list('STRIDE', /^STRIDE:([STRIDE])$/, ['S', 'T', 'R', 'I', 'D', 'E']),
  list('GDPR, articles', /^GDPR:(\d+)/),
  list('NIS2, article 21(2)', /^NIS2:([a-j])$/, [...'abcdefghij']),
  list('Implementing Regulation (EU) 2024/2690, points of the annex', /^NIS2IR:(\d+\.\d+)/),
  list('PCI DSS 4.0.1, requirements', /^PCI:(\d+)/, numbered('', 1, 12)),
  list('AI Act, articles', /^AIACT:(\d+)/),
  list('Zero trust tenets of NIST SP 800-207', /^ZT:(\d)$/, numbered('', 1, 7)),
  list('NIST SP 800-63B', /^NIST63B:(\S+)$/),
  list('CWE', /^(CWE-\d+)$/),
  list('Six components of the reference architecture', /^CX:(C\d)$/, numbered('C', 1, 6)),
  list('Seven roles of microsegmentation', /^CX:(R\d)$/, numbered('R', 1, 7)),
];

/** The rules by family, and by each entry of the laws, standards and lists that they refer to. */
export function ruleCoverage(rules: readonly MappedRule[]): RuleCoverage {
  const families = new Map<string, string[]>();
  for (const rule of rules) pushTo(families, familyOf(rule.id), rule.id);
  return {
    rules: rules.length,
    families: sortedEntries(families),
    lists: lists.map((each) => coveredList(each, rules)).filter(({ entries }) => entries.length > 0),
  };
}

function coveredList({ name, entryOf, all }: List, rules: readonly MappedRule[]): CoveredList {
  const byEntry = new Map<string, string[]>();
  for (const { id, maps } of rules) {
    const entries = new Set(maps.map(entryOf).filter((entry) => entry !== undefined));
    for (const entry of entries) pushTo(byEntry, entry, id);
  }
  return { name, entries: sortedEntries(byEntry), missing: (all ?? []).filter((entry) => !byEntry.has(entry)) };
}

function sortedEntries(byEntry: ReadonlyMap<string, readonly string[]>): CoveredEntry[] {
  const entries = [...byEntry].map(([entry, ids]) => ({ entry, rules: [...ids].sort(compareText) }));
  return entries.sort((a, b) => compareNatural(a.entry, b.entry));
}

/** Numbers inside of names by their value: `API2` before `API10`. */
function compareNatural(a: string, b: string): number {
  const padded = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return compareText(padded(a), padded(b));
}

/** The coverage as lines for people. */
export function ruleCoverageText(coverage: RuleCoverage): string {
  const families = coverage.families.map(
    ({ entry, rules }) =>
      `  ${entry}  ${String(rules.length).padStart(3)}  ${familyTitles[entry] ?? 'rules of the model'}`,
  );
  const sections = coverage.lists.map(
    ({ name, entries, missing }) =>
      `${name}\n${wrapped(entries.map(({ entry, rules }) => `${entry} (${rules.length})`))}${missing.length > 0 ? `\n  no rule: ${missing.join(', ')}` : ''}`,
  );
  return `${[`${coverage.rules} rules by family\n${families.join('\n')}`, ...sections].join('\n\n')}\n`;
}

function wrapped(words: readonly string[], width = 96): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 2 <= width) lines[lines.length - 1] = `${last}  ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines.join('\n');
}

/** The coverage as a page of the documentation, in Markdown. */
export function ruleCoveragePage(coverage: RuleCoverage): string {
  const link = (id: string): string => `[${id.replace(/^CXRA-/, '')}](${id}.md)`;
  const rows = (entries: readonly CoveredEntry[], title: (entry: string) => string): string =>
    entries
      .map(({ entry, rules }) => `| ${title(entry)} | ${rules.length} | ${rules.map(link).join(', ')} |`)
      .join('\n');
  const head = (first: string): string => `| ${first} | rules | which |\n| --- | --- | --- |\n`;
  const families = head('family') + rows(coverage.families, (entry) => `${entry}: ${familyTitles[entry] ?? ''}`);
  const sections = coverage.lists.map(({ name, entries, missing }) => {
    const gaps = missing.length > 0 ? `\n\nNo rule speaks of ${missing.join(', ')}.` : '';
    return `## ${name}\n\n${head('entry')}${rows(entries, (entry) => entry)}${gaps}`;
  });
  const intro = `What the ${coverage.rules} rules speak of. A rule that names an entry looks for one sign of it that can be seen in an architecture; it does not show that the entry is fulfilled.`;
  return `${['# Coverage of the rules', intro, `## Families\n\n${families}`, ...sections].join('\n\n')}\n`;
}
