import '../../core/polyfill.js';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  CstUtils,
  EmptyFileSystem,
  GrammarUtils,
  inject,
} from 'langium';
import type { AstNode, LangiumParser } from 'langium';
import { ConditionGeneratedModule, ConditionGeneratedSharedModule } from './generated/module.js';
import type { Chain, ConditionText } from './generated/ast.js';
import type { Span } from '../../core/spans.js';

/** Something wrong in a condition, at its place in the condition's text. */
export interface ConditionProblem {
  readonly message: string;
  readonly span: Span;
  readonly suggestions?: readonly string[];
  /** The exception or message it stands in, by its number, with the span counted there; left out: in the condition itself. */
  readonly part?: { readonly of: 'unless' | 'message'; readonly index: number };
}

let parser: LangiumParser | undefined;

/** Parses the text of a condition; problems of syntax are returned, not thrown. */
export function parseCondition(text: string): {
  readonly tree: ConditionText;
  readonly problems: readonly ConditionProblem[];
} {
  parser ??= createParser();
  const result = parser.parse<ConditionText>(text);
  const lexer = result.lexerErrors.map((error) => ({
    message: `\`${text.slice(error.offset, error.offset + 1)}\` cannot stand in a condition.`,
    span: { start: error.offset, end: error.offset + error.length },
  }));
  const syntax = result.parserErrors.map((error) => {
    const start = error.token.startOffset >= 0 ? error.token.startOffset : text.length;
    return {
      message: `The condition cannot be read here: ${error.message}`,
      span: { start, end: start + error.token.image.length },
    };
  });
  return { tree: result.value, problems: [...lexer, ...syntax] };
}

function createParser(): LangiumParser {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ConditionGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), ConditionGeneratedModule);
  shared.ServiceRegistry.register(services);
  return services.parser.LangiumParser;
}

/** Where a node of a condition stands in its text. */
export function spanOfNode(node: AstNode): Span {
  return node.$cstNode ? { start: node.$cstNode.offset, end: node.$cstNode.end } : { start: 0, end: 0 };
}

/** Where one attribute of a chain stands, or the whole chain where that cannot be told. */
export function spanOfStep(chain: Chain, index: number): Span {
  const step = GrammarUtils.findNodeForProperty(chain.$cstNode, 'steps', index);
  return step ? { start: step.offset, end: step.end } : spanOfNode(chain);
}

/** Where a word stands within a node, or the whole node where that cannot be told. */
export function spanOfWord(node: AstNode, word: string): Span {
  for (const leaf of node.$cstNode ? CstUtils.flattenCst(node.$cstNode) : [])
    if (leaf.text === word) return { start: leaf.offset, end: leaf.end };
  return spanOfNode(node);
}
