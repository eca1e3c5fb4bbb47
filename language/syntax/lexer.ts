import { DefaultLexer } from 'langium';
import type { LexerResult } from 'langium';

type LexerTokens = LexerResult['tokens'];
type LexerToken = LexerTokens[number];

/** Most blocks inside each other that are read; the parser calls itself for each. */
export const maxDepth = 100;

/** Behind these a statement goes on, on the next line too. */
const openEnds = new Set([':', ',', '(', '->', '.']);

/** With these behind it a word is a part of something. */
const joints = new Set([':', '->', '.', ',', ')']);

/** The parser's tokens, with two changes: words that stand in place of a keyword are told apart, and what is nested too deep is left out. */
export class CxraLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const result = super.tokenize(text);
    const unknown = markUnknownKeywords(result.tokens, this.definition);
    const report = { diagnostics: unknown.map((token) => errorAt(token, 'no keyword')) };
    return { ...result, ...withoutDeepBlocks(result), report };
  }
}

/** A word that begins a statement without a colon behind it stands where only a keyword can. Gives those words. */
function markUnknownKeywords(tokens: LexerTokens, types: CxraLexer['definition']): LexerTokens {
  const { ID: name, TEXT: text, UNKNOWN: unknown, STRAY: stray } = types;
  const marked: LexerTokens = [];
  if (!unknown || !stray) return marked;
  tokens.forEach((token, i) => {
    if (token.tokenType !== name || !beginsStatement(tokens[i - 1], token)) return;
    const next = tokens[i + 1];
    const onLine = next?.startLine === token.startLine ? next : undefined;
    if (onLine && (onLine.tokenType === name || onLine.tokenType === text)) setType(token, unknown);
    else if (!next || !joints.has(next.image)) setType(token, stray);
  });
  return marked;

  function setType(token: LexerToken, type: LexerToken['tokenType']): void {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx!;
    marked.push(token);
  }

  function beginsStatement(previous: LexerToken | undefined, token: LexerToken): boolean {
    if (!previous || previous.image === '{' || previous.image === '}') return true;
    const isKeyword = /^[a-z]/.test(previous.image) && previous.tokenType !== name;
    return previous.endLine !== token.startLine && !isKeyword && !openEnds.has(previous.image);
  }
}

function withoutDeepBlocks({ tokens, errors }: LexerResult): Pick<LexerResult, 'tokens' | 'errors'> {
  let depth = 0;
  const tooDeep: LexerResult['errors'] = [];
  const kept = tokens.filter((token) => {
    if (token.image === '{' && ++depth === maxDepth + 1)
      tooDeep.push(errorAt(token, `more than ${maxDepth} blocks inside each other`));
    const isKept = depth <= maxDepth;
    if (token.image === '}') depth = Math.max(0, depth - 1);
    return isKept;
  });
  return tooDeep.length === 0 ? { tokens, errors } : { tokens: kept, errors: [...errors, ...tooDeep] };
}

function errorAt(token: LexerToken, message: string): LexerResult['errors'][number] {
  const { startOffset: offset, startLine: line, startColumn: column } = token;
  return { offset, line, column, length: 1, message };
}
