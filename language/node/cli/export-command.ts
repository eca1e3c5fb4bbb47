import { Option } from 'commander';
import type { Command } from 'commander';
import type { ExportOptions } from './export-views.js';
import { projectFormats, viewFormats } from './formats.js';
import { collect, pathsHelp, scaleOption, todayOption } from './options.js';
import type { Result, Terminal } from './terminal.js';

/** Adds `cxra export` to the program. */
export function addExport(program: Command, terminal: Terminal, done: Result): void {
  program
    .command('export')
    .description('write views as pictures and in other formats, or whole projects as data')
    .argument('[paths...]', pathsHelp, ['.'])
    .addOption(
      new Option('--view <name>', 'a view by id, name or title; may be repeated').argParser(collect).conflicts('all'),
    )
    .option('--all', 'all views')
    .addOption(
      new Option('--format <format>', 'form of the files').choices([...viewFormats, ...projectFormats]).default('svg'),
    )
    .option('--out <path>', 'folder to write to, or one file, by its ending', '.')
    .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark']).default('light'))
    .addOption(scaleOption())
    .addOption(
      new Option('--font <file>', 'font for what Inter lacks, in PNG and PDF; may be repeated').argParser(collect),
    )
    .addOption(todayOption())
    .action(async (paths: string[], options: ExportOptions) => {
      const { exportViews } = await import('./export-views.js');
      done(await exportViews(paths, options, terminal));
    });
}
