import type { LayoutEngine } from '../../diagram/layout/engine.js';
import { layoutSegmentation } from '../../diagram/layout/segmentation/layout-segmentation.js';
import { wholeSegmentation } from '../../diagram/project/index.js';
import { toArchitectureJson } from '../../export/architecture-json.js';
import type { ArchitectureView } from '../../export/architecture-json.js';
import { toOtm } from '../../export/otm/otm.js';
import type { ProjectReport } from '../../export/report.js';
import { toJson } from './check.js';
import { Drafter } from './drafter.js';
import type { View } from './drafter.js';
import { exportTargets } from './export-targets.js';
import type { Destination } from './export-targets.js';
import type { ProjectFormat } from './formats.js';
import { baseAddress, exitCodes, reasonOf } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';
import { programVersion } from './version.js';
import { writeWhole } from './write-whole.js';

interface ProjectExport extends Destination {
  readonly format: ProjectFormat;
  readonly today: string;
  readonly all?: boolean;
  readonly view?: readonly string[];
  readonly engine: LayoutEngine;
}

/** Writes whole projects as data: all of them in one JSON file, or each as an Open Threat Model. */
export async function exportProjects(
  projects: readonly ProjectReport[],
  views: readonly View[],
  options: ProjectExport,
  terminal: Terminal,
): Promise<ExitCode> {
  const drafter = new Drafter(options.engine, terminal, options.view === undefined);
  const whole = options.format === 'json';
  const parts = whole ? [projects] : projects.map((project) => [project]);
  const targets = await exportTargets(parts, options, ([project]) => (whole ? 'architecture' : project!.name));
  for (const { path, shown } of targets)
    try {
      const content = whole
        ? await architectureText(shown[0]!, views, drafter, options, terminal)
        : await otmText(shown[0]![0]!, options, terminal);
      await writeWhole(path, content);
      terminal.out(`${path}\n`);
    } catch (error) {
      drafter.fail(`${path} could not be written: ${reasonOf(error)}`);
    }
  return drafter.failed ? exitCodes.found : exitCodes.clean;
}

async function architectureText(
  projects: readonly ProjectReport[],
  views: readonly View[],
  drafter: Drafter,
  { today }: ProjectExport,
  terminal: Terminal,
): Promise<string> {
  const drawn = [];
  for (const report of projects) {
    const pictures: ArchitectureView[] = [];
    for (const each of views.filter(({ project }) => project === report)) {
      const placed = await drafter.place(each);
      if (placed) pictures.push({ ...each.view, diagram: placed.diagram, laidOut: placed.laidOut });
    }
    drawn.push({ report, views: pictures });
  }
  return toJson(toArchitectureJson(drawn, { version: programVersion, base: baseAddress(terminal), today }));
}

async function otmText(report: ProjectReport, { today, engine }: ProjectExport, terminal: Terminal): Promise<string> {
  const { findings } = report;
  const diagram = wholeSegmentation(report.model, { findings });
  if (!diagram) throw new Error('the model has no segments, systems or flows');
  const laidOut = await layoutSegmentation(diagram, engine);
  return toJson(toOtm({ report, diagram, laidOut }, { base: baseAddress(terminal), today }));
}
