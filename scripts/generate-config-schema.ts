/** Writes the schema of `cxra.config.json`: `npx tsx scripts/generate-config-schema.ts`. A test tells when it is out of date. */
import { writeFile } from 'node:fs/promises';
import { configurationSchema } from './config-schema.js';

const target = new URL('../extension/cxra.config.schema.json', import.meta.url);
await writeFile(target, `${JSON.stringify(configurationSchema(), undefined, 2)}\n`);
