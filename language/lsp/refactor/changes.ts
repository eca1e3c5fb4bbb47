import type { CodeAction, CreateFile, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../edit/model-edit.js';
import { workspaceEdit } from '../features/workspace-edits.js';
import type { ProjectContext } from '../positions.js';
import { joinLines, sortAttributes, splitLines } from './attribute-order.js';
import { extractStage } from './extract-stage.js';
import { moveToFile } from './move-to-file.js';
import { moveToSegment, nest, takeOut, written } from './nesting.js';
import type { Written } from './nesting.js';

type Change = (project: ProjectContext, subject: Written, target: string) => TextEdit[];

/** What each refactoring changes. */
export const changes = {
  'move-to-file': moveToFile,
  'move-to-segment': moveToSegment,
  nest,
  'take-out': takeOut,
  'extract-stage': extractStage,
  'sort-attributes': (_, subject) => sortAttributes(subject),
  'split-lines': splitLines,
  'join-lines': joinLines,
} satisfies Readonly<Record<string, Change>>;

/** What an action carries until its changes are asked for. */
export interface RefactoringData {
  readonly uri: string;
  readonly element: string;
  readonly refactoring: keyof typeof changes;
  /** A segment or the address of a file. */
  readonly target: string;
}

/** The changes of an action; none where the model is another one by now. */
export function refactoringEdit(project: ProjectContext, data: RefactoringData): WorkspaceEdit {
  const subject = written(project, data.element);
  const edits = subject ? changes[data.refactoring](project, subject, data.target) : [];
  const plain = workspaceEdit(project, edits);
  if (data.refactoring !== 'move-to-file' || project.snapshot.texts.has(data.target) || edits.length === 0)
    return plain;
  const create: CreateFile = { kind: 'create', uri: data.target, options: { overwrite: false, ignoreIfExists: false } };
  const documents = Object.entries(plain.changes ?? {}).map(([uri, list]) => ({
    textDocument: { uri, version: null },
    edits: list,
  }));
  return { documentChanges: [create, ...documents] };
}

/** An action with its changes. */
export function withEdit(project: ProjectContext, action: CodeAction): CodeAction {
  const { data } = action as { readonly data?: unknown };
  return isRefactoringData(data) ? { ...action, edit: refactoringEdit(project, data) } : action;
}

/** Tells whether something that came back from a client is what an action carries. */
export function isRefactoringData(data: unknown): data is RefactoringData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, element, refactoring, target } = data as Readonly<Record<string, unknown>>;
  return (
    [uri, element, target].every((each) => typeof each === 'string') && Object.hasOwn(changes, String(refactoring))
  );
}
