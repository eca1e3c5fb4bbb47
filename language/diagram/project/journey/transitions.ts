import { elementById, referencedIds, statedText, statedWord } from '../../../model/index.js';
import type { CxElement, CxModel } from '../../../model/model.js';
import { attributeDefinition, valuesOf } from '../../../model/registry.js';
import type { JourneyEnd, JourneyTransition } from '../../types.js';
import type { Context } from '../context.js';
import { defined } from '../defined.js';
import { referenced } from '../text.js';
import { childrenOf } from './selection.js';

const handoffs = valuesOf(attributeDefinition('->', 'handoff')!).map((value) => value.value);

/**
 * The ways between shown steps: a step with transitions has exactly those, one that ends the path has none, any other goes
 * on to the next step in the text, into the next stage too.
 */
export function transitionsOf(context: Context, journey: CxElement, shown: ReadonlySet<string>): JourneyTransition[] {
  const steps = childrenOf(context.model, journey, 'stage').flatMap((stage) =>
    childrenOf(context.model, stage, 'step'),
  );
  const channels = channelsAlong(context.model, steps);
  const all = steps.flatMap((step, at) => waysFrom(context.model, step, steps[at + 1]));
  return all
    .filter((way) => shown.has(way.from) && shown.has(way.to))
    .map(({ id, from, to, written }) => {
      const switchesChannel = differ(channels.get(from), ownChannels(context.model, elementById(context.model, to)));
      return defined({
        ...described(context, written, to, switchesChannel),
        id,
        from,
        to,
        switchesChannel,
        findings: context.counts.get(id),
      });
    });
}

interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The transition in the text; undefined for the way to the next step. */
  readonly written: CxElement | undefined;
}

function waysFrom(model: CxModel, step: CxElement, next: CxElement | undefined): Way[] {
  const written = childrenOf(model, step, '->');
  if (written.length > 0)
    return written.flatMap((each) =>
      referencedIds(each, 'to').map((to) => ({ id: each.id, from: step.id, to, written: each })),
    );
  if (!next || childrenOf(model, step, 'end').length > 0) return [];
  return [{ id: `next:${step.id}`, from: step.id, to: next.id, written: undefined }];
}

function described({ model }: Context, written: CxElement | undefined, to: string, switchesChannel: boolean) {
  if (!written) return { kind: 'next' };
  const handoff = statedWord(written, 'handoff');
  return {
    kind: statedWord(written, 'kind') ?? 'next',
    label: statedText(written, 'when'),
    handoff: isHandoff(handoff) ? handoff : undefined,
    reauthenticates: (switchesChannel && asksAgain(model, written, to)) || undefined,
  };
}

function isHandoff(word: string | undefined): word is NonNullable<JourneyTransition['handoff']> {
  return word !== undefined && handoffs.includes(word);
}

const proofs = new Set(['login', 'otp-verify', 'identity-proofing']);

/** The customer has to log in again: what is passed on is said, and is not the authentication, and the place asks for it. */
function asksAgain(model: CxModel, transition: CxElement, to: string): boolean {
  const context = transition.attributes['context'];
  if (
    context?.state !== 'set' ||
    context.values.some((value) => value.type === 'word' && value.word === 'authentication')
  )
    return false;
  const target = elementById(model, to);
  return (target ? referenced(model, target, 'at') : []).some((touchpoint) => {
    const asks = (attribute: string, wanted: (word: string) => boolean): boolean =>
      (touchpoint.attributes[attribute]?.values ?? []).some((value) => value.type === 'word' && wanted(value.word));
    return asks('op', (word) => proofs.has(word)) || asks('factors', (word) => word !== 'none');
  });
}

/** The channels a customer is on after each step: those of the step, else those of the one before it. */
function channelsAlong(model: CxModel, steps: readonly CxElement[]): ReadonlyMap<string, readonly string[]> {
  const along = new Map<string, readonly string[]>();
  let last: readonly string[] = [];
  for (const step of steps) {
    const own = ownChannels(model, step);
    if (own.length > 0) last = own;
    along.set(step.id, last);
  }
  return along;
}

function ownChannels(model: CxModel, step: CxElement | undefined): string[] {
  return step ? referenced(model, step, 'at').flatMap((touchpoint) => referencedIds(touchpoint, 'on')) : [];
}

function differ(before: readonly string[] = [], after: readonly string[]): boolean {
  return before.length > 0 && after.length > 0 && !after.some((channel) => before.includes(channel));
}

/** Where paths end. */
export function endsOf(model: CxModel, steps: readonly CxElement[]): JourneyEnd[] {
  return steps.flatMap((step) =>
    childrenOf(model, step, 'end').flatMap((end) => {
      const outcome = statedWord(end, 'outcome');
      return isOutcome(outcome) ? [{ id: end.id, step: step.id, outcome }] : [];
    }),
  );
}

function isOutcome(word: string | undefined): word is JourneyEnd['outcome'] {
  return word === 'success' || word === 'failure' || word === 'abandon';
}
