import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CodeAction, Connection } from 'vscode-languageserver';
import { answering, answeringFor } from './answering.js';
import type { FileParams } from './answering.js';
import { completion } from './completion/completion.js';
import { codeActions } from './features/code-actions.js';
import { definition } from './features/definition.js';
import { foldingRanges } from './features/folding.js';
import { formatting, formattingOnType } from './features/formatting.js';
import { documentLinks } from './features/links.js';
import { mentionAt } from './features/mentions.js';
import { highlights } from './features/references.js';
import { renameTarget } from './features/rename.js';
import { selectionRange } from './features/selection.js';
import { documentSymbols, workspaceSymbols } from './features/symbols.js';
import { workspaceEdit } from './features/workspace-edits.js';
import { registerHierarchies } from './hierarchy/requests.js';
import { hover } from './hover/hover.js';
import { isRefactoringData, withEdit } from './refactor/changes.js';
import { refactoringActions } from './refactor/refactorings.js';
import type { ServerSettings } from './settings.js';
import { addressIn } from './uris.js';
import { referencesAcross, renameAcross } from './workspace/across.js';
import type { Workspace } from './workspace/workspace.js';

/** Registers all requests of the protocol that the server answers. A handler that throws answers with an error. */
export function registerRequests(
  connection: Connection,
  workspace: Workspace,
  settings: () => ServerSettings,
  today: () => string,
): void {
  registerWriting(connection, workspace, settings, today);
  registerReading(connection, workspace, settings);
  registerRename(connection, workspace);
  registerLayout(connection, workspace);
  registerLinks(connection, workspace, settings);
  registerHierarchies(connection, workspace);
}

function registerWriting(
  connection: Connection,
  workspace: Workspace,
  settings: () => ServerSettings,
  today: () => string,
): void {
  connection.onCompletion(
    answering(workspace, null, ({ context, uri, offset }, { position, context: cause }) => {
      const { snippets, insertReplace, suggestCommand } = settings();
      const trigger = cause?.triggerCharacter;
      return completion(context, uri, offset(position), {
        snippets,
        insertReplace,
        today: today(),
        ...(suggestCommand !== undefined && { suggestCommand }),
        ...(trigger !== undefined && { trigger }),
      });
    }),
  );
  connection.onCodeAction(
    answering(workspace, null, ({ context, uri }, { range, context: wish }) => {
      const span = context.positions.span(uri, range);
      return [
        ...codeActions(context, uri, span, wish),
        ...refactoringActions(context, uri, span.start, wish, settings()),
      ];
    }),
  );
  connection.onCodeActionResolve((action) => {
    const { data } = action as { readonly data?: unknown };
    if (!isRefactoringData(data)) return action;
    const resolve = answeringFor<CodeAction, CodeAction>(
      workspace,
      () => data.uri,
      action,
      ({ context }) => withEdit(context, action),
    );
    return resolve(action);
  });
}

function registerReading(connection: Connection, workspace: Workspace, settings: () => ServerSettings): void {
  connection.onHover(
    answering(
      workspace,
      null,
      ({ context, uri, offset }, { position }) => hover(context, uri, offset(position), settings()) ?? null,
    ),
  );
  connection.onDefinition(
    answering(
      workspace,
      null,
      ({ context, uri, offset }, { position }) => definition(context, uri, offset(position)) ?? null,
    ),
  );
  connection.onDocumentHighlight(
    answering(workspace, null, ({ context, uri, offset }, { position }) => highlights(context, uri, offset(position))),
  );
  connection.onDocumentSymbol(answering(workspace, null, ({ context, uri }) => documentSymbols(context, uri)));
  connection.onReferences(
    answering(workspace, null, ({ project, context, uri, offset }, { position, context: { includeDeclaration } }) => {
      const mention = mentionAt(context.snapshot, context.positions, uri, offset(position));
      return mention ? referencesAcross(workspace, project, mention.element, includeDeclaration) : null;
    }),
  );
  connection.onSelectionRanges(
    answering(workspace, null, ({ context, uri, offset }, { positions }) =>
      positions.map((position) => selectionRange(context, uri, offset(position))),
    ),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    await workspace.settled();
    return workspaceSymbols(
      workspace.all().map((project) => workspace.contextOf(project)),
      query,
    );
  });
}

function registerRename(connection: Connection, workspace: Workspace): void {
  connection.onPrepareRename(
    answering(workspace, null, ({ context, uri, offset }, { position }) => {
      const target = renameTarget(context, uri, offset(position));
      if ('refusal' in target) throw new ResponseError(LSPErrorCodes.RequestFailed, target.refusal);
      return { range: target.range, placeholder: target.name };
    }),
  );
  connection.onRenameRequest(
    answering(workspace, null, ({ project, context, uri, offset }, { position, newName }) => {
      const target = renameTarget(context, uri, offset(position));
      const renaming = 'refusal' in target ? target : renameAcross(workspace, project, target.element, newName);
      if ('refusal' in renaming) throw new ResponseError(LSPErrorCodes.RequestFailed, renaming.refusal);
      return workspaceEdit(context, renaming.edits);
    }),
  );
}

function registerLinks(connection: Connection, workspace: Workspace, settings: () => ServerSettings): void {
  connection.onDocumentLinks(
    answering(workspace, null, ({ context, uri }) => {
      const { ruleDocumentationBase: ruleBase } = settings();
      const exists = (address: string): Promise<boolean> => workspace.exists(address);
      return documentLinks(context, uri, { exists, ...(ruleBase !== undefined && { ruleBase }) });
    }),
  );
}

/** Questions of layout need the text alone, and are answered for files of no project too. */
function registerLayout(connection: Connection, workspace: Workspace): void {
  const textOf = (params: FileParams): string => workspace.textOf(addressIn(params.textDocument.uri)) ?? '';
  connection.onFoldingRanges((params) => foldingRanges(textOf(params)));
  connection.onDocumentFormatting((params) => formatting(textOf(params)));
  connection.onDocumentRangeFormatting((params) => {
    const uri = addressIn(params.textDocument.uri);
    return formatting(textOf(params), workspace.positions.span(uri, params.range));
  });
  connection.onDocumentOnTypeFormatting((params) => {
    const offset = workspace.positions.offset(addressIn(params.textDocument.uri), params.position);
    return formattingOnType(textOf(params), offset, params.ch);
  });
}
