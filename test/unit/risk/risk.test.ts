import { strict as assert } from 'node:assert';
import type { Finding } from '../../../language/analysis/finding.js';
import crossChannelStoredContent from '../../../language/analysis/rules/injection/cross-channel-stored-content.js';
import journeySinglePoint from '../../../language/analysis/rules/availability/journey-single-point.js';
import unsupportedComponent from '../../../language/analysis/rules/operations/unsupported-component.js';
import { check } from '../rules/helper.js';

const zones = `
segment Internet { trust: untrusted }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
`;

function first(model: string, rule: string): Finding {
  const { analysis, errors } = check(model);
  assert.deepEqual(errors, []);
  const finding = analysis.findings.find((each) => each.rule === rule);
  assert.ok(finding, `${rule} does not report`);
  return finding;
}

describe('risk', () => {
  it('counts a store that answers from anywhere as reached from outside', () => {
    const store = (attributes: string): string => `
${zones}
data Reviews { class: confidential  tags: personal, communication  volume: large  basis: contract }
system Voc : voc in AppZone
store FeedbackDb : nosql in AppZone { holds: Reviews  ${attributes} }
flow Voc -> FeedbackDb { carries: Reviews }
`;
    const open = first(store('public-access: yes'), 'CXRA-BRE-001');
    assert.equal(open.risk?.likelihood, 3);
    assert.equal(open.severity, 'error');
    const closed = first(store('public-access: no  encryption-at-rest: none'), 'CXRA-ENC-005');
    assert.equal(closed.risk?.likelihood, 1);
  });

  it('counts a store that lies outside as reached from outside', () => {
    const { risk } = first(
      `
${zones}
data Reviews { class: internal }
system Voc : voc in AppZone
store FeedbackDb : nosql in Internet { holds: Reviews }
flow Voc -> FeedbackDb { carries: Reviews }
`,
      'CXRA-BRE-001',
    );
    assert.equal(risk?.likelihood, 3);
  });

  it('counts what outsiders write as on its way to where it is shown, though nobody can call there', () => {
    const { risk, severity } = first(crossChannelStoredContent.bad, 'CXRA-INJ-002');
    assert.equal(risk?.likelihood, 1);
    assert.deepEqual(
      risk.likelihoodFactors.map(({ text }) => text),
      ['exposure: 3 hops for what outsiders write'],
    );
    assert.equal(severity, 'warning');
    const near = crossChannelStoredContent.bad
      .replace('AgentUi -> CaseDb { op: read', 'ChatApi -> AgentUi {')
      .replace('confidential  tags', 'confidential  volume: mass  tags');
    const direct = first(near, 'CXRA-INJ-002');
    assert.equal(direct.risk?.likelihood, 2);
    assert.equal(direct.severity, 'error');
  });

  it('weighs an outage by what stops', () => {
    const { risk, severity } = first(journeySinglePoint.bad, 'CXRA-DOS-003');
    assert.equal(risk?.impact, 4);
    assert.deepEqual(
      risk.impactFactors.map(({ text }) => text),
      ['criticality of Buy is critical'],
    );
    assert.equal(severity, 'error');
  });

  it('counts a runtime as what it hosts', () => {
    const model = `${unsupportedComponent.bad.replace('support: eol', '')}
runtime Cluster : kubernetes { hosts: OldShop  support: eol }`;
    assert.equal(first(model, 'CXRA-OPS-007').risk?.likelihood, 3);
  });
});
