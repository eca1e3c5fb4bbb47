import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { projectView } from '../../diagram/project/index.js';
import type { Diagram } from '../../diagram/types.js';
import type { LayoutEngine } from '../../diagram/layout/engine.js';
import { layoutDiagram } from '../../diagram/layout/layout.js';
import { renderSvg } from '../../diagram/render/render-svg.js';
import { diagramFont } from '../../export/diagram-font.js';
import { fontFaceCss } from '../../export/font-face.js';
import type { ProjectReport } from '../../export/report.js';
import { createElkEngine } from '../elk-engine.js';
import { fileNames } from './file-names.js';
import { loadProjects, reportOf } from './load-projects.js';
import { mentionProblems } from './model.js';
import { exitCodes, UsageError } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';
import { allViews, viewsNamed } from './view-names.js';
import type { ProjectView } from './view-names.js';
import { writeWhole } from './write-whole.js';

/** What `cxra export` is asked to do. */
export interface ExportOptions {
  readonly view?: readonly string[];
  readonly all?: boolean;
  readonly format: 'svg';
  readonly out: string;
  readonly theme: 'light' | 'dark';
  readonly today: string;
}

type View = ProjectView<ProjectReport>;

/**
 * Writes pictures of views as files and their paths to the output. A view that fails does not stop the others; a view
 * that has nothing to show is an error only where it was asked for by name.
 */
export async function exportViews(
  paths: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if ((options.view !== undefined) === (options.all === true))
    throw new UsageError('Say which views: --view NAME, or --all.');
  const reports = (await loadProjects(paths, options.today)).map((loaded) => reportOf(loaded));
  const chosen = chooseViews(allViews(reports), options.view);
  if (chosen.length === 0) throw new UsageError('The model has no views to export.');
  mentionProblems(reports, terminal);
  const folder = resolve(terminal.folder, options.out);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new UsageError(`The folder ${options.out} cannot be made: ${reasonOf(error)}`);
  });
  const engine = createElkEngine();
  const names = fileNames(
    chosen.map((view) => stemOf(view, reports.length > 1)),
    options.format,
  );
  let failed = false;
  for (const [at, view] of chosen.entries()) {
    const path = join(folder, names[at]!);
    failed = !(await exportView(view, path, engine, options, terminal)) || failed;
  }
  return failed ? exitCodes.found : exitCodes.clean;
}

function chooseViews(all: readonly View[], names: readonly string[] | undefined): View[] {
  return names ? [...new Set(names.flatMap((name) => viewsNamed(all, name)))] : [...all];
}

function stemOf({ project, view }: View, several: boolean): string {
  return several ? `${project.name}-${view.id}` : view.id;
}

async function exportView(
  { project, view }: View,
  path: string,
  engine: LayoutEngine,
  options: ExportOptions,
  terminal: Terminal,
): Promise<boolean> {
  const projection = projectView(project.model, view.id, { findings: project.findings });
  if ('message' in projection) {
    terminal.err(`cxra: ${view.id} is left out: ${projection.message}`);
    return options.all === true;
  }
  try {
    await writeWhole(path, await drawSvg(projection.diagram, engine, options.theme));
  } catch (error) {
    terminal.err(`cxra: ${view.id} could not be exported: ${reasonOf(error)}`);
    return false;
  }
  terminal.out(`${path}\n`);
  return true;
}

async function drawSvg(diagram: Diagram, engine: LayoutEngine, theme: ExportOptions['theme']): Promise<string> {
  const laidOut = await layoutDiagram(diagram, engine);
  const plain = renderSvg(laidOut, { theme, standalone: true });
  return renderSvg(laidOut, { theme, standalone: true, fontFaceCss: fontFaceCss(plain, diagramFont) });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
