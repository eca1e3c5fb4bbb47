import { FoldingRangeKind } from 'vscode-languageserver';
import type { FoldingRange } from 'vscode-languageserver';
import { LineIndex } from '../../core/spans.js';
import { tokenize } from '../../syntax/format/tokens.js';
import type { Token } from '../../syntax/format/tokens.js';

/**
 * Blocks, comments, texts of several lines and regions (`// #region` to `// #endregion`), found from the text alone; the
 * closing brace stays in sight.
 */
export function foldingRanges(text: string): FoldingRange[] {
  const lines = new LineIndex(text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const tokens = tokenize(text);
  return [
    ...blocks(tokens, lineOf),
    ...tokens.flatMap((token) => {
      const kind = token.kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region;
      return token.kind === 'comment' || token.kind === 'text'
        ? range(lineOf(token.start), lineOf(token.end), kind)
        : [];
    }),
    ...lineComments(tokens, lineOf),
    ...regions(tokens, lineOf),
  ];
}

type LineOf = (offset: number) => number;

function range(startLine: number, endLine: number, kind?: FoldingRangeKind): FoldingRange[] {
  return endLine > startLine ? [{ startLine, endLine, ...(kind !== undefined && { kind }) }] : [];
}

function blocks(tokens: readonly Token[], lineOf: LineOf): FoldingRange[] {
  const open: number[] = [];
  return tokens.flatMap((token) => {
    if (token.kind === '{') open.push(token.start);
    const start = token.kind === '}' ? open.pop() : undefined;
    return start === undefined ? [] : range(lineOf(start), lineOf(token.start) - 1);
  });
}

/** `//` on neighbouring lines is one comment; a line that opens or closes a region is none of it. */
function lineComments(tokens: readonly Token[], lineOf: LineOf): FoldingRange[] {
  const found: FoldingRange[] = [];
  let first: number | undefined;
  let last = -2;
  const close = (): void => {
    if (first !== undefined) found.push(...range(first, last, FoldingRangeKind.Comment));
    first = undefined;
  };
  tokens.forEach((token, i) => {
    if (token.kind !== 'comment' || !token.text.startsWith('//') || regionMark(token)) return;
    const line = lineOf(token.start);
    const standsAlone = i === 0 || lineOf(tokens[i - 1]!.end) < line;
    if (!standsAlone) return;
    if (line !== last + 1) close();
    first ??= line;
    last = line;
  });
  close();
  return found;
}

function regions(tokens: readonly Token[], lineOf: LineOf): FoldingRange[] {
  const open: number[] = [];
  return tokens.flatMap((token) => {
    const mark = regionMark(token);
    if (mark === 'region') open.push(lineOf(token.start));
    const start = mark === 'endregion' ? open.pop() : undefined;
    return start === undefined ? [] : range(start, lineOf(token.start), FoldingRangeKind.Region);
  });
}

function regionMark(token: Token): string | undefined {
  return token.kind === 'comment' ? /^\/\/\s*#(region|endregion)\b/.exec(token.text)?.[1] : undefined;
}
