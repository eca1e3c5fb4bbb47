import '../core/polyfill.js';
import { createConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { HostProject, WorkspaceHost } from '../lsp/host.js';
import { startLanguageServer } from '../lsp/server.js';
import { normalUri } from '../lsp/uris.js';
import { findProjects, isFile, readText } from './files.js';
import type { ProjectFolder } from './files.js';

/**
 * Starts the language server on the channel that the command line names (`--stdio`, `--node-ipc`, `--socket=…`). The process
 * ends when the client says so or goes away.
 */
export function startStdioServer(): void {
  startLanguageServer(createConnection(), diskHost);
}

/** The workspace as it is on the disk of this machine; addresses that are no files are not there. */
const diskHost: WorkspaceHost = {
  async findProjects(folderUris) {
    const paths = folderUris.map(pathOf).filter((path) => path !== undefined);
    return (await findProjects(paths)).map(hostProject);
  },
  async readText(uri) {
    const path = pathOf(uri);
    return path === undefined ? undefined : readText(path);
  },
  async exists(uri) {
    const path = pathOf(uri);
    return path !== undefined && isFile(path);
  },
  today: () => {
    const now = new Date();
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

function hostProject({ root, name, configPath, configText, files }: ProjectFolder): HostProject {
  return {
    rootUri: normalUri(URI.file(root).toString()),
    name,
    files,
    ...(configPath !== undefined &&
      configText !== undefined && { configUri: URI.file(configPath).toString(), configText }),
  };
}
