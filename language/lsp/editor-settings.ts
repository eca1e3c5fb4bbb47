import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';

/** What the reader wants to see in the text, from the editor's settings below `cxra`. */
export interface EditorSettings {
  readonly inlayHints: Readonly<Record<HintKind, boolean>>;
  readonly codeLens: Readonly<Record<LensKind, boolean>>;
}

export const hintKinds = ['segment', 'dataClass', 'latency', 'channel'] as const;
export type HintKind = (typeof hintKinds)[number];

export const lensKinds = ['findings', 'flows', 'reach', 'views'] as const;
export type LensKind = (typeof lensKinds)[number];

/** Reads settings as a client gives them; what is not said to be off is on. */
export function readEditorSettings(value: unknown): EditorSettings {
  return { inlayHints: switches(value, 'inlayHints', hintKinds), codeLens: switches(value, 'codeLens', lensKinds) };
}

function switches<K extends string>(value: unknown, section: string, names: readonly K[]): Record<K, boolean> {
  const settings = field(value, section);
  return Object.fromEntries(names.map((name) => [name, field(settings, name) !== false])) as Record<K, boolean>;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The reader's settings as they are now, asked for again whenever they change. */
export class FollowedSettings {
  current = readEditorSettings(undefined);

  /** Begins to follow; resolves once the settings are known. */
  async follow(connection: Connection, changed: () => void): Promise<void> {
    const ask = async (): Promise<void> => {
      this.current = readEditorSettings(await connection.workspace.getConfiguration('cxra'));
    };
    connection.onDidChangeConfiguration(
      () => void ask().then(changed, (error: unknown) => connection.console.error(String(error))),
    );
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'cxra' });
    await ask();
    changed();
  }
}
