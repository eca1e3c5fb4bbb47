import type { Location, Position, Range } from 'vscode-languageserver';
import { LineIndex } from '../core/spans.js';
import type { Span } from '../core/spans.js';
import type { ProjectSnapshot } from '../project/session.js';

/** Turns offsets of files into positions of the protocol and back; lines are found once for each text. */
export class Positions {
  private readonly indexes = new Map<string, { readonly text: string; readonly lines: LineIndex }>();

  constructor(private readonly textOf: (uri: string) => string | undefined) {}

  /** The text of a file as the server sees it; empty for files it does not know. */
  text(uri: string): string {
    return this.textOf(uri) ?? '';
  }

  range(uri: string, span: Span): Range {
    const lines = this.lines(uri);
    return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  }

  location(uri: string, span: Span): Location {
    return { uri, range: this.range(uri, span) };
  }

  offset(uri: string, position: Position): number {
    return this.lines(uri).offsetAt(position);
  }

  span(uri: string, range: Range): Span {
    return { start: this.offset(uri, range.start), end: this.offset(uri, range.end) };
  }

  private lines(uri: string): LineIndex {
    const text = this.text(uri);
    const known = this.indexes.get(uri);
    if (known?.text === text) return known.lines;
    const lines = new LineIndex(text);
    this.indexes.set(uri, { text, lines });
    return lines;
  }
}

/** A project at one moment, and positions in its files and in those it uses. */
export interface ProjectContext {
  readonly snapshot: ProjectSnapshot;
  readonly positions: Positions;
}
