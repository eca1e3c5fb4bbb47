import { readdirSync } from 'node:fs';

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
const modules = await Promise.all(files.map(async (name) => Object.values((await import(`./${name}`)) as object)));

/** What else a rule reports on than its example: the place, as `element` or `element.attribute`, and a model. */
export type Alternative = readonly [place: string, model: string];

/** By rule id: a model for each alternative of its condition, and each kind of fix, that its example does not show. */
export const alternatives = Object.assign({}, ...modules.flat()) as Readonly<Record<string, readonly Alternative[]>>;
