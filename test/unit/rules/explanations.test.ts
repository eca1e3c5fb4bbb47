import { strict as assert } from 'node:assert';
import crossChannelStoredContent from '../../../language/analysis/rules/injection/cross-channel-stored-content.js';
import noWaf from '../../../language/analysis/rules/injection/no-waf.js';
import blastRadius from '../../../language/analysis/rules/segmentation/blast-radius.js';
import type { Rule } from '../../../language/analysis/rule.js';
import { check, findingsOf } from './helper.js';

/** Places that a finding names one after the other, of those that are asked for. */
function places(rule: Rule, model: string, wanted: readonly string[]): string[] {
  const checked = check(model);
  assert.deepEqual(checked.errors, []);
  const [finding] = findingsOf(checked, rule.id);
  return finding!.reasons
    .map(({ element, attribute }) => (attribute === undefined ? element : `${element}.${attribute}`))
    .filter((place) => wanted.includes(place));
}

describe('explanations', () => {
  it('show the shortest way of data from outside, with those who do not clean it', () => {
    const model = crossChannelStoredContent.bad
      .replace('backend in Edge', 'backend in Edge { sanitises: planned(Message, 2027-01-31) }')
      .replace('flow b', 'flow longer ChatApi -> Relay { carries: Message }\nflow b')
      .replace('store CaseDb', 'system Relay : backend in AppZone\nstore CaseDb');
    assert.deepEqual(
      places(crossChannelStoredContent, `${model}flow last Relay -> CaseDb { carries: Message }`, [
        'a',
        'b',
        'c',
        'longer',
        'last',
        'ChatApi.sanitises',
      ]),
      ['a', 'ChatApi.sanitises', 'b', 'c'],
    );
  });

  it('show the shortest way past what would have stopped it', () => {
    const model = noWaf.bad.replace(
      'flow f Web -> WebShop { protocol: https  carries: OrderForm }',
      `system Gateway : api-gateway in Edge { threat-protection: no }
flow f Web -> Gateway { protocol: https  carries: OrderForm }
flow g Gateway -> WebShop { protocol: https  carries: OrderForm }`,
    );
    const way = ['f', 'Gateway.threat-protection', 'g'];
    assert.deepEqual(places(noWaf, model, way), way);
  });

  it('show shares in percent, and what opens the ways', () => {
    const [finding] = findingsOf(check(blastRadius.bad), blastRadius.id);
    assert.match(finding!.message, / 100 % /);
    assert.ok(finding!.reasons.some(({ text }) => text === 'blast radius: 100 %'));
    const way = ['e', 'b', 'c', 'd'];
    assert.deepEqual(
      findingsOf(check(blastRadius.bad), blastRadius.id)
        .find(({ element }) => element === 'ShopApi')!
        .reasons.map(({ element }) => element)
        .filter((element) => way.includes(element)),
      way,
    );
  });
});
