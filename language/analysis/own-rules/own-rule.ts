import type { Severity } from '../../core/severity.js';
import { statedText, statedWord } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { compiledRule } from '../compiled-rule.js';
import { ruleById } from '../rules/index.js';
import type { Rule } from '../rule.js';
import { exceptionTexts } from './exception-texts.js';
import type { TextPart } from './exception-texts.js';
import { readFix } from './simple-fix.js';
import type { SimpleFix } from './simple-fix.js';

/** Something wrong with a rule of one's own: with an attribute, or with a stretch of a text that is one of its values. */
export interface OwnRuleProblem {
  readonly message: string;
  readonly attribute?: string;
  readonly value?: number;
  readonly span?: { readonly start: number; readonly end: number };
  readonly suggestions?: readonly string[];
}

/** A rule that a model declares, and what keeps it from being tried. */
export interface OwnRule {
  readonly element: CxElement;
  readonly rule: Rule;
  readonly problems: readonly OwnRuleProblem[];
}

/** Rules by what is written of them, so that a rule that did not change is the same object after an edit elsewhere. */
const recent = new Map<string, Omit<OwnRule, 'element'>>();
const mostRecent = 200;

/** Reads a `rule` element. One with problems is never tried. */
export function ownRule(element: CxElement): OwnRule {
  const key = JSON.stringify([element.name, element.title, element.documentation, element.attributes]);
  const known = recent.get(key) ?? read(element);
  recent.delete(key);
  recent.set(key, known);
  if (recent.size > mostRecent) recent.delete(recent.keys().next().value!);
  return { element, ...known };
}

function read(element: CxElement): Omit<OwnRule, 'element'> {
  const when = statedText(element, 'when')?.trim() ? statedText(element, 'when')! : '';
  const exceptions = exceptionTexts(statedText(element, 'unless') ?? '');
  const written = textsOf(element, 'fix').map(readFix);
  const fixes = written.filter((fix): fix is SimpleFix => fix !== undefined);
  const rule = ruleOf(element, when, exceptions, fixes);
  if (when === '') return { rule, problems: [{ message: 'A rule says by `when` under which condition it reports.' }] };
  const problems = [
    ...nameProblems(element),
    ...conditionProblems(rule, exceptions),
    ...written.flatMap((fix, value) => fixProblems(fix, value, rule)),
  ];
  return { rule, problems };
}

function ruleOf(element: CxElement, when: string, exceptions: readonly TextPart[], fixes: readonly SimpleFix[]): Rule {
  const title = element.title ?? element.name;
  return {
    id: element.name,
    slug: element.name,
    title,
    severity: (statedWord(element, 'severity') ?? 'warning') as Severity,
    scope: 'model',
    what: statedText(element, 'description') ?? element.documentation ?? title,
    why: statedText(element, 'why') ?? '',
    how: statedText(element, 'how') ?? '',
    falsePositives: '',
    maps: textsOf(element, 'references'),
    when,
    unless: exceptions.map((exception) => exception.text),
    message: statedText(element, 'message') ?? title,
    // Whoever writes a rule says how grave it is.
    definite: true,
    own: true,
    bad: statedText(element, 'bad') ?? '',
    good: statedText(element, 'good') ?? '',
    fixes: (context) => fixes.flatMap((fix) => fix.apply(context)),
  };
}

function textsOf(element: CxElement, attribute: string): string[] {
  const values = element.attributes[attribute]?.values ?? [];
  return values.flatMap((value) => (value.type === 'text' ? [value.text] : []));
}

function nameProblems(element: CxElement): OwnRuleProblem[] {
  const taken = ruleById(element.name);
  return taken ? [{ message: `${element.name} is the name of a rule that comes with the program.` }] : [];
}

function conditionProblems(rule: Rule, exceptions: readonly TextPart[]): OwnRuleProblem[] {
  return compiledRule(rule).problems.map(({ message, span, suggestions, part }) => {
    const offset = part?.of === 'unless' ? (exceptions[part.index]?.start ?? 0) : 0;
    return {
      message,
      attribute: part?.of ?? 'when',
      value: 0,
      span: { start: span.start + offset, end: span.end + offset },
      ...(suggestions && { suggestions }),
    };
  });
}

function fixProblems(fix: SimpleFix | undefined, value: number, rule: Rule): OwnRuleProblem[] {
  const at = { attribute: 'fix', value };
  if (!fix) return [{ message: 'A fix is written as `attribute: value` or `variable.attribute: value`.', ...at }];
  return fix.problems(compiledRule(rule)).map((problem) => ({ ...problem, ...at }));
}
