import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Span } from '../../core/spans.js';
import type { ProjectContext } from '../positions.js';
import { tokenModifiers, tokenTypes } from './legend.js';
import { meaningsIn } from './meanings.js';
import type { Meaning } from './meanings.js';

/** Most files whose last answer is kept; whoever shows more of them gets whole answers for the others. */
const mostKept = 50;

/** Answers for meanings of names as the protocol wants them, and keeps the last answer for each file to send changes only. */
export class SemanticTokensAnswers {
  private readonly builders = new Map<string, SemanticTokensBuilder>();

  full(project: ProjectContext, uri: string): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.builders.delete(uri);
    this.builders.set(uri, builder);
    for (const [oldest] of this.builders) {
      if (this.builders.size <= mostKept) break;
      this.builders.delete(oldest);
    }
    return push(builder, project, uri, meaningsIn(project, uri)).build();
  }

  /** What is different from an answer given before; all of it where that is not known any more. */
  delta(project: ProjectContext, uri: string, previous: string): SemanticTokens | SemanticTokensDelta {
    const builder = this.builders.get(uri);
    if (!builder) return this.full(project, uri);
    builder.previousResult(previous);
    return push(builder, project, uri, meaningsIn(project, uri)).buildEdits();
  }

  range(project: ProjectContext, uri: string, span: Span): SemanticTokens {
    const inside = meaningsIn(project, uri).filter((each) => each.start < span.end && each.end > span.start);
    return push(new SemanticTokensBuilder(), project, uri, inside).build();
  }
}

function push(
  builder: SemanticTokensBuilder,
  { positions }: ProjectContext,
  uri: string,
  meanings: readonly Meaning[],
): SemanticTokensBuilder {
  for (const { start, end, type, modifiers } of meanings) {
    const { line, character } = positions.range(uri, { start, end }).start;
    builder.push(line, character, end - start, tokenTypes.indexOf(type), bitsOf(modifiers));
  }
  return builder;
}

function bitsOf(modifiers: readonly string[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}
