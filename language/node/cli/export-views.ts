import { createElkEngine } from '../elk-engine.js';
import { Drafter } from './drafter.js';
import type { View } from './drafter.js';
import { exportProjects } from './export-projects.js';
import { exportTargets } from './export-targets.js';
import type { ExportTarget } from './export-targets.js';
import { isProjectFormat } from './formats.js';
import type { ExportFormat } from './formats.js';
import { loadProjects, reportOf } from './load-projects.js';
import { mentionProblems } from './model.js';
import { readFonts } from './read-fonts.js';
import { exitCodes, reasonOf, UsageError } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';
import { viewWriter } from './view-file.js';
import type { PictureOptions, PlacedView, ViewFile, ViewWriter } from './view-file.js';
import { allViews, viewsNamed } from './view-names.js';
import { writeWhole } from './write-whole.js';

/** What `cxra export` is asked to do. */
export interface ExportOptions extends Omit<PictureOptions, 'fonts' | 'format'> {
  readonly format: ExportFormat;
  readonly view?: readonly string[];
  readonly all?: boolean;
  readonly out: string;
  /** Paths of font files. */
  readonly font?: readonly string[];
}

/**
 * Writes views as files and their paths to the output. A view that fails does not stop the others; a view that has
 * nothing to show is an error only where it was asked for by name.
 */
export async function exportViews(
  paths: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { format, out } = options;
  const wholeProjects = isProjectFormat(format);
  if ((options.view !== undefined) === (options.all === true) && !(wholeProjects && options.view === undefined))
    throw new UsageError('Say which views: --view NAME, or --all.');
  const fonts = await readFonts(options.font ?? [], terminal.folder);
  const reports = (await loadProjects(paths, options.today)).map((loaded) => reportOf(loaded));
  const chosen = chooseViews(allViews(reports), options.view);
  mentionProblems(reports, terminal);
  const destination = { out, format, folder: terminal.folder };
  const engine = createElkEngine();
  if (wholeProjects) return exportProjects(reports, chosen, { ...options, ...destination, format, engine }, terminal);
  if (chosen.length === 0) throw new UsageError('The model has no views to export.');
  const writer = await viewWriter({ ...options, format, fonts }).catch((error: unknown) => {
    throw new UsageError(reasonOf(error));
  });
  const stemOf = ({ project, view }: View): string => (reports.length > 1 ? `${project.name}-${view.id}` : view.id);
  const targets = await exportTargets(chosen, destination, stemOf);
  const exporter = new Exporter(writer, new Drafter(engine, terminal, options.all === true), terminal);
  for (const target of targets) await exporter.write(target);
  return exporter.end() ? exitCodes.clean : exitCodes.found;
}

function chooseViews(all: readonly View[], names: readonly string[] | undefined): View[] {
  return names ? [...new Set(names.flatMap((name) => viewsNamed(all, name)))] : [...all];
}

/** Writes files of views. */
class Exporter {
  private readonly missing = new Set<string>();

  constructor(
    private readonly writer: ViewWriter,
    private readonly drafter: Drafter,
    private readonly terminal: Terminal,
  ) {}

  /** Writes one file; none where none of its views can be drawn. */
  async write({ path, shown }: ExportTarget<View>): Promise<void> {
    try {
      const file = await this.fileOf(shown);
      if (!file) return;
      await writeWhole(path, file.content);
      for (const character of file.missing ?? []) this.missing.add(character);
      this.terminal.out(`${path}\n`);
    } catch (error) {
      this.drafter.fail(`${shown.map(({ view }) => view.id).join(', ')} could not be exported: ${reasonOf(error)}`);
    }
  }

  /** Says which characters the files show as boxes; false where something failed. */
  end(): boolean {
    if (this.missing.size > 0) {
      const shown = [...this.missing].slice(0, 20).join(' ');
      const more = this.missing.size > 20 ? ` and ${this.missing.size - 20} more` : '';
      this.terminal.err(
        `cxra: boxes stand for characters that the font lacks: ${shown}${more}. A font that has them can be named with --font FILE.`,
      );
    }
    return !this.drafter.failed;
  }

  private async fileOf(shown: readonly View[]): Promise<ViewFile | undefined> {
    const { placed, unplaced } = this.writer;
    if (unplaced) {
      const view = this.drafter.project(shown[0]!);
      return view && unplaced(view);
    }
    const views: PlacedView[] = [];
    for (const view of shown) {
      const drafted = await this.drafter.place(view);
      if (drafted) views.push(drafted);
    }
    return views.length === 0 ? undefined : placed!(views);
  }
}
