import { onlyWord } from '../../../analysis/bag.js';
import { crosses, isAllowed } from '../../../analysis/terms/policies.js';
import { encryptionOf } from '../../../analysis/terms/protection.js';
import { statedText } from '../../../model/index.js';
import type { CxElement } from '../../../model/model.js';
import type { SegmentationEdge } from '../../types.js';
import { knownClass } from '../classes.js';
import { worstOf } from '../context.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { referenced, shownValue } from '../text.js';
import type { Link } from './selection.js';

/** A flow as an edge. */
export function edgeOf(context: Context, { flow, source, target }: Link): SegmentationEdge {
  const findings = context.counts.get(flow.id);
  return defined({
    id: flow.id,
    source: source.id,
    target: target.id,
    title: flow.title ?? (flow.named ? flow.name : undefined),
    detail: detailOf(flow),
    label: shownValue(flow, 'protocol'),
    data: dataText(context, flow),
    class: knownClass(context, flow),
    encrypted: encryptionWord(context, flow),
    covered: isCovered(context, flow),
    severity: worstOf(findings),
    findings,
  });
}

function dataText({ model }: Context, flow: CxElement): string | undefined {
  const names = ['carries', 'returns']
    .flatMap((attribute) => referenced(model, flow, attribute))
    .map((data) => data.name);
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}

function encryptionWord({ facts }: Context, flow: CxElement): SegmentationEdge['encrypted'] {
  const word = onlyWord(encryptionOf(facts, flow));
  return word === 'yes' || word === 'no' ? word : 'unknown';
}

/** Only what crosses from one segment into another needs a policy, and only a model with policies can tell. */
function isCovered({ facts }: Context, flow: CxElement): boolean | undefined {
  if (facts.all('policy').length === 0 || !crosses(facts, flow)) return undefined;
  const allowed = isAllowed(facts, flow);
  return typeof allowed === 'boolean' ? allowed : undefined;
}

const toldInDetail = ['authn', 'authz', 'op', 'mode', 'latency'] as const;

function detailOf(flow: CxElement): string | undefined {
  const facts = toldInDetail.flatMap((attribute) => {
    const value = shownValue(flow, attribute);
    return value === undefined ? [] : [`${attribute}: ${value}`];
  });
  const text = flow.documentation ?? statedText(flow, 'description');
  const parts = [...(facts.length > 0 ? [facts.join(', ')] : []), ...(text === undefined ? [] : [text])];
  return parts.length === 0 ? undefined : parts.join('\n');
}
