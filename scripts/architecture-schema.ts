import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { architectureVersion } from '../language/export/architecture-json.js';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
let made: Readonly<Record<string, unknown>> | undefined;

/**
 * The JSON schema of `cxra export --format json`, made from the types. It allows more than it knows, as a later program may
 * add what an earlier schema does not have.
 */
export function architectureSchema(): Readonly<Record<string, unknown>> {
  if (made) return made;
  const schema = createGenerator({
    path: at('language/export/architecture-json.ts'),
    tsconfig: at('language/tsconfig.json'),
    type: 'ArchitectureJson',
    skipTypeCheck: true,
    additionalProperties: true,
    topRef: false,
  }).createSchema('ArchitectureJson');
  const { $schema: dialect, ...rest } = schema as Readonly<Record<string, unknown>>;
  made = {
    $schema: dialect,
    $id: `urn:cxra:architecture:${architectureVersion}`,
    title: 'CXRA architecture',
    ...rest,
  };
  return made;
}
