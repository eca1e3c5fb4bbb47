import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { Project } from '../../lsp/workspace/project.js';
import { usesOf, usesProblems } from '../../lsp/workspace/uses.js';
import { allProblems } from '../../bind/project.js';
import type { ProjectReport, ReportProblem } from '../../export/report.js';
import { findProjects } from '../files.js';
import type { ProjectFolder } from '../files.js';
import { UsageError } from './terminal.js';

/** A project that was asked for, ready to be looked at. */
export interface LoadedProject {
  readonly project: Project;
  readonly configProblems: readonly ReportProblem[];
  readonly configText?: string;
}

/**
 * Reads the projects at and below paths. Projects that one of them uses are read too, wherever their folder lies, but are
 * not among the result. Throws a UsageError for a path that does not exist and where there is nothing to read.
 * @param today ISO date that dates in the models are compared with
 */
export async function loadProjects(paths: readonly string[], today: string): Promise<LoadedProject[]> {
  const asked = (await askedFolders(paths)).map((folder) => openProject(folder, today));
  const all = [...asked.map(({ project }) => project)];
  for (const project of all) all.push(...(await usedElsewhere(project, all, today)));
  for (const project of all) project.use(usesOf(project, all).projects);
  return asked.map(({ project, folder }) => ({
    project,
    configProblems: configProblems(project, folder.configText ?? '', all),
    ...(folder.configText !== undefined && { configText: folder.configText }),
  }));
}

/** The folders with files at and below paths. Throws a UsageError where there is nothing. */
export async function askedFolders(paths: readonly string[]): Promise<ProjectFolder[]> {
  for (const path of paths) {
    if (!(await stat(path).catch(() => undefined))) throw new UsageError(`There is no file or folder ${path}.`);
  }
  const found = (await findProjects(paths)).filter((folder) => folder.files.length > 0);
  if (found.length === 0) throw new UsageError(`There are no .cxra files in ${paths.join(', ')}.`);
  return found;
}

function openProject(
  folder: ProjectFolder,
  today: string,
): { readonly project: Project; readonly folder: ProjectFolder } {
  const project = new Project(URI.file(folder.root).toString(), folder.name, today);
  project.configure(folder.configText);
  for (const { uri, text } of folder.files) project.setText(uri, text);
  return { project, folder };
}

/** Projects that one uses by the path of their folder and that are not read yet. */
async function usedElsewhere(project: Project, all: readonly Project[], today: string): Promise<Project[]> {
  const { missing } = usesOf(project, all);
  const roots = missing.map((entry) => resolve(URI.parse(project.rootUri).fsPath, entry));
  const found = await findProjects(roots);
  return found.filter((folder) => roots.includes(folder.root)).map((folder) => openProject(folder, today).project);
}

function configProblems(project: Project, text: string, all: readonly Project[]): ReportProblem[] {
  const problems = [...project.configProblems, ...usesProblems(usesOf(project, all).missing, text, all)];
  return problems.map(({ message, span }) => ({
    code: 'configuration',
    severity: 'error',
    message,
    span,
    uri: project.configUri,
  }));
}

/** Everything found out about a project. Without `analysed` no rule runs, and there are no findings. */
export function reportOf(
  { project, configProblems: inConfiguration, configText }: LoadedProject,
  analysed = true,
): ProjectReport {
  const snapshot = project.session.snapshot();
  const { bound, texts } = snapshot;
  const { findings, failures } = analysed ? snapshot.analysis : { findings: [], failures: {} };
  const problems = allProblems(snapshot).map(({ uri, problem }): ReportProblem => ({ ...problem, uri }));
  return {
    name: project.name,
    model: bound.model,
    sources: bound.sources,
    texts: configText === undefined ? texts : new Map([...texts, [project.configUri, configText]]),
    problems: [...inConfiguration, ...problems],
    findings,
    failures,
  };
}
