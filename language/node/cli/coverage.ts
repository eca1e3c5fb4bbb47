import { coverageOf } from '../../analysis/coverage/coverage.js';
import { coverageText, toCoverageJson } from '../../export/coverage.js';
import type { ProjectCoverage } from '../../export/coverage.js';
import { toJson } from './check.js';
import { loadProjects, reportOf } from './load-projects.js';
import { mentionProblems } from './model.js';
import { baseAddress, exitCodes } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';
import { programVersion } from './version.js';

/** What `cxra coverage` is asked to do. */
export interface CoverageCommandOptions {
  readonly format: 'text' | 'json';
  readonly failOn: 'missing' | 'partial' | 'never';
  readonly today: string;
  readonly skeletons?: boolean;
}

/** Says for the projects at some paths what they have of the six components, and what is missing. */
export async function coverage(
  paths: readonly string[],
  options: CoverageCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const projects = (await loadProjects(paths, options.today)).map((loaded): ProjectCoverage => {
    const { facts } = loaded.project.session.snapshot();
    return { report: reportOf(loaded, false), facts, coverage: coverageOf(facts) };
  });
  const base = baseAddress(terminal);
  terminal.out(
    options.format === 'json'
      ? toJson(toCoverageJson(projects, { version: programVersion, base, today: options.today }))
      : coverageText(projects, { base, skeletons: options.skeletons === true, painter: terminal.painter }),
  );
  mentionProblems(
    projects.map(({ report }) => report),
    terminal,
  );
  return projects.some((project) => reaches(project, options.failOn)) ? exitCodes.found : exitCodes.clean;
}

function reaches({ coverage: { components } }: ProjectCoverage, threshold: CoverageCommandOptions['failOn']): boolean {
  if (threshold === 'never') return false;
  return components.some(({ state }) => state === 'missing' || (threshold === 'partial' && state === 'partial'));
}
