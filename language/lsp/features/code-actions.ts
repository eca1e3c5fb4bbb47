import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionContext, Diagnostic } from 'vscode-languageserver';
import { factsOf } from '../../analysis/analyse.js';
import type { Finding } from '../../analysis/finding.js';
import { fixesFor } from '../../analysis/fixes.js';
import type { Problem } from '../../bind/fragment.js';
import { pointAt } from '../../bind/sources.js';
import type { Span } from '../../core/spans.js';
import { joinFixes } from '../../edit/apply.js';
import type { Fix } from '../../edit/model-edit.js';
import type { ProjectContext } from '../positions.js';
import { createActions } from './create-actions.js';
import { findingDiagnostic, problemDiagnostic } from './diagnostics.js';
import { textEditsOf, workspaceEdit } from './workspace-edits.js';

/** Mends everything in a file that can be mended without changing what is connected to what. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.cxra`;

/** The actions for a stretch of a file: replacements for problems, fixes for findings, and those for the whole file. */
export function codeActions(
  project: ProjectContext,
  uri: string,
  span: Span,
  context: CodeActionContext,
): CodeAction[] {
  const wanted = (kind: string): boolean =>
    !context.only || context.only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix))
    actions.push(...problemActions(project, uri, span), ...findingActions(project, uri, span));
  if (context.only && wanted(fixAllKind)) actions.push(...fixAllAction(project, uri));
  return actions;
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function problemActions(project: ProjectContext, uri: string, span: Span): CodeAction[] {
  const problems = project.snapshot.problems.get(uri) ?? [];
  return problems
    .filter((problem) => touch(problem.span, span))
    .flatMap((problem) => replacements(project, uri, problem));
}

function replacements(project: ProjectContext, uri: string, problem: Problem): CodeAction[] {
  const diagnostics = [problemDiagnostic(project, uri, problem)];
  const words = (problem.suggestions ?? []).map((word, i) => ({
    title: `Change to \`${word}\``,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: workspaceEdit(project, [{ uri, ...problem.span, newText: word }]),
    ...(i === 0 && { isPreferred: true }),
  }));
  const fixes = (problem.fixes ?? []).map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: workspaceEdit(
      project,
      edits.map((edit) => ({ uri, ...edit })),
    ),
  }));
  return [...words, ...fixes, ...createActions(project, uri, problem)];
}

/** Findings that are shown in a file, with where they point. */
function findingsIn({ snapshot }: ProjectContext, uri: string): { readonly finding: Finding; readonly span: Span }[] {
  return snapshot.analysis.findings.flatMap((finding) => {
    const place = pointAt(snapshot.bound.sources, finding.element, finding.attribute);
    return place?.uri === uri ? [{ finding, span: place.span }] : [];
  });
}

function findingActions(project: ProjectContext, uri: string, span: Span): CodeAction[] {
  const inFile = findingsIn(project, uri);
  const here = inFile.filter((each) => touch(each.span, span)).map((each) => each.finding);
  const rules = new Set<string>();
  return here.flatMap((finding) => {
    const diagnostics = [findingDiagnostic(project, finding)].filter((each) => each !== undefined);
    const actions = fixesOf(project, finding).map((fix) => fixAction(project, fix, diagnostics));
    if (rules.has(finding.rule)) return actions;
    rules.add(finding.rule);
    return [
      ...actions,
      ...fixRuleAction(
        project,
        finding.rule,
        inFile.map((each) => each.finding),
        diagnostics,
      ),
    ];
  });
}

function fixesOf({ snapshot }: ProjectContext, finding: Finding): readonly Fix[] {
  const facts = factsOf(snapshot.analysis);
  return facts ? fixesFor(finding, snapshot.bound.model, facts) : [];
}

function fixAction(project: ProjectContext, fix: Fix, diagnostics: Diagnostic[]): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: workspaceEdit(project, textEditsOf(project, fix)),
    ...(fix.preferred && fix.class === 'repair' && { isPreferred: true }),
  };
}

/** The changes of those fixes that may be applied to many findings at once, one for each finding. */
function bulkEdits(project: ProjectContext, findings: readonly Finding[]): ReturnType<typeof textEditsOf>[] {
  return findings.flatMap((finding) => {
    const fix = fixesOf(project, finding).find((each) => each.class === 'repair' && each.bulk);
    const edits = fix ? textEditsOf(project, fix) : [];
    return edits.length > 0 ? [edits] : [];
  });
}

function fixRuleAction(
  project: ProjectContext,
  rule: string,
  inFile: readonly Finding[],
  diagnostics: Diagnostic[],
): CodeAction[] {
  const fixes = bulkEdits(
    project,
    inFile.filter((finding) => finding.rule === rule),
  );
  if (fixes.length < 2) return [];
  const edit = workspaceEdit(project, joinFixes(fixes));
  return [{ title: `Fix all: ${rule} in this file`, kind: CodeActionKind.QuickFix, diagnostics, edit }];
}

function fixAllAction(project: ProjectContext, uri: string): CodeAction[] {
  const fixes = bulkEdits(
    project,
    findingsIn(project, uri).map((each) => each.finding),
  );
  if (fixes.length === 0) return [];
  return [
    {
      title: 'Fix all findings that can be repaired without new connections',
      kind: fixAllKind,
      edit: workspaceEdit(project, joinFixes(fixes)),
    },
  ];
}
