import { strict as assert } from 'node:assert';
import { ruleSetOf } from '../../language/analysis/rule-set.js';
import { formatText } from '../../language/syntax/format/format.js';
import { loadExample } from './load.js';

describe('example company-rules', () => {
  it('has ten rules, whose conditions can be read and whose examples show what they do', async () => {
    const { project } = await loadExample('company-rules');
    const { bound, problems, analysis, texts } = project.session.snapshot();
    assert.deepEqual([...problems.values()].flat(), []);
    assert.deepEqual(analysis.findings, []);
    const { own } = ruleSetOf(bound.model);
    assert.equal(own.length, 10);
    for (const { rule } of own) {
      assert.ok(rule.bad !== '' && rule.good !== '', rule.id);
      assert.ok(rule.maps.length > 0, rule.id);
    }
    for (const [uri, text] of texts) assert.deepEqual(formatText(text), [], uri);
  });
});
