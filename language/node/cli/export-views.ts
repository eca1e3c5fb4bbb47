import { layoutDiagram } from '../../diagram/layout/layout.js';
import type { LaidOutDiagram } from '../../diagram/layout/laid-out.js';
import type { LayoutEngine } from '../../diagram/layout/engine.js';
import { projectView } from '../../diagram/project/index.js';
import type { ProjectReport } from '../../export/report.js';
import { createElkEngine } from '../elk-engine.js';
import { exportTargets } from './export-targets.js';
import type { ExportTarget } from './export-targets.js';
import { loadProjects, reportOf } from './load-projects.js';
import { mentionProblems } from './model.js';
import { readFonts } from './read-fonts.js';
import { exitCodes, reasonOf, UsageError } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';
import { pictureDrawer } from './view-file.js';
import type { DrawPictures, PictureOptions } from './view-file.js';
import { allViews, viewsNamed } from './view-names.js';
import type { ProjectView } from './view-names.js';
import { writeWhole } from './write-whole.js';

/** What `cxra export` is asked to do. */
export interface ExportOptions extends Omit<PictureOptions, 'fonts'> {
  readonly view?: readonly string[];
  readonly all?: boolean;
  readonly out: string;
  /** Paths of font files. */
  readonly font?: readonly string[];
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
  const fonts = await readFonts(options.font ?? [], terminal.folder);
  const reports = (await loadProjects(paths, options.today)).map((loaded) => reportOf(loaded));
  const chosen = chooseViews(allViews(reports), options.view);
  if (chosen.length === 0) throw new UsageError('The model has no views to export.');
  mentionProblems(reports, terminal);
  const { out, format } = options;
  const stemOf = ({ project, view }: View): string => (reports.length > 1 ? `${project.name}-${view.id}` : view.id);
  const draw = await pictureDrawer({ ...options, fonts }).catch((error: unknown) => {
    throw new UsageError(reasonOf(error));
  });
  const targets = await exportTargets(chosen, { out, format, folder: terminal.folder }, stemOf);
  const exporter = new Exporter(draw, createElkEngine(), terminal, options.all === true);
  for (const target of targets) await exporter.write(target);
  exporter.mentionMissing();
  return exporter.failed ? exitCodes.found : exitCodes.clean;
}

function chooseViews(all: readonly View[], names: readonly string[] | undefined): View[] {
  return names ? [...new Set(names.flatMap((name) => viewsNamed(all, name)))] : [...all];
}

/** Writes files, says what went wrong, and remembers it. */
class Exporter {
  failed = false;
  private readonly missing = new Set<string>();

  constructor(
    private readonly draw: DrawPictures,
    private readonly engine: LayoutEngine,
    private readonly terminal: Terminal,
    /** Views without content are no failure. */
    private readonly lenient: boolean,
  ) {}

  /** Writes one file; without one where none of its views can be drawn. */
  async write({ path, views }: ExportTarget<View>): Promise<void> {
    const pictures: LaidOutDiagram[] = [];
    for (const view of views) {
      const picture = await this.layOut(view);
      if (picture) pictures.push(picture);
    }
    if (pictures.length === 0) return;
    try {
      const { content, missing = [] } = await this.draw(pictures);
      await writeWhole(path, content);
      for (const character of missing) this.missing.add(character);
      this.terminal.out(`${path}\n`);
    } catch (error) {
      this.fail(`${views.map(({ view }) => view.id).join(', ')} could not be exported: ${reasonOf(error)}`);
    }
  }

  /** Says which characters the files show as boxes. */
  mentionMissing(): void {
    if (this.missing.size === 0) return;
    const shown = [...this.missing].slice(0, 20).join(' ');
    const more = this.missing.size > 20 ? ` and ${this.missing.size - 20} more` : '';
    this.terminal.err(
      `cxra: boxes stand for characters that the font lacks: ${shown}${more}. A font that has them can be named with --font FILE.`,
    );
  }

  private async layOut({ project, view }: View): Promise<LaidOutDiagram | undefined> {
    const projection = projectView(project.model, view.id, { findings: project.findings });
    if ('message' in projection) {
      this.terminal.err(`cxra: ${view.id} is left out: ${projection.message}`);
      this.failed ||= !this.lenient;
      return undefined;
    }
    try {
      return await layoutDiagram(projection.diagram, this.engine);
    } catch (error) {
      this.fail(`${view.id} could not be laid out: ${reasonOf(error)}`);
      return undefined;
    }
  }

  private fail(message: string): void {
    this.failed = true;
    this.terminal.err(`cxra: ${message}`);
  }
}
