import { strict as assert } from 'node:assert';
import { Ajv } from 'ajv';
import { layoutSegmentation } from '../../../language/diagram/layout/segmentation/layout-segmentation.js';
import { wholeSegmentation } from '../../../language/diagram/project/index.js';
import type { Finding } from '../../../language/analysis/finding.js';
import { toOtm } from '../../../language/export/otm/otm.js';
import type { Otm } from '../../../language/export/otm/types.js';
import { createElkEngine } from '../../../language/node/elk-engine.js';
import { otmSchema } from '../../fixtures/schemas/otm-schema.js';
import { base, findingOf, reportOf } from './helper.js';

const model = `architecture Shop "The shop"
segment Net "Outside" { trust: untrusted }
segment Zone "Inside" { trust: internal }
segment Vault in Zone { trust: restricted }
data Profile { class: confidential  tags: personal }
channel Web : web "Web shop" in Net
system Api : backend "Interface" in Zone
system Loose : backend
store Db : sql in Vault { holds: Profile }
flow reads Web -> Api { protocol: http  carries: Profile }
flow Api -> Db { protocol: postgres-tls  carries: Profile }
`;
const validate = new Ajv({ strict: false, allErrors: true }).compile(otmSchema);

async function otmOf(text: string, findings: readonly Finding[] = []): Promise<Otm> {
  const report = reportOf({ 'a.cxra': text }, findings);
  const diagram = wholeSegmentation(report.model, { findings })!;
  const laidOut = await layoutSegmentation(diagram, createElkEngine());
  const otm = toOtm({ report, diagram, laidOut }, { base, today: '2026-01-01' });
  validate(JSON.parse(JSON.stringify(otm)));
  assert.deepEqual(validate.errors, null);
  return otm;
}

describe('Open Threat Model', () => {
  it('has segments, what they hold, flows and data', async () => {
    const otm = await otmOf(model);
    assert.equal(otm.project.name, 'The shop');
    assert.deepEqual(
      otm.trustZones.map(({ id, parent, risk }) => [id, parent?.trustZone, risk.trustRating]),
      [
        ['Net', undefined, 10],
        ['Vault', 'Zone', 90],
        ['Zone', undefined, 70],
        ['outside-all-segments', undefined, 0],
      ],
    );
    assert.deepEqual(
      otm.components.map(({ id, parent, type }) => [id, parent.trustZone, type]),
      [
        ['Api', 'Zone', 'backend'],
        ['Db', 'Vault', 'sql'],
        ['Loose', 'outside-all-segments', 'backend'],
        ['Web', 'Net', 'web'],
      ],
    );
    assert.deepEqual(otm.components.find(({ id }) => id === 'Db')?.assets, { processed: [], stored: ['Profile'] });
    assert.deepEqual(
      otm.dataflows.map(({ source, destination, assets }) => [source, destination, assets]),
      [
        ['Api', 'Db', ['Profile']],
        ['Web', 'Api', ['Profile']],
      ],
    );
    assert.deepEqual(
      otm.assets.map(({ id, risk }) => [id, risk.confidentiality]),
      [['Profile', 70]],
    );
  });

  it('names only what it has', async () => {
    const otm = await otmOf(model, [findingOf('reads')]);
    const zones = otm.trustZones.map(({ id }) => id);
    const components = otm.components.map(({ id }) => id);
    const threats = otm.threats.map(({ id }) => id);
    const mitigations = otm.mitigations.map(({ id }) => id);
    const instances = [...otm.components, ...otm.dataflows].flatMap((each) => each.threats);
    assert.ok(otm.components.every(({ parent }) => zones.includes(parent.trustZone)));
    assert.ok(
      otm.dataflows.every(({ source, destination }) => [source, destination].every((id) => components.includes(id))),
    );
    assert.ok(instances.length > 0 && instances.every(({ threat }) => threats.includes(threat)));
    assert.ok(instances.every((each) => each.mitigations.every(({ mitigation }) => mitigations.includes(mitigation))));
  });

  it('has a threat for each rule that found something about security', async () => {
    const risk = { likelihood: 4, impact: 2, score: 8, likelihoodFactors: [], impactFactors: [] };
    const otm = await otmOf(model, [
      findingOf('reads', { risk }),
      findingOf('Api', { suppressed: { by: 's', status: 'accepted', category: 'risk-accepted' } }),
      findingOf('Db', { suppressed: { by: 's', status: 'accepted', category: 'compensating-control' } }),
      findingOf('Web', { rule: 'CXRA-JRN-001' }),
    ]);
    assert.deepEqual(
      otm.threats.map(({ id, risk: { likelihood, impact }, cwes }) => [
        id,
        likelihood,
        impact,
        cwes.includes('CWE-319'),
      ]),
      [['CXRA-ENC-001', 100, 50, true]],
    );
    const states = [...otm.components, ...otm.dataflows].flatMap(({ id, threats }) =>
      threats.map(({ state }) => [id, state]),
    );
    assert.deepEqual(states, [
      ['Api', 'accepted'],
      ['Db', 'mitigated'],
      ['reads', 'exposed'],
    ]);
  });

  it('says where elements are drawn, relative to their zone, and where they are written', async () => {
    const otm = await otmOf(model);
    const [drawn, written] = otm.components.find(({ id }) => id === 'Db')!.representations;
    const zone = otm.trustZones.find(({ id }) => id === 'Vault')!.representations[0]!;
    assert.ok(drawn!.position!.x > 0 && drawn!.position!.x + drawn!.size!.width < zone.size!.width);
    assert.deepEqual([written!.file, written!.line], ['a.cxra', 9]);
  });
});
