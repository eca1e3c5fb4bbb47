import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { listFiles } from '@vscode/vsce';
import {
  commandIds,
  coverageView,
  exportThemeSetting,
  missingPartContext,
  pinnedContext,
  previewType,
} from '../../../extension/names.js';
import { pagesScheme } from '../../../extension/rule-links.js';
import { dark, light } from '../../../language/diagram/theme/palettes.js';
import { hintKinds, lensKinds } from '../../../language/lsp/editor-settings.js';
import { tokenModifiers, tokenTypes } from '../../../language/lsp/tokens/legend.js';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly alt?: string;
}

interface Manifest {
  readonly vsce: object;
  readonly main: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly icon?: object; readonly configuration?: string }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly MenuItem[];
    readonly configurationDefaults: {
      readonly 'workbench.editorAssociations': Readonly<Record<string, string>>;
      readonly 'editor.semanticTokenColorCustomizations': Readonly<
        Record<string, { readonly rules: Readonly<Record<string, string>> }>
      >;
    };
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown; readonly enum?: readonly unknown[] }>>;
    };
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { commands, menus, keybindings, languages, grammars, snippets, jsonValidation, configuration } =
  manifest.contributes;
const { semanticTokenTypes, semanticTokenModifiers } = manifest.contributes;
const items = [...Object.values(menus).flat(), ...keybindings];

describe('manifest', () => {
  it('offers the commands that there are, in one category', () => {
    assert.deepEqual(new Set(commands.map(({ command }) => command)), new Set(Object.values(commandIds)));
    for (const { title, category } of commands) {
      assert.equal(category, 'CXRA');
      assert.notEqual(title, '');
    }
  });

  it('puts only commands that there are into menus and onto keys', () => {
    const known = new Set<string>(Object.values(commandIds));
    const used = items.flatMap(({ command, alt }) => (alt === undefined ? [command] : [command, alt]));
    assert.deepEqual(
      used.filter((command) => !known.has(command)),
      [],
    );
  });

  it('asks for nothing in conditions that nobody sets', () => {
    const keys = new Set([
      'editorLangId',
      'resourceLangId',
      'resourceScheme',
      'activeWebviewPanelId',
      'view',
      'viewItem',
      pinnedContext,
    ]);
    for (const { command, when = '' } of items) {
      const words = when.replace(/'[^']*'|\/[^/]*\/|== *[\w.]+/g, '').match(/[\w.]+/g) ?? [];
      assert.deepEqual(
        words.filter((word) => !keys.has(word)),
        [],
        command,
      );
    }
  });

  it('offers in the palette only what can be done at the moment', () => {
    const free = new Set<string>([commandIds.showCoverage, commandIds.restartServer, commandIds.showOutput]);
    const bound = new Set(
      menus['commandPalette']?.filter(({ when }) => when !== undefined).map(({ command }) => command),
    );
    assert.deepEqual(
      commands.map(({ command }) => command).filter((command) => !free.has(command) && !bound.has(command)),
      [],
    );
  });

  it('knows the preview by its type', () => {
    assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${previewType}`));
    assert.ok(items.some(({ when }) => when?.includes(`activeWebviewPanelId == '${previewType}'`)));
  });

  it('shows the views that there are, and their actions where they make sense', () => {
    const { views, viewsContainers, viewsWelcome } = manifest.contributes;
    const shown = Object.values(views).flat();
    assert.deepEqual(
      shown.map(({ id }) => id),
      [coverageView],
    );
    assert.deepEqual(
      Object.keys(views),
      viewsContainers.activitybar.map(({ id }) => id),
    );
    assert.deepEqual(new Set(viewsWelcome.map(({ view }) => view)), new Set([coverageView]));
    for (const { when } of menus['view/item/context'] ?? [])
      assert.equal(when, `view == ${coverageView} && viewItem == ${missingPartContext}`);
  });

  it('has settings that the program reads, with a default that may be chosen', () => {
    assert.deepEqual(Object.keys(configuration.properties), [
      ...hintKinds.map((kind) => `cxra.inlayHints.${kind}`),
      ...lensKinds.map((kind) => `cxra.codeLens.${kind}`),
      `cxra.${exportThemeSetting}`,
      'cxra.trace.server',
    ]);
    for (const { default: standard, enum: choices = [true] } of Object.values(configuration.properties))
      assert.ok(choices.includes(standard));
  });

  it('names and colours the meanings that the server tells of, as the pictures do', () => {
    const standard = ['enumMember', 'keyword', 'number', 'string', 'declaration'];
    const known = (words: readonly string[]): string[] => words.filter((word) => !standard.includes(word));
    const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
    assert.deepEqual(ids(semanticTokenTypes), known(tokenTypes));
    assert.deepEqual(ids(semanticTokenModifiers).sort(), known(tokenModifiers).sort());
    const colours = manifest.contributes.configurationDefaults['editor.semanticTokenColorCustomizations'];
    for (const [theme, palette] of Object.entries({ '[*Light*]': light, '[*Dark*]': dark })) {
      const {
        public: open,
        confidential,
        ...trusts
      } = Object.fromEntries(
        Object.entries(colours[theme]!.rules).map(([rule, colour]) => [/^\*\.(\w+):cxra$/.exec(rule)?.[1], colour]),
      );
      assert.deepEqual([open, confidential], [palette.good, palette.warning]);
      for (const [trust, colour] of Object.entries(trusts)) assert.equal(colour, palette[trust as 'edge'], trust);
    }
  });

  it('has pages about rules shown rendered', () => {
    const { 'workbench.editorAssociations': editors } = manifest.contributes.configurationDefaults;
    assert.deepEqual(Object.keys(editors), [`${pagesScheme}:/**`]);
  });

  it('names files that exist', () => {
    const { views, viewsContainers } = manifest.contributes;
    const files = [
      manifest.icon,
      ...[...viewsContainers.activitybar, ...Object.values(views).flat()].map(({ icon }) => icon),
      ...languages.flatMap(({ icon = {}, configuration: path }) => [
        ...Object.values(icon),
        ...(path === undefined ? [] : [path]),
      ]),
      ...[...grammars, ...snippets].map(({ path }) => path),
      ...jsonValidation.map(({ url }) => url),
    ] as readonly string[];
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });
});

describe('package of the extension', () => {
  it('holds what runs and what is read, and no source', async () => {
    const files = await listFiles({ cwd: process.cwd(), ...manifest.vsce } as Parameters<typeof listFiles>[0]);
    const expected =
      /^(dist\/[\w.-]+\.(cjs|js|css|txt|ttf|wasm)|syntaxes\/[\w.-]+\.json|extension\/(README\.md|cxra\.config\.schema\.json|icons\/[\w-]+\.(svg|png))|docs\/rules\/[\w-]+\.md|CHANGELOG\.md|LICENSE|package\.json)$/;
    assert.deepEqual(
      files.filter((file) => !expected.test(file)),
      [],
    );
    for (const file of [
      'package.json',
      'LICENSE',
      'extension/README.md',
      'CHANGELOG.md',
      manifest.icon,
      'syntaxes/cxra.tmLanguage.json',
    ])
      assert.ok(files.includes(file), `${file} is missing`);
  });
});
