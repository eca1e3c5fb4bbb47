import { compiledRule } from '../../../language/analysis/compiled-rule.js';
import { defaultThresholds } from '../../../language/analysis/configuration.js';
import { Facts } from '../../../language/analysis/facts.js';
import type { Rule } from '../../../language/analysis/rule.js';
import { runRule } from '../../../language/analysis/run-rule.js';
import type { RuleRun } from '../../../language/analysis/run-rule.js';
import { applyEdits } from '../../../language/edit/apply.js';
import { mentionsOf } from '../../../language/lsp/features/mentions.js';
import { Positions } from '../../../language/lsp/positions.js';
import { indexOf } from '../../../language/model/index.js';
import { today } from './helper.js';
import type { Checked } from './helper.js';

const suffix = 'Renamed';

/** The text with every element called otherwise, wherever it is named. */
export function renamed({ text, bound }: Checked): string {
  const positions = new Positions(() => text);
  const named = bound.model.elements.filter((element) => element.named && element.type !== 'suppress');
  const ends = named.flatMap((element) =>
    mentionsOf({ bound }, positions, element.id).flatMap(({ span }) =>
      text.slice(span.start, span.end) === element.name ? [span.end] : [],
    ),
  );
  return applyEdits(
    text,
    [...new Set(ends)].map((end) => ({ start: end, end, newText: suffix })),
  );
}

/** An element's id as it is before `renamed`. */
export function originalId(id: string): string {
  return id.replaceAll(suffix, '');
}

/** The text with its statements in reverse order. */
export function reversed({ text, bound }: Checked): string {
  const { byId } = indexOf(bound.model);
  const spans = [...bound.sources.elements]
    .filter(([id]) => byId.get(id)?.parent === undefined)
    .map(([, source]) => source.span);
  const statements = spans.sort((a, b) => b.start - a.start).map(({ start, end }) => text.slice(start, end));
  return `${statements.join('\n')}\n`;
}

/** The text without one attribute of an element, or undefined where it is not written there as one. */
export function without({ text, bound }: Checked, element: string, attribute: string): string | undefined {
  const own = bound.sources.elements.get(element)?.attributes[attribute];
  return own && !own.header ? applyEdits(text, [{ ...own.span, newText: '' }]) : undefined;
}

/** Runs a rule alone, with other exceptions than its own if given. */
export function runAlone(rule: Rule, { bound }: Checked, unless: readonly string[] = rule.unless): RuleRun {
  return runRule(compiledRule({ ...rule, unless }), new Facts(bound.model, today, defaultThresholds));
}
