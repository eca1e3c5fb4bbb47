/** A half-open range of UTF-16 offsets in one file: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the file it lies in. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}

/** Tells whether an offset lies in a span, its end included, as a cursor behind the last character does. */
export function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

/** A zero-based line and column (UTF-16 code units), as editors count them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets into positions and back for one text; line starts are found once. */
export class LineIndex {
  private readonly starts: number[] = [0];
  private readonly length: number;

  constructor(text: string) {
    this.length = text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  /** Position of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.length));
    let low = 0;
    let high = this.starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= clamped) low = middle;
      else high = middle;
    }
    return { line: low, character: clamped - this.starts[low]! };
  }

  /** Offset of a position; positions outside the text are clamped to it. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.starts[position.line];
    if (start === undefined) return this.length;
    const end = this.starts[position.line + 1] ?? this.length;
    return Math.max(start, Math.min(start + position.character, end));
  }
}
