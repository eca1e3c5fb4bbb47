import { toModelJson } from '../../export/model-json.js';
import { toJson } from './check.js';
import { loadProjects, reportOf } from './load-projects.js';
import { exitCodes } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Writes the models of the projects at some paths as JSON, whatever of them can be read. */
export async function printModel(
  paths: readonly string[],
  options: { readonly today: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const reports = (await loadProjects(paths, options.today)).map((loaded) => reportOf(loaded, false));
  terminal.out(toJson(toModelJson(reports)));
  mentionProblems(reports, terminal);
  return exitCodes.clean;
}

/** Says that a text has problems, which `cxra check` lists. */
export function mentionProblems(
  reports: readonly { readonly problems: readonly unknown[] }[],
  terminal: Terminal,
): void {
  const count = reports.reduce((sum, report) => sum + report.problems.length, 0);
  if (count > 0)
    terminal.err(
      `cxra: ${count === 1 ? 'one problem' : `${count} problems`} in the text, see \`cxra check\`; what can be read is used.`,
    );
}
