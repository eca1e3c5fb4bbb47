export type TokenKind =
  'name' | 'scalar' | 'text' | 'comment' | '{' | '}' | '(' | ')' | ':' | ',' | '.' | '->' | 'unknown';

/** A piece of the text that is not white space, with its offsets. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const letters = 'A-Za-z_\\u00C0-\\u024F\\u0370-\\u1FFF\\u2C00-\\uD7FF\\uF900-\\uFDFF\\uFE70-\\uFEFC\\uFF21-\\uFFDC';
const inName = `[0-9${letters}]`;

/** The terminals of the grammar, in its order; the first that matches wins. */
const terminals: readonly (readonly [TokenKind | 'space' | 'sign', string])[] = [
  ['sign', '->|[{}(),:.]'],
  ['space', '\\s+'],
  ['comment', '/\\*[^*]*(?:\\*(?!/)[^*]*)*(?:\\*/)?|//[^\\n\\r]*'],
  [
    'scalar',
    `(?:\\d{4}-\\d{2}-\\d{2}|\\d+(?:\\.\\d+)?(?:ms|mo|s|m|h|d|w|y)|\\d+-\\d+)(?!${inName})|[+-]?\\d+(?:\\.\\d+)?%?`,
  ],
  [
    'text',
    `"""[^"]*(?:"(?!"")[^"]*)*(?:""")?|'''[^']*(?:'(?!'')[^']*)*(?:''')?|"(?:\\\\.|[^"\\\\\\n\\r])*"?|'(?:\\\\.|[^'\\\\\\n\\r])*'?`,
  ],
  ['name', `[${letters}]${inName}*(?:-${inName}+)*`],
  ['unknown', '[^]'],
];

const scanner = new RegExp(terminals.map(([, source]) => `(${source})`).join('|'), 'y');
const wholeName = new RegExp(`^${terminals.find(([kind]) => kind === 'name')![1]}$`);
const nameCharacter = new RegExp(inName);

/** Splits a text as the parser does. Total: what the language does not know becomes tokens of kind `unknown`. */
export function tokenize(text: string, end = text.length): Token[] {
  const tokens: Token[] = [];
  scanner.lastIndex = 0;
  while (scanner.lastIndex < end) {
    const start = scanner.lastIndex;
    const match = scanner.exec(text);
    if (!match) break;
    const kind = terminals[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]![0];
    if (kind !== 'space')
      tokens.push({
        kind: kind === 'sign' ? (match[0] as TokenKind) : kind,
        start,
        end: start + match[0].length,
        text: match[0],
      });
  }
  return tokens;
}

/** Tells whether a text is a name of the language: letters, digits, `_` and inner hyphens, a letter or `_` first. */
export function isName(text: string): boolean {
  return wholeName.test(text);
}

/** The word around an offset, inner hyphens included; an empty span where there is none. */
export function wordAround(
  text: string,
  offset: number,
  withDots = false,
): { readonly start: number; readonly end: number } {
  const belongs = (at: number): boolean => {
    const character = text[at];
    return (
      character !== undefined && (nameCharacter.test(character) || character === '-' || (withDots && character === '.'))
    );
  };
  let start = offset;
  while (start > 0 && belongs(start - 1)) start--;
  let end = offset;
  while (belongs(end) && !(text[end] === '-' && text[end + 1] === '>')) end++;
  return { start, end };
}
