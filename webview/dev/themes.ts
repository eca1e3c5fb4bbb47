/** Themes as the editor announces them: a class of the body, and colours of which these are a few. */
export interface EditorTheme {
  readonly name: string;
  readonly kind: string;
  readonly colours: Readonly<Record<string, string>>;
}

const theme = (
  name: string,
  kind: string,
  background: string,
  foreground: string,
  rest: Record<string, string>,
): EditorTheme => ({
  name,
  kind,
  colours: {
    '--vscode-editor-background': background,
    '--vscode-editor-foreground': foreground,
    '--vscode-foreground': foreground,
    '--vscode-contrastBorder': '',
    ...rest,
  },
});

export const themes: readonly EditorTheme[] = [
  theme('Light', 'vscode-light', '#ffffff', '#3b3b3b', {
    '--vscode-focusBorder': '#005fb8',
    '--vscode-dropdown-background': '#ffffff',
    '--vscode-dropdown-border': '#cecece',
    '--vscode-editorWidget-background': '#f8f8f8',
    '--vscode-panel-border': '#e5e5e5',
  }),
  theme('Dark', 'vscode-dark', '#1f1f1f', '#cccccc', {
    '--vscode-focusBorder': '#0078d4',
    '--vscode-dropdown-background': '#313131',
    '--vscode-dropdown-border': '#3c3c3c',
    '--vscode-editorWidget-background': '#202020',
    '--vscode-panel-border': '#2b2b2b',
  }),
  theme('High contrast', 'vscode-high-contrast', '#000000', '#ffffff', {
    '--vscode-contrastBorder': '#6fc3df',
    '--vscode-focusBorder': '#f38518',
    '--vscode-dropdown-background': '#000000',
    '--vscode-dropdown-border': '#6fc3df',
    '--vscode-editorWidget-background': '#0c141f',
    '--vscode-panel-border': '#6fc3df',
  }),
  theme('High contrast light', 'vscode-high-contrast vscode-high-contrast-light', '#ffffff', '#292929', {
    '--vscode-contrastBorder': '#0f4a85',
    '--vscode-focusBorder': '#006bbd',
    '--vscode-dropdown-background': '#ffffff',
    '--vscode-dropdown-border': '#0f4a85',
    '--vscode-editorWidget-background': '#ffffff',
    '--vscode-panel-border': '#0f4a85',
  }),
];
