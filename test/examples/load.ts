import '../../language/core/polyfill.js';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { factsOf } from '../../language/analysis/analyse.js';
import type { Finding } from '../../language/analysis/finding.js';
import { fixesFor } from '../../language/analysis/fixes.js';
import { applyEdits } from '../../language/edit/apply.js';
import type { Fix, TextEdit } from '../../language/edit/model-edit.js';
import { toTextEdits } from '../../language/edit/text-edits.js';
import { allProblems } from '../../language/bind/project.js';
import { Project } from '../../language/lsp/workspace/project.js';
import { findProjects } from '../../language/node/files.js';
import type { ProjectSnapshot } from '../../language/project/session.js';

/** The day that the expected findings hold for. */
export const today = '2026-11-25';

export type ExampleName = 'nordhaven' | 'quickstart';

/** Reads the project in a folder of examples, with its configuration. */
export async function loadExample(name: ExampleName | 'company-rules'): Promise<Project> {
  const [folder, ...others] = await findProjects([fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))]);
  if (!folder || others.length > 0) throw new Error(`examples/${name} is not one project`);
  return openProject(
    URI.file(folder.root).toString(),
    folder.configText,
    new Map(folder.files.map(({ uri, text }) => [uri, text])),
  );
}

function openProject(root: string, configuration: string | undefined, texts: ReadonlyMap<string, string>): Project {
  const project = new Project(root, 'example', today);
  project.configure(configuration);
  for (const [uri, text] of texts) project.setText(uri, text);
  return project;
}

/** What there is to say about some texts: what is wrong with them, else what the rules find. */
export function judged(texts: ReadonlyMap<string, string>): { problems: string[]; findings: readonly Finding[] } {
  const { bound, analysis } = openProject('file:///changed', undefined, texts).session.snapshot();
  const problems = allProblems(bound).map(({ uri, problem }) => `${uri}: ${problem.code}: ${problem.message}`);
  return { problems, findings: problems.length > 0 ? [] : analysis.findings };
}

/** The first repair of a finding, where there is one. */
export function repairOf({ bound, analysis }: ProjectSnapshot, finding: Finding): Fix | undefined {
  return fixesFor(finding, bound.model, factsOf(analysis)!).find((fix) => fix.class === 'repair');
}

/** The changes of the text that fixes stand for. */
export function editsOf({ bound, texts }: ProjectSnapshot, fixes: readonly Fix[]): TextEdit[] {
  return fixes.flatMap((fix) => toTextEdits(fix.edits, bound.sources, (uri) => texts.get(uri) ?? ''));
}

/** The texts of a project after some changes; the project itself stays as it is. */
export function changed(texts: ReadonlyMap<string, string>, edits: readonly TextEdit[]): Map<string, string> {
  const applied = ([uri, text]: [string, string]): [string, string] => [
    uri,
    applyEdits(
      text,
      edits.filter((edit) => edit.uri === uri),
    ),
  ];
  return new Map([...texts].map(applied));
}
