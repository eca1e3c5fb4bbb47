import { impactOf, impactTypes } from '../../analysis/impact/impact.js';
import type { ImpactQuestion } from '../../analysis/impact/impact.js';
import { impactText, toImpactJson } from '../../export/impact.js';
import type { ElementImpact } from '../../export/impact.js';
import { toJson } from './check.js';
import { elementNamed } from './element-names.js';
import { loadProjects, reportOf } from './load-projects.js';
import { mentionProblems } from './model.js';
import { baseAddress, exitCodes } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';
import { programVersion } from './version.js';

/** What `cxra impact` is asked to do. */
export interface ImpactCommandOptions {
  readonly if?: ImpactQuestion;
  readonly format: 'text' | 'json';
  readonly today: string;
}

/** Says what is hit when an element of the projects at some paths is retired or breached. */
export async function impact(
  name: string,
  paths: readonly string[],
  options: ImpactCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const projects = (await loadProjects(paths, options.today)).map((loaded) => ({
    report: reportOf(loaded, false),
    facts: loaded.project.session.snapshot().facts,
  }));
  const models = projects.map(({ report }) => report.model);
  const found = elementNamed(models, name, impactTypes);
  const questions: readonly ImpactQuestion[] = options.if ? [options.if] : ['retired', 'breached'];
  const answers = projects.flatMap(({ report, facts }): ElementImpact[] => {
    const element = found.get(report.model);
    return element
      ? [{ report, element, impacts: questions.flatMap((question) => impactOf(facts, element, question) ?? []) }]
      : [];
  });
  const { painter } = terminal;
  terminal.out(
    options.format === 'json'
      ? toJson(toImpactJson(answers, { version: programVersion, base: baseAddress(terminal), today: options.today }))
      : impactText(answers, painter),
  );
  mentionProblems(
    projects.map(({ report }) => report),
    terminal,
  );
  return exitCodes.clean;
}
