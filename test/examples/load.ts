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
import { resolveUri } from '../../language/lsp/uris.js';
import { usesOf } from '../../language/lsp/workspace/uses.js';
import { findProjects } from '../../language/node/files.js';
import type { ProjectSnapshot } from '../../language/project/session.js';

/** The day that the expected findings hold for. */
export const today = '2026-11-25';

export type ExampleName = 'halden-bank' | 'nordhaven' | 'quickstart';

/** A project of the examples, and those that it uses. */
export interface Example {
  readonly project: Project;
  readonly uses: readonly Project[];
}

/** Reads the project in a folder of examples, with its configuration and the projects that it names there. */
export async function loadExample(name: ExampleName | 'company-rules'): Promise<Example> {
  const project = await readProject(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)));
  const folders = project.configuration.uses.map((entry) => resolveUri(project.rootUri, entry));
  const others = await Promise.all(folders.map((uri) => readProject(URI.parse(uri).fsPath)));
  const { projects, missing } = usesOf(project, others);
  if (missing.length > 0) throw new Error(`examples/${name} uses ${missing.join(', ')}, which is no project`);
  project.use(projects);
  return { project, uses: projects };
}

async function readProject(path: string): Promise<Project> {
  const [folder, ...others] = await findProjects([path]);
  if (!folder || others.length > 0) throw new Error(`${path} is not one project`);
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

/** What there is to say about some texts beside the projects they use: what is wrong with them, else what the rules find. */
export function judged(
  texts: ReadonlyMap<string, string>,
  uses: readonly Project[],
): { problems: string[]; findings: readonly Finding[] } {
  const project = openProject('file:///changed', undefined, texts);
  project.use(uses);
  const { bound, analysis } = project.session.snapshot();
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
