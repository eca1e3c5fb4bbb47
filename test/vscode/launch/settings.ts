import { quietSettings } from '../../../scripts/tools/vscode-server.mjs';

/** Settings of every VS Code under test, so that it is alike on every machine. */
export const settings: Readonly<Record<string, unknown>> = {
  ...quietSettings,
  'editor.minimap.enabled': false,
  'git.enabled': false,
};
