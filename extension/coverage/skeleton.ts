import { Position, Range, TextEditorRevealType, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { coverageRequest, skeletonRequest } from '../../language/protocol/coverage.js';
import type {
  CoverageParams,
  CoverageResult,
  Replacement,
  SkeletonParams,
  SkeletonResult,
} from '../../language/protocol/coverage.js';
import type { Server } from '../server.js';
import { missingParts } from './nodes.js';

/** A part to begin, in the project of a file. */
export interface SkeletonWish {
  readonly uri: string;
  readonly component: string;
  readonly part: string;
}

/** Asks which of the missing parts of a file's project to begin; undefined where the reader begins none. */
export async function chooseMissingPart(server: Server, uri: string): Promise<SkeletonWish | undefined> {
  const result = await server.ask<CoverageParams, CoverageResult>(coverageRequest, { uri });
  const missing = missingParts(result);
  if (missing.length === 0) {
    void window.showInformationMessage('Nothing is missing: all components have all their parts.');
    return undefined;
  }
  const items = missing.map(({ component, part }) => ({
    label: part.title,
    description: component.title,
    ...(part.needed && { detail: 'needed' }),
    wish: { uri, component: component.name, part: part.name },
  }));
  const chosen = await window.showQuickPick(items, {
    title: 'Add a Skeleton',
    placeHolder: 'What is missing',
    matchOnDescription: true,
  });
  return chosen?.wish;
}

/** Puts the beginning of a part into the text and shows it; nothing is saved. */
export async function addSkeleton(server: Server, wish: SkeletonWish): Promise<void> {
  const result = await server.ask<SkeletonParams, SkeletonResult>(skeletonRequest, wish);
  const [first] = Object.entries(result?.changes ?? {});
  if (!result || !first) return;
  const edit = new WorkspaceEdit();
  for (const [uri, replacements] of Object.entries(result.changes))
    for (const { range, newText } of replacements) edit.replace(Uri.parse(uri, true), rangeOf(range), newText);
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage('The text could not be changed.');
    return;
  }
  await show(first[0], first[1][0]!);
}

/** Puts the cursor before what was added. */
async function show(uri: string, { range, newText }: Replacement): Promise<void> {
  const before = newText.length - newText.trimStart().length;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const at = document.positionAt(document.offsetAt(rangeOf(range).start) + before);
  const editor = await window.showTextDocument(document, { selection: new Range(at, at) });
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
}

function rangeOf({ start, end }: Replacement['range']): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
