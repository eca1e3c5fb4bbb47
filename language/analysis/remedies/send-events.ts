import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import { wordsIn } from '../bag.js';
import type { Facts } from '../facts.js';
import type { FixContext } from '../rule.js';
import { claim, freeName, repair, setAttribute } from './building-blocks.js';
import { addFlow, isDenied } from './new-flow.js';

const collecting = ['siem', 'log-store', 'apm'];

/** Sends security events to what collects them, the best suited first; or states that they are collected. */
export function sendEvents({ variable, facts, today }: FixContext): Fix[] {
  const element = variable('e');
  const collectors = facts
    .all('system')
    .filter(({ kind, project }) => project === undefined && collecting.includes(kind ?? ''))
    .sort((a, b) => collecting.indexOf(a.kind ?? '') - collecting.indexOf(b.kind ?? ''))
    .filter((collector) => !isDenied(facts, element, collector));
  return [
    ...collectors.slice(0, 2).map((collector, at) => sendTo(facts, element, collector, at === 0)),
    ...claim(element, 'monitoring', 'siem', today),
  ];
}

function sendTo(facts: Facts, element: CxElement, collector: CxElement, preferred: boolean): Fix {
  const known = facts.all('data').find((data) => wordsIn(facts.attribute(data, 'tags')).includes('log'));
  const events = known?.id ?? freeName(facts, 'SecurityEvents');
  const flow = addFlow(facts, element, {
    name: `${element.name}_events`,
    title: 'Security events',
    source: element,
    target: collector,
    lines: ['kind: log', `carries: ${events}`],
  });
  const made = `data ${events} { class: internal  tags: log }`;
  const edits = [
    setAttribute(element, 'monitoring', 'siem'),
    ...flow,
    ...(known ? [] : [{ kind: 'insert-after' as const, element: element.id, text: made }]),
  ];
  return repair(`send its security events to ${collector.name}`, edits, { preferred });
}
