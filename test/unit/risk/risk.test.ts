import { strict as assert } from 'node:assert';
import type { Finding } from '../../../language/analysis/finding.js';
import crossChannelStoredContent from '../../../language/analysis/rules/injection/cross-channel-stored-content.js';
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
});
