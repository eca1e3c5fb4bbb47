import { rules } from '../../analysis/rules/index.js';
import type { Rule } from '../../analysis/rule.js';
import { suggestWords } from '../../core/suggest.js';
import { ruleCoverage, ruleCoverageText } from '../../export/rule-coverage.js';
import { toJson } from './check.js';
import { exitCodes, UsageError } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What `cxra rules` is asked to do. */
export interface RulesOptions {
  readonly coverage?: boolean;
  readonly format: 'text' | 'json';
}

/**
 * Lists the rules, shows one in full (`ENC-001` is short for `CXRA-ENC-001`), or shows what all of them cover. Throws a
 * UsageError for an id that no rule has.
 */
export function printRules(id: string | undefined, options: RulesOptions, terminal: Terminal): ExitCode {
  if (options.coverage) {
    if (id !== undefined) throw new UsageError('--coverage is about all rules; it goes without the name of one.');
    const coverage = ruleCoverage(rules);
    terminal.out(options.format === 'json' ? toJson(coverage) : ruleCoverageText(coverage));
    return exitCodes.clean;
  }
  terminal.out(id === undefined ? listOf(rules, terminal) : pageOf(findRule(id, rules), terminal));
  return exitCodes.clean;
}

/** The rule that a user means. Throws a UsageError with what is near for a name that no rule has. */
export function findRule(id: string, among: readonly Rule[]): Rule {
  const short = /^[a-z]+-\d+$/i.test(id) ? `CXRA-${id}` : id;
  const names = [id, short.toUpperCase(), id.toLowerCase()];
  const rule = among.find((each) => names.includes(each.id) || names.includes(each.slug));
  if (rule) return rule;
  const suggestions = suggestWords(
    short,
    among.flatMap((each) => [each.id, each.slug]),
  );
  const hint =
    suggestions.length === 0 ? ' `cxra rules` lists them all.' : ` Did you mean ${suggestions.join(' or ')}?`;
  throw new UsageError(`No rule is called ${id}.${hint}`);
}

function listOf(all: readonly Rule[], { painter }: Terminal): string {
  const slugWidth = Math.max(...all.map((rule) => rule.slug.length));
  const lines = all.map((rule) => {
    const severity = painter[rule.severity](rule.severity.padEnd('warning'.length));
    return `${rule.id}  ${severity}  ${rule.slug.padEnd(slugWidth)}  ${rule.title}`;
  });
  return `${lines.join('\n')}\n`;
}

function pageOf(rule: Rule, { painter }: Terminal): string {
  const sections: readonly (readonly [string, string])[] = [
    ['What', rule.what],
    ['Why', rule.why],
    ['What to do', rule.how],
    ['When it may be wrong', rule.falsePositives],
    ['Condition', rule.when],
    ['Except when', rule.unless.join('\n')],
    ['References', rule.maps.join(', ')],
    ['Bad', rule.bad.trim()],
    ['Good', rule.good.trim()],
  ];
  const head = `${painter.file(`${rule.id} ${rule.slug}`)} ${painter[rule.severity](rule.severity)}\n${rule.title}\n`;
  const body = sections
    .filter(([, text]) => text !== '')
    .map(([title, text]) => `${painter.rule(title)}\n${indented(text)}\n`);
  return [head, ...body].join('\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
