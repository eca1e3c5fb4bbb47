import '../../language/core/polyfill.js';
import { AstUtils, GrammarAST } from 'langium';
import { allAttributeNames, isReferenceAttribute } from './registry-words.js';
import { CxraGrammar } from '../../language/syntax/generated/grammar.js';

/** The words and patterns that the highlighting needs, as the grammar and the registry have them. */
export interface Words {
  /** Keywords that begin an element with the common header. */
  readonly elements: readonly string[];
  /** Words that name other elements in a header, such as `on`. */
  readonly clauses: readonly string[];
  readonly effects: readonly string[];
  /** Attributes whose values are names of elements. */
  readonly referenceAttributes: readonly string[];
  /** A name, and the class of the characters in it, as regular expressions. */
  readonly name: string;
  readonly inName: string;
  readonly durationUnits: readonly string[];
}

/** Reads the words from the grammar and the registry. */
export function readWords(): Words {
  const name = terminal('ID');
  return {
    elements: keywordsOf('ElementKeyword'),
    clauses: keywordsOf('ClauseWord'),
    effects: keywordsOf('Effect'),
    referenceAttributes: allAttributeNames().filter(isReferenceAttribute),
    name,
    inName: lastClass(name),
    durationUnits: unitsOf(terminal('DURATION')),
  };
}

function keywordsOf(rule: string): string[] {
  const found = CxraGrammar().rules.find((each) => each.name === rule);
  if (!found) throw new Error(`The grammar has no rule ${rule}.`);
  const words = AstUtils.streamAllContents(found)
    .filter(GrammarAST.isKeyword)
    .map((keyword) => keyword.value);
  return [...new Set(words)];
}

/** The regular expression of a terminal without its slashes, groups not captured. */
function terminal(name: string): string {
  const token = CxraGrammar()
    .rules.filter(GrammarAST.isTerminalRule)
    .find((each) => each.name === name)?.definition;
  if (!GrammarAST.isRegexToken(token)) throw new Error(`The grammar has no terminal ${name} that is one expression.`);
  return token.regex.slice(1, -1).replace(/\((?!\?)/g, '(?:');
}

/** The last character class of an expression, with its brackets. */
function lastClass(expression: string): string {
  const found = expression.match(/\[[^\]]+\]/g)?.at(-1);
  if (found === undefined) throw new Error('The terminal ID has no character class.');
  return found;
}

function unitsOf(duration: string): string[] {
  const units = /\(\?:([a-z|]+)\)/.exec(duration)?.[1];
  if (units === undefined) throw new Error('The terminal DURATION lists no units.');
  return units.split('|');
}
