import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import type { ServerSettings } from './settings.js';

/** Asks the client to ask again for what it shows in the text, as far as it can. */
export function refreshInText(connection: Connection, { refreshes }: ServerSettings): Promise<unknown> {
  const { semanticTokens, inlayHint } = connection.languages;
  return Promise.all([
    refreshes.tokens && semanticTokens.refresh(),
    refreshes.hints && inlayHint.refresh(),
    refreshes.lenses && connection.sendRequest(CodeLensRefreshRequest.type),
  ]);
}

/** Knows which documents show what other documents changed: those that are open and were not edited themselves. */
export class StaleViews {
  private readonly edited = new Set<string>();

  /** A document was opened or edited: its editor asks again by itself. */
  touch(uri: string): void {
    this.edited.add(uri);
  }

  /** All changes so far are computed; tells whether an open document was not among those edited since the last time. */
  settle(open: Iterable<string>): boolean {
    const stale = this.edited.size > 0 && [...open].some((uri) => !this.edited.has(uri));
    this.edited.clear();
    return stale;
  }
}
