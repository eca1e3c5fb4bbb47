import { elementTypesOf } from '../../analysis/conditions/assist.js';
import { namedSets } from '../../analysis/conditions/named-sets.js';
import { describeType } from '../../analysis/conditions/static-types.js';
import { thresholdDefinitions } from '../../analysis/configuration.js';
import { terms } from '../../analysis/terms/index.js';
import type { Span } from '../../core/spans.js';
import { attributeDefinition, elementDefinition, valuesOf } from '../../model/registry.js';
import type { Page } from '../hover/page.js';
import { describeAttribute, describeKeyword, describeValue } from '../hover/registry-pages.js';
import { ruleTextAt } from './rule-text.js';
import type { RuleText } from './rule-text.js';
import { writtenAt } from './place.js';
import type { Written } from './place.js';

/** What a word of a rule's condition, exception or message means, and where it stands; undefined for any other place. */
export function conditionHover(
  page: Page,
  text: string,
  offset: number,
): { readonly span: Span; readonly page: Page } | undefined {
  const place = ruleTextAt(text, offset);
  const word = place && wordAt(place);
  if (!place || !word) return undefined;
  const written = writtenAt({ ...place, index: word.start });
  const described = written && describe(page, place.content, word, written);
  return described && { page, span: { start: place.offsetOf(word.start), end: place.offsetOf(word.end) } };
}

interface Word extends Span {
  readonly text: string;
}

function wordAt({ content, index }: RuleText): Word | undefined {
  for (const match of content.matchAll(/[A-Za-z_][\w-]*/g)) {
    const end = match.index + match[0].length;
    if (match.index <= index && index <= end) return { start: match.index, end, text: match[0] };
  }
  return undefined;
}

function describe(page: Page, content: string, word: Word, written: Written): Page | undefined {
  const term = terms.get(word.text);
  if (content[word.end] === '(' && term) {
    const operands = term.parameters.map((parameter) => parameter.name).join(', ');
    return page.titled(`${term.name}(${operands})`, term.doc);
  }
  const chain = /([A-Za-z_][\w-]*(?:\([^()]*\))?(?:\.[\w-]+)*)\.$/.exec(written.before)?.[1];
  if (chain !== undefined) return describeStep(page, chain, word.text, written);
  const variable = written.variables.find(({ name }) => name === word.text);
  if (variable) return page.titled(word.text, describeType(variable.type));
  const set = namedSets.get(word.text);
  if (set) return page.titled(word.text, set.join(', '));
  if (!written.inBody && elementDefinition(word.text)) return describeKeyword(page, word.text);
  return describeCompared(page, word.text, written);
}

function describeStep(page: Page, chain: string, name: string, written: Written): Page | undefined {
  const threshold = chain === 'cfg' ? thresholdDefinitions.find((each) => each.name === name) : undefined;
  if (threshold) return page.titled(threshold.name, `${threshold.doc} ${threshold.default} unless configured.`);
  for (const type of elementTypesOf(written.typeOf(chain))) {
    const definition = attributeDefinition(type, name);
    if (definition) return describeAttribute(page, definition);
  }
  return undefined;
}

/** A word that an attribute is compared with. */
function describeCompared(page: Page, word: string, written: Written): Page | undefined {
  const before =
    /([A-Za-z_][\w-]*(?:\([^()]*\))?(?:\.[\w-]+)*)\.([\w-]+)\s*(?:(?:not\s+)?in|has|lacks|meets|!?=|[<>]=?)\s*(?:\{[^{}]*)?$/.exec(
      written.before,
    );
  if (!before) return undefined;
  for (const type of elementTypesOf(written.typeOf(before[1]!))) {
    const definition = attributeDefinition(type, before[2]!);
    const value = definition && valuesOf(definition).find((each) => each.value === word);
    if (value) return describeValue(page, value);
  }
  return undefined;
}
