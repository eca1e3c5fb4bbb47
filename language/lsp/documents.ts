import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver';
import { normalUri } from './uris.js';

/** The documents that are open in the editor, by `normalUri`. */
export class Documents {
  private readonly open = new Map<string, TextDocument>();

  /** Takes in a document that was opened; gives its address and text. */
  add({ uri, languageId, version, text }: TextDocumentItem): { readonly uri: string; readonly text: string } {
    const key = normalUri(uri);
    this.open.set(key, TextDocument.create(uri, languageId, version, text));
    return { uri: key, text };
  }

  /** Applies changes in order; undefined for a document that was never opened. */
  change({
    textDocument,
    contentChanges,
  }: DidChangeTextDocumentParams): { readonly uri: string; readonly text: string } | undefined {
    const uri = normalUri(textDocument.uri);
    const document = this.open.get(uri);
    if (!document) return undefined;
    const changed = TextDocument.update(document, contentChanges, textDocument.version);
    this.open.set(uri, changed);
    return { uri, text: changed.getText() };
  }

  /** Forgets a document; gives its address. */
  remove(uri: string): string {
    const key = normalUri(uri);
    this.open.delete(key);
    return key;
  }

  /** Addresses of all that are open. */
  addresses(): Iterable<string> {
    return this.open.keys();
  }

  /** The address as the client writes it. */
  clientUri(uri: string): string {
    return this.open.get(uri)?.uri ?? uri;
  }
}
