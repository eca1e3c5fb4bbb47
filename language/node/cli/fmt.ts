import { URI } from 'vscode-uri';
import { parseConfiguration } from '../../analysis/configuration.js';
import { LineIndex } from '../../core/spans.js';
import { readableAddress, relativeAddress } from '../../export/report.js';
import { isExcluded } from '../../lsp/workspace/exclude.js';
import { relativePath } from '../../lsp/uris.js';
import { applySpaceEdits, formatWhole } from '../../syntax/format/format.js';
import type { ProjectFileText, ProjectFolder } from '../files.js';
import { askedFolders } from './load-projects.js';
import { replaceText } from './replace-text.js';
import { baseAddress, exitCodes } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What `cxra fmt` is asked to do. */
export interface FmtOptions {
  readonly check?: boolean;
}

type Outcome = 'laid out' | 'to be laid out' | 'as it was' | 'failed';

/**
 * Lays out files and names those that changed; with `check` it names those that would, and writes nothing. A file is written
 * whole or not at all; one that cannot be read or written is left as it is, and does not stop the others.
 */
export async function fmt(paths: readonly string[], options: FmtOptions, terminal: Terminal): Promise<ExitCode> {
  const files = (await askedFolders(paths)).flatMap(filesOf);
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await layOutFile(file, options, terminal));
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  const changed = count('laid out') + count('to be laid out');
  terminal.err(
    `${changed} of ${files.length} ${files.length === 1 ? 'file' : 'files'} ${options.check ? 'would change' : 'changed'}.`,
  );
  if (count('failed') > 0) return exitCodes.failed;
  return count('to be laid out') > 0 ? exitCodes.found : exitCodes.clean;
}

/** The files that belong to a project. */
function filesOf({ root, configText, files }: ProjectFolder): ProjectFileText[] {
  const exclude = configText === undefined ? [] : parseConfiguration(configText).configuration.exclude;
  const rootUri = URI.file(root).toString();
  return files.filter(({ uri }) => !isExcluded(relativePath(rootUri, uri) ?? '', exclude));
}

async function layOutFile({ uri, text }: ProjectFileText, { check }: FmtOptions, terminal: Terminal): Promise<Outcome> {
  const name = readableAddress(relativeAddress(uri, baseAddress(terminal)));
  const formatting = formatWhole(text);
  if ('obstacle' in formatting) {
    const { line, character } = new LineIndex(text).positionAt(formatting.obstacle);
    terminal.err(`cxra: ${name} was left as it is: it cannot be read at ${line + 1}:${character + 1}.`);
    return 'failed';
  }
  if (formatting.edits.length === 0) return 'as it was';
  const after = applySpaceEdits(text, formatting.edits);
  const reason = check ? undefined : await replaceText(URI.parse(uri).fsPath, text, after);
  if (reason !== undefined) {
    terminal.err(`cxra: ${name} was left as it is: ${reason}`);
    return 'failed';
  }
  terminal.out(`${name}\n`);
  return check ? 'to be laid out' : 'laid out';
}
