import '../core/polyfill.js';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  LangiumParserErrorMessageProvider,
} from 'langium';
import type { LangiumCoreServices, LangiumParser, LangiumSharedCoreServices, ParseResult } from 'langium';
import { CxraGeneratedModule, CxraGeneratedSharedModule } from './generated/module.js';
import type { Document } from './generated/ast.js';
import type { Span } from '../core/spans.js';
import { CxraLexer } from './lexer.js';

/** A place where the text cannot be read, with the parser's words for it. */
export interface SyntaxProblem {
  readonly span: Span;
  readonly message: string;
  /** What was found there; empty at the end of the file. */
  readonly found: string;
}

/** A tree, possibly partial, and what could not be read. */
export interface ParsedText {
  readonly document: Document;
  readonly problems: readonly SyntaxProblem[];
  /** Offsets of words that stand where only a keyword can; binding reports them, as it knows what could be meant. */
  readonly unknownWords: readonly number[];
}

/** Errors after which the rest of a text is not read: it is hardly of this language, and each error costs time. */
const mostErrors = 300;

/** Thrown through the parser to end it. */
class TooManyErrors extends Error {
  constructor(readonly offset: number) {
    super('too many errors');
  }
}

/** Counts the errors of one text, and ends the parser when there are too many. */
class ErrorCounter extends LangiumParserErrorMessageProvider {
  limit = mostErrors;
  private count = 0;

  reset(limit: number): void {
    this.limit = limit;
    this.count = 0;
  }

  override buildMismatchTokenMessage(
    options: Parameters<LangiumParserErrorMessageProvider['buildMismatchTokenMessage']>[0],
  ): string {
    this.add(options.actual.startOffset);
    return super.buildMismatchTokenMessage(options);
  }

  override buildNoViableAltMessage(
    options: Parameters<LangiumParserErrorMessageProvider['buildNoViableAltMessage']>[0],
  ): string {
    this.add(options.actual[0]?.startOffset);
    return super.buildNoViableAltMessage(options);
  }

  override buildEarlyExitMessage(
    options: Parameters<LangiumParserErrorMessageProvider['buildEarlyExitMessage']>[0],
  ): string {
    this.add(options.actual[0]?.startOffset);
    return super.buildEarlyExitMessage(options);
  }

  override buildNotAllInputParsedMessage(
    options: Parameters<LangiumParserErrorMessageProvider['buildNotAllInputParsedMessage']>[0],
  ): string {
    this.add(options.firstRedundant.startOffset);
    return super.buildNotAllInputParsedMessage(options);
  }

  private add(offset: number | undefined): void {
    this.count++;
    if (this.count > this.limit && offset !== undefined && offset >= 0) throw new TooManyErrors(offset);
  }
}

interface Reader {
  readonly parser: LangiumParser;
  readonly counter: ErrorCounter;
}

let reader: Reader | undefined;

/**
 * Parses a text; never throws, any text gives a tree. Names are left as text: which elements they mean depends on other
 * files and is found when the project is bound, so that a keystroke in one file reparses that file only.
 */
export function parseText(text: string): ParsedText {
  try {
    return parsed(text, parse(text, mostErrors));
  } catch (error) {
    if (!(error instanceof TooManyErrors)) throw error;
    const { offset } = error;
    const first = parsed(text, parse(text.slice(0, offset), Number.POSITIVE_INFINITY));
    const span = { start: offset, end: offset + 1 };
    const rest: SyntaxProblem = { span, message: 'too many errors', found: text.slice(offset, offset + 1) };
    return { ...first, problems: [rest, ...first.problems] };
  }
}

/** A parser that was left in the middle of a text cannot be used again. */
function parse(text: string, limit: number): ParseResult<Document> {
  const { parser, counter } = (reader ??= createReader());
  counter.reset(limit);
  try {
    return parser.parse<Document>(text);
  } catch (error) {
    reader = undefined;
    throw error;
  }
}

function parsed(text: string, { value, lexerErrors, lexerReport, parserErrors }: ParseResult<Document>): ParsedText {
  const problems: SyntaxProblem[] = lexerErrors.map((error) => ({
    span: { start: error.offset, end: error.offset + Math.max(1, error.length) },
    message: error.message,
    found: text.slice(error.offset, error.offset + 1),
  }));
  for (const error of parserErrors) {
    const atEnd = !(error.token.startOffset >= 0);
    const start = atEnd ? Math.max(0, text.trimEnd().length - 1) : error.token.startOffset;
    const end = atEnd ? text.trimEnd().length : start + error.token.image.length;
    problems.push({ span: { start, end }, message: error.message, found: atEnd ? '' : error.token.image });
  }
  return { document: value, problems, unknownWords: lexerReport?.diagnostics.map((each) => each.offset) ?? [] };
}

function createReader(): Reader {
  const counter = new ErrorCounter();
  const shared: LangiumSharedCoreServices = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    CxraGeneratedSharedModule,
  );
  const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), CxraGeneratedModule, {
    parser: { Lexer: (all: LangiumCoreServices) => new CxraLexer(all), ParserErrorMessageProvider: () => counter },
  });
  shared.ServiceRegistry.register(services);
  return { parser: services.parser.LangiumParser, counter };
}
