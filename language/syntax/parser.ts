import '../core/polyfill.js';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import type { LangiumCoreServices, LangiumParser, LangiumSharedCoreServices } from 'langium';
import { CxraGeneratedModule, CxraGeneratedSharedModule } from './generated/module.js';
import type { Document } from './generated/ast.js';
import type { Span } from '../core/spans.js';

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
}

let parser: LangiumParser | undefined;

/**
 * Parses a text; never throws, any text gives a tree. Names are left as text: which elements they mean depends on other
 * files and is found when the project is bound, so that a keystroke in one file reparses that file only.
 */
export function parseText(text: string): ParsedText {
  parser ??= createParser();
  const result = parser.parse<Document>(text);
  const problems: SyntaxProblem[] = result.lexerErrors.map((error) => ({
    span: { start: error.offset, end: error.offset + Math.max(1, error.length) },
    message: error.message,
    found: text.slice(error.offset, error.offset + 1),
  }));
  for (const error of result.parserErrors) {
    const atEnd = !(error.token.startOffset >= 0);
    const start = atEnd ? Math.max(0, text.trimEnd().length - 1) : error.token.startOffset;
    const end = atEnd ? text.trimEnd().length : start + error.token.image.length;
    problems.push({ span: { start, end }, message: error.message, found: atEnd ? '' : error.token.image });
  }
  return { document: result.value, problems };
}

function createParser(): LangiumParser {
  const shared: LangiumSharedCoreServices = inject(createDefaultSharedCoreModule(EmptyFileSystem), CxraGeneratedSharedModule);
  const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), CxraGeneratedModule);
  shared.ServiceRegistry.register(services);
  return services.parser.LangiumParser;
}
