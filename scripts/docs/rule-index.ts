import { readdirSync } from 'node:fs';

/** The rules' index as source text: one import for each file of the rules' folder, so that none can be forgotten. */
export function ruleIndexText(): string {
  const folder = new URL('../../language/analysis/rules/', import.meta.url);
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name.endsWith('.ts') &&
        entry.parentPath.replace(/\/+$/, '') !== folder.pathname.replace(/\/+$/, ''),
    )
    .map((entry) => `${entry.parentPath.replace(/\/+$/, '').slice(folder.pathname.length)}/${entry.name.slice(0, -3)}`)
    .sort();
  const imports = files.map((file) => `import ${identifier(file)} from './${file}.js';`);
  return `// Generated from the files of this folder by \`npm run generate\`.
import type { Rule } from '../rule.js';
${imports.join('\n')}

/** All built-in rules, by id. */
export const rules: readonly Rule[] = [
${files.map((file) => `  ${identifier(file)},`).join('\n')}
].sort((a, b) => (a.id < b.id ? -1 : 1));

const byName = new Map<string, Rule>(
  rules.flatMap((rule): [string, Rule][] => [
    [rule.id, rule],
    [rule.slug, rule],
  ]),
);

/** The rule of an id or slug, or undefined. */
export function ruleById(idOrSlug: string): Rule | undefined {
  return byName.get(idOrSlug);
}
`;
}

function identifier(file: string): string {
  return file
    .split('/')
    .at(-1)!
    .replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
