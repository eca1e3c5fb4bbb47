import type {
  CodeLens,
  Connection,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
} from 'vscode-languageserver';
import { answering, answeringFor } from './answering.js';
import type { EditorSettings } from './editor-settings.js';
import { inlayHints } from './hints/hints.js';
import { codeLenses } from './lenses/lenses.js';
import { isLensData, resolveLens } from './lenses/resolve.js';
import type { ServerSettings } from './settings.js';
import { SemanticTokensAnswers } from './tokens/semantic-tokens.js';
import type { Workspace } from './workspace/workspace.js';

/**
 * Registers what the editor shows in the text itself: colours by meaning, hints, and lenses for clients that know our
 * commands.
 */
export function registerInText(
  connection: Connection,
  workspace: Workspace,
  settings: () => ServerSettings,
  wishes: () => EditorSettings,
): void {
  registerTokens(connection, workspace);
  connection.languages.inlayHint.on(
    answering(workspace, null, ({ context, uri }, { range }) =>
      inlayHints(context, uri, context.positions.span(uri, range), wishes().inlayHints),
    ),
  );
  connection.onCodeLens(
    answering(workspace, null, ({ context, uri }) =>
      settings().commands ? codeLenses(context, uri, wishes().codeLens) : [],
    ),
  );
  connection.onCodeLensResolve((lens) => {
    const { data } = lens as { readonly data?: unknown };
    if (!isLensData(data)) return lens;
    const resolve = answeringFor<CodeLens, CodeLens>(
      workspace,
      () => data.uri,
      lens,
      ({ context }) => resolveLens(context, lens, data),
    );
    return resolve(lens);
  });
}

function registerTokens({ languages }: Connection, workspace: Workspace): void {
  const answers = new SemanticTokensAnswers();
  const nothing: SemanticTokens = { data: [] };
  languages.semanticTokens.on(answering(workspace, nothing, ({ context, uri }) => answers.full(context, uri)));
  languages.semanticTokens.onDelta(
    answering<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      workspace,
      nothing,
      ({ context, uri }, { previousResultId }) => answers.delta(context, uri, previousResultId),
    ),
  );
  languages.semanticTokens.onRange(
    answering(workspace, nothing, ({ context, uri }, { range }) =>
      answers.range(context, uri, context.positions.span(uri, range)),
    ),
  );
}
