import { readdirSync } from 'node:fs';

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
const modules = await Promise.all(files.map(async (name) => Object.values((await import(`./${name}`)) as object)));

/** By rule id: for each exception of the rule, in its order, a model that only this exception keeps silent. */
export const exceptions = Object.assign({}, ...modules.flat()) as Readonly<Record<string, readonly string[]>>;
