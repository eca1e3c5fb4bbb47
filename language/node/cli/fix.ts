import { createTwoFilesPatch } from 'diff';
import { URI } from 'vscode-uri';
import type { Finding } from '../../analysis/finding.js';
import { ruleSetOf } from '../../analysis/rule-set.js';
import { readableAddress, relativeAddress } from '../../export/report.js';
import { oneLine } from '../../export/text.js';
import { repairAll } from '../../project/repairs.js';
import type { Repairs } from '../../project/repairs.js';
import { loadProjects } from './load-projects.js';
import type { LoadedProject } from './load-projects.js';
import { replaceText } from './replace-text.js';
import { findRule } from './rules.js';
import { baseAddress, exitCodes } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What `cxra fix` is asked to do. */
export interface FixOptions {
  readonly rule?: readonly string[];
  readonly dryRun?: boolean;
  readonly today: string;
}

/**
 * Repairs what can be repaired without connecting anything anew, and writes the files; with `dryRun` it shows the changes as
 * a patch instead. A file that cannot be written does not stop the others.
 */
export async function fix(paths: readonly string[], options: FixOptions, terminal: Terminal): Promise<ExitCode> {
  const projects = await loadProjects(paths, options.today);
  const base = baseAddress(terminal);
  let [repaired, failed] = [0, false];
  for (const loaded of projects) {
    const texts = new Map(loaded.project.session.snapshot().texts);
    const repairs = repairAll(loaded.project.session, chosenBy(loaded, options.rule));
    repaired += repairs.repaired.length;
    if (options.dryRun) terminal.out(patchOf(repairs, texts, base));
    else failed = !(await write(repairs, texts, base, terminal)) || failed;
  }
  const verb = options.dryRun ? 'can be' : 'were';
  terminal.err(`${repaired} finding${repaired === 1 ? '' : 's'} ${verb} repaired.`);
  return failed ? exitCodes.failed : exitCodes.clean;
}

function chosenBy({ project }: LoadedProject, names: readonly string[] | undefined): (finding: Finding) => boolean {
  if (!names) return () => true;
  const rules = ruleSetOf(project.session.snapshot().bound.model);
  const ids = new Set(names.map((name) => findRule(name, rules.all).id));
  return (finding) => ids.has(finding.rule);
}

async function write(
  { repaired, texts }: Repairs,
  before: ReadonlyMap<string, string>,
  base: string,
  terminal: Terminal,
): Promise<boolean> {
  let written = true;
  for (const [uri, text] of texts) {
    const name = readableAddress(relativeAddress(uri, base));
    const reason = await replaceText(URI.parse(uri).fsPath, before.get(uri) ?? '', text);
    if (reason === undefined) terminal.out(`${name}\n`);
    else terminal.err(`cxra: ${name} was left as it is: ${reason}`);
    written = written && reason === undefined;
  }
  for (const { finding, fix: applied } of repaired)
    terminal.err(`${finding.rule} ${oneLine(finding.element)}: ${oneLine(applied.title)}`);
  return written;
}

function patchOf({ texts }: Repairs, before: ReadonlyMap<string, string>, base: string): string {
  return [...texts]
    .map(([uri, text]) => {
      const name = readableAddress(relativeAddress(uri, base));
      return createTwoFilesPatch(`a/${name}`, `b/${name}`, before.get(uri) ?? '', text, '', '', { context: 3 });
    })
    .join('');
}
