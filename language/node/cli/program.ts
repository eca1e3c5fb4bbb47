import { Command, Option } from 'commander';
import type { BaselineOptions } from './baseline.js';
import type { CheckOptions } from './check.js';
import type { FixOptions } from './fix.js';
import type { FmtOptions } from './fmt.js';
import type { CoverageCommandOptions } from './coverage.js';
import { addExport } from './export-command.js';
import type { ImpactCommandOptions } from './impact.js';
import { collect, pathsHelp, todayOption } from './options.js';
import type { RulesOptions } from './rules.js';
import type { Result, Terminal } from './terminal.js';
import { programVersion } from './version.js';

/** The command line; each command is loaded when it is called, and hands its exit code to `done`. */
export function createProgram(terminal: Terminal, done: Result): Command {
  const program = new Command('cxra')
    .description('Checks and draws customer experience architectures written as .cxra files.')
    .version(programVersion)
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(--help says what can be called)')
    .exitOverride();
  addCheck(program, terminal, done);
  addCoverage(program, terminal, done);
  addBaseline(program, terminal, done);
  addFix(program, terminal, done);
  addFmt(program, terminal, done);
  addExport(program, terminal, done);
  addImpact(program, terminal, done);
  addModel(program, terminal, done);
  addRules(program, terminal, done);
  addServer(program);
  return program;
}

function addCheck(program: Command, terminal: Terminal, done: Result): void {
  program
    .command('check')
    .description('check models; exits with 1 if something as grave as --fail-on is found')
    .argument('[paths...]', pathsHelp, ['.'])
    .addOption(new Option('--format <format>', 'form of the report').choices(['text', 'json', 'sarif']).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'least severity that fails the check')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .addOption(todayOption())
    .option('--show-suppressed', 'list suppressed findings in the text report too')
    .option('--baseline <file>', 'findings that are in this file do not count')
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('./check.js');
      done(await check(paths, options, terminal));
    });
}

function addCoverage(program: Command, terminal: Terminal, done: Result): void {
  program
    .command('coverage')
    .description('say which components of a customer experience architecture models have, and what is missing')
    .argument('[paths...]', pathsHelp, ['.'])
    .addOption(new Option('--format <format>', 'form of the report').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--fail-on <state>', 'least gap that fails')
        .choices(['missing', 'partial', 'never'])
        .default('never', 'never'),
    )
    .option('--skeletons', 'show in the text report what missing parts can begin with')
    .addOption(todayOption())
    .action(async (paths: string[], options: CoverageCommandOptions) => {
      const { coverage } = await import('./coverage.js');
      done(await coverage(paths, options, terminal));
    });
}

function addBaseline(program: Command, terminal: Terminal, done: Result): void {
  const baseline = program
    .command('baseline')
    .description('keep findings that are known in a file, for check --baseline');
  const file = (): Option => new Option('--file <file>', 'file of the baseline').default('cxra.baseline.json');
  baseline
    .command('create')
    .description('write what is found now')
    .argument('[paths...]', pathsHelp, ['.'])
    .addOption(file())
    .option('--force', 'write over a file that is there')
    .addOption(todayOption())
    .action(async (paths: string[], options: BaselineOptions) => {
      const { createBaseline } = await import('./baseline.js');
      done(await createBaseline(paths, options, terminal));
    });
  baseline
    .command('prune')
    .description('take out what is no longer found')
    .argument('[paths...]', pathsHelp, ['.'])
    .addOption(file())
    .addOption(todayOption())
    .action(async (paths: string[], options: BaselineOptions) => {
      const { pruneBaseline } = await import('./baseline.js');
      done(await pruneBaseline(paths, options, terminal));
    });
}

function addFix(program: Command, terminal: Terminal, done: Result): void {
  program
    .command('fix')
    .description('repair what can be repaired without connecting anything anew')
    .argument('[paths...]', pathsHelp, ['.'])
    .option('--dry-run', 'print the changes as a patch and write nothing')
    .addOption(
      new Option('--rule <rule>', 'only findings of a rule, by id or name; may be repeated').argParser(collect),
    )
    .addOption(todayOption())
    .action(async (paths: string[], options: FixOptions) => {
      const { fix } = await import('./fix.js');
      done(await fix(paths, options, terminal));
    });
}

function addFmt(program: Command, terminal: Terminal, done: Result): void {
  program
    .command('fmt')
    .description('lay files out; exits with 1 if --check names some')
    .argument('[paths...]', pathsHelp, ['.'])
    .option('--check', 'name the files that would change, and write nothing')
    .action(async (paths: string[], options: FmtOptions) => {
      const { fmt } = await import('./fmt.js');
      done(await fmt(paths, options, terminal));
    });
}

function addImpact(program: Command, terminal: Terminal, done: Result): void {
  program
    .command('impact')
    .description('say what is hit when a system, store, channel, touchpoint, actor or segment is retired or breached')
    .argument('<element>', 'name of the element')
    .argument('[paths...]', pathsHelp, ['.'])
    .addOption(
      new Option('--if <event>', 'what happens to it; both where it is left out').choices(['retired', 'breached']),
    )
    .addOption(new Option('--format <format>', 'form of the report').choices(['text', 'json']).default('text'))
    .addOption(todayOption())
    .action(async (element: string, paths: string[], options: ImpactCommandOptions) => {
      const { impact } = await import('./impact.js');
      done(await impact(element, paths, options, terminal));
    });
}

function addModel(program: Command, terminal: Terminal, done: Result): void {
  program
    .command('model')
    .description('print the resolved model as JSON')
    .argument('[paths...]', pathsHelp, ['.'])
    .addOption(todayOption())
    .action(async (paths: string[], options: { today: string }) => {
      const { printModel } = await import('./model.js');
      done(await printModel(paths, options, terminal));
    });
}

function addRules(program: Command, terminal: Terminal, done: Result): void {
  program
    .command('rules')
    .description('list the rules, or show one in full')
    .argument('[rule]', 'id or name of a rule')
    .option('--coverage', 'show what the rules cover: families, laws, standards and lists')
    .addOption(new Option('--format <format>', 'form of the coverage').choices(['text', 'json']).default('text'))
    .action(async (id: string | undefined, options: RulesOptions) => {
      const { printRules } = await import('./rules.js');
      done(printRules(id, options, terminal));
    });
}

function addServer(program: Command): void {
  program
    .command('lsp')
    .description('start the language server')
    .requiredOption('--stdio', 'speak over standard input and output')
    .action(async () => {
      const { startStdioServer } = await import('../lsp-stdio.js');
      startStdioServer();
    });
}
