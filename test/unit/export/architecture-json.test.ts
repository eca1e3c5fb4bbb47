import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { listViews, projectView } from '../../../language/diagram/project/index.js';
import { toArchitectureJson } from '../../../language/export/architecture-json.js';
import type { ArchitectureView } from '../../../language/export/architecture-json.js';
import { layOut } from '../diagram/helper.js';
import { base, findingOf, reportOf } from './helper.js';

const schemaFile = new URL('../../../docs/schemas/architecture-1.schema.json', import.meta.url);

/** The same schema without room for what it does not name. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, strict(value)]);
  const closed = 'properties' in schema && !('additionalProperties' in schema) ? [['additionalProperties', false]] : [];
  return Object.fromEntries([...entries, ...closed]) as unknown;
}

const model = `architecture Shop
segment Zone { trust: edge }
channel Web : web in Zone
touchpoint Page on Web
system Api : backend in Zone { latency: 20ms }
flow f Page -> Api { protocol: http }
persona Mia "Mia"
journey Buy for Mia { stage S { step Look at Page { emotion: -1  duration: 5m } step Go { } Look -> Go when "found" } }
`;

describe('architecture as JSON', () => {
  it('is what its schema says, and nothing else', async () => {
    const findings = [findingOf('f', { attribute: 'protocol' }), findingOf('Api', { plannedFor: '2027-01-01' })];
    const report = reportOf({ 'a.cxra': model }, findings);
    const views: ArchitectureView[] = [];
    for (const view of listViews(report.model)) {
      const projection = projectView(report.model, view.id, { findings });
      assert.ok('diagram' in projection);
      views.push({ ...view, diagram: projection.diagram, laidOut: await layOut(projection.diagram) });
    }
    assert.deepEqual(
      views.map(({ kind }) => kind),
      ['journey', 'blueprint', 'segmentation'],
    );
    const json = toArchitectureJson([{ report, views }], { version: '1.2.3', base, today: '2026-01-01' });
    const copy = JSON.parse(JSON.stringify(json)) as typeof json;
    assert.deepEqual(copy, json);
    const ajv = new Ajv({ strict: false });
    const validate = ajv.compile(strict(JSON.parse(readFileSync(schemaFile, 'utf8'))) as object);
    validate(copy);
    assert.deepEqual(validate.errors, null);
    assert.equal(json.projects[0]!.findings[0]!.place?.start.line, 6);
    assert.equal(validate({ ...copy, version: 2 }), false);
  });
});
