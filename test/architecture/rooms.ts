/** A room: a folder of the project, with the rooms and libraries that its files may import. */
export interface Room {
  readonly folder: string;
  readonly rooms: readonly string[];
  /** Packages by name, or by beginning with a `/` at the end. */
  readonly libraries: readonly string[];
}

/** The rooms, the more special before the more general: a file belongs to the first whose folder it lies in. */
export const rooms: readonly Room[] = [
  { folder: 'language/core', rooms: [], libraries: ['fastest-levenshtein'] },
  { folder: 'language/model', rooms: ['language/core'], libraries: [] },
  { folder: 'language/syntax', rooms: ['language/core', 'language/model'], libraries: ['langium'] },
  { folder: 'language/bind', rooms: ['language/core', 'language/model', 'language/syntax'], libraries: ['langium'] },
  // The parser of conditions is part of the engine, as they are data of the rules and not of the workspace's files.
  {
    folder: 'language/analysis/conditions',
    rooms: ['language/core', 'language/model', 'language/analysis', 'language/edit'],
    libraries: ['langium'],
  },
  {
    folder: 'language/analysis',
    rooms: ['language/core', 'language/model', 'language/edit', 'language/analysis/conditions'],
    libraries: ['jsonc-parser'],
  },
  { folder: 'language/edit', rooms: ['language/core', 'language/model', 'language/bind'], libraries: [] },
  {
    folder: 'language/project',
    rooms: ['language/core', 'language/model', 'language/bind', 'language/analysis', 'language/edit'],
    libraries: [],
  },
  {
    folder: 'language/diagram/project',
    rooms: ['language/core', 'language/model', 'language/analysis', 'language/diagram'],
    libraries: [],
  },
  { folder: 'language/diagram/measure', rooms: ['language/core'], libraries: [] },
  { folder: 'language/diagram/theme', rooms: ['language/core', 'language/diagram'], libraries: [] },
  {
    folder: 'language/diagram/layout',
    rooms: ['language/core', 'language/diagram', 'language/diagram/measure'],
    libraries: ['elkjs/lib/elk-api.js', 'd3-shape'],
  },
  {
    folder: 'language/diagram/render',
    rooms: [
      'language/core',
      'language/diagram',
      'language/diagram/layout',
      'language/diagram/measure',
      'language/diagram/theme',
    ],
    libraries: ['preact', 'preact/', 'preact-render-to-string'],
  },
  { folder: 'language/diagram', rooms: ['language/core'], libraries: [] },
  {
    folder: 'language/export',
    rooms: [
      'language/core',
      'language/model',
      'language/bind',
      'language/analysis',
      'language/edit',
      'language/diagram',
      'language/diagram/project',
      'language/diagram/layout',
      'language/diagram/render',
      'language/diagram/theme',
    ],
    libraries: ['@fontsource/'],
  },
  { folder: 'language/protocol', rooms: ['language/core', 'language/diagram'], libraries: [] },
  {
    folder: 'language/lsp',
    rooms: [
      'language/core',
      'language/model',
      'language/syntax',
      'language/bind',
      'language/analysis',
      // Whoever writes a rule of their own has the same help as in the rest of the language.
      'language/analysis/conditions',
      'language/edit',
      'language/project',
      'language/protocol',
      'language/diagram',
      'language/diagram/project',
    ],
    libraries: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-uri'],
  },
  // Heavy libraries for some formats: a bundle of its own, which is loaded when one of them is asked for.
  {
    folder: 'language/node/pictures',
    rooms: ['language/export'],
    libraries: ['node:', 'fontkit', 'pdfkit', '@resvg/resvg-wasm', '@resvg/resvg-wasm/', '@expo-google-fonts/'],
  },
  {
    folder: 'language/node',
    rooms: [
      'language/node/pictures',
      'language/core',
      'language/model',
      'language/bind',
      'language/analysis',
      'language/project',
      'language/edit',
      'language/syntax',
      'language/export',
      'language/lsp',
      'language/diagram',
      'language/diagram/project',
      'language/diagram/layout',
      'language/diagram/render',
    ],
    libraries: [
      'node:',
      'commander',
      'diff',
      'picocolors',
      'elkjs/',
      'vscode-uri',
      'vscode-languageserver/',
      '@fontsource/',
    ],
  },
  {
    folder: 'extension',
    rooms: ['language/protocol', 'language/diagram'],
    libraries: ['vscode', 'vscode-languageclient/', 'node:'],
  },
  {
    folder: 'webview',
    rooms: [
      'language/core',
      'language/protocol',
      'language/diagram',
      'language/diagram/measure',
      'language/diagram/theme',
      'language/diagram/layout',
      'language/diagram/render',
      'language/export/font-face',
      'language/export/diagram-font',
    ],
    libraries: ['preact', 'preact/', 'elkjs/', '@fontsource/', 'd3-zoom', 'd3-selection'],
  },
];
