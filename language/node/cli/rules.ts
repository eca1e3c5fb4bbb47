import { rules, ruleById } from '../../analysis/rules/index.js';
import type { Rule } from '../../analysis/rule.js';
import { suggestWords } from '../../core/suggest.js';
import { exitCodes, UsageError } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Lists the rules, or shows one in full; `ENC-001` is short for `CXRA-ENC-001`. Throws a UsageError for an id that no rule has. */
export function printRules(id: string | undefined, terminal: Terminal): ExitCode {
  terminal.out(id === undefined ? listOf(rules, terminal) : pageOf(findRule(id), terminal));
  return exitCodes.clean;
}

function findRule(id: string): Rule {
  const short = /^[a-z]+-\d+$/i.test(id) ? `CXRA-${id}` : id;
  const rule = ruleById(short.toUpperCase()) ?? ruleById(id.toLowerCase());
  if (rule) return rule;
  const suggestions = suggestWords(
    short,
    rules.flatMap((each) => [each.id, each.slug]),
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
