import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/** An address in one spelling, so that equal files have equal addresses whatever the client encodes. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString().replace(/\/+$/, '');
}

/** The address that a message gives, in one spelling; a message without one is answered with an error. */
export function addressIn(uri: unknown): string {
  if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The address of a file is missing.');
  return normalUri(uri);
}

/** The part of an address below a folder, decoded and with `/`, or undefined where it lies elsewhere. */
export function relativePath(rootUri: string, uri: string): string | undefined {
  if (!uri.startsWith(`${rootUri}/`)) return undefined;
  return decodeURIComponent(uri.slice(rootUri.length + 1));
}

/** The last name in an address, decoded. */
export function lastName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The address of the folder that something lies in. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** Follows a relative path with `/`, `.` and `..` from a folder. */
export function resolveUri(folderUri: string, path: string): string {
  const base = URI.parse(folderUri);
  const parts = base.path.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return normalUri(base.with({ path: parts.join('/') || '/' }).toString());
}

export const configFileName = 'cxra.config.json';

/** Tells whether an address is that of a project's configuration. */
export function isConfiguration(uri: string): boolean {
  return lastName(uri) === configFileName;
}

/** Tells whether a path lies in a folder that is never looked into. */
export function isIgnored(path: string | undefined): boolean {
  return path !== undefined && /(?:^|\/)(?:node_modules|\.git)\//.test(path);
}
