import { FoldingRangeKind } from 'vscode-languageserver';
import type { FoldingRange } from 'vscode-languageserver';
import { LineIndex } from '../../core/spans.js';
import { tokenize } from '../../syntax/format/tokens.js';

/** Blocks, comments and texts of several lines, found from the text alone; the closing brace stays in sight. */
export function foldingRanges(text: string): FoldingRange[] {
  const lines = new LineIndex(text);
  const open: number[] = [];
  const ranges: FoldingRange[] = [];
  const add = (start: number, end: number, kind?: FoldingRangeKind): void => {
    const [startLine, endLine] = [lines.positionAt(start).line, lines.positionAt(end).line];
    const last = kind === undefined ? endLine - 1 : endLine;
    if (last > startLine) ranges.push({ startLine, endLine: last, ...(kind !== undefined && { kind }) });
  };
  for (const token of tokenize(text)) {
    if (token.kind === '{') open.push(token.start);
    else if (token.kind === '}') {
      const start = open.pop();
      if (start !== undefined) add(start, token.start);
    } else if (token.kind === 'comment') add(token.start, token.end, FoldingRangeKind.Comment);
    else if (token.kind === 'text') add(token.start, token.end, FoldingRangeKind.Region);
  }
  return ranges;
}
