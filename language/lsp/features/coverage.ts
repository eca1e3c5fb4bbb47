import { coverageOf } from '../../analysis/coverage/coverage.js';
import { skeletonOf } from '../../analysis/coverage/skeleton.js';
import type { TextEdit } from '../../edit/model-edit.js';
import { toTextEdits } from '../../edit/text-edits.js';
import type { CoverageResult, SkeletonParams, SkeletonResult } from '../../protocol/coverage.js';
import type { ProjectContext } from '../positions.js';
import { entriesOf } from './entries.js';
import { workspaceEdit } from './workspace-edits.js';

/** What a project has of the six components. */
export function coverage(project: ProjectContext): CoverageResult {
  const { components } = coverageOf(project.snapshot.facts);
  return {
    components: components.map((component) => ({
      ...component,
      parts: component.parts.map((part) => ({ ...part, elements: entriesOf(project, part.elements) })),
      helpers: entriesOf(project, component.helpers),
    })),
  };
}

/** The changes of the text that begin a part; what a model without elements begins with goes to the end of the file. */
export function skeleton(project: ProjectContext, uri: string, { component, part }: SkeletonParams): SkeletonResult {
  const { snapshot, positions } = project;
  const found = skeletonOf(snapshot.facts, component, part);
  if (!found) return null;
  const placed = toTextEdits(found.edits, snapshot.bound.sources, (each) => positions.text(each));
  const edits = [...placed, ...atEnd(uri, positions.text(uri), found.text)];
  return { changes: workspaceEdit(project, edits).changes ?? {} };
}

function atEnd(uri: string, text: string, added: string): TextEdit[] {
  if (added === '') return [];
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  return [{ uri, start: text.length, end: text.length, newText: `${separator}${added}\n` }];
}
