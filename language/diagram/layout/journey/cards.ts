import type { ElementRef, JourneyEnd, JourneyStep, Lane } from '../../types.js';
import type { Card, Mark, TextBlock } from '../laid-out.js';
import { block, blockHeight, styles } from '../text-block.js';
import type { TextStyle } from '../text-block.js';
import { part } from '../part.js';
import { grid } from './measures.js';

/** A card that knows its size and not yet its place. */
export type CardDraft = Omit<Card, 'box' | 'lane' | 'stepId' | 'key'> & { readonly height: number };

/** Lanes that hold cards; channels and emotion are drawn otherwise. */
export type CardLane = Exclude<Lane, 'channels' | 'emotion'>;

/** The cards of one step in one lane, from top to bottom. */
export function cardsOf(lane: CardLane, step: JourneyStep, width: number, ends: readonly JourneyEnd[]): CardDraft[] {
  switch (lane) {
    case 'steps':
      return [stepCard(step, width, ends)];
    case 'touchpoints':
      return step.touchpoints.map((item) => simple(item, width, { look: 'touchpoint', name: 'Touchpoint' }));
    case 'thoughts':
      return step.thoughts.map((item) =>
        simple(item, width, { look: 'thought', name: 'Thought', style: styles.quote, inset: 8, quoted: true }),
      );
    case 'pains':
      return step.pains.map((item) => {
        const draft = simple(item, width, {
          look: 'pain',
          name: 'Pain',
          inset: 8,
          ...(item.severity ? { note: `severity ${item.severity} of 5` } : {}),
        });
        const { severity } = item;
        if (severity === undefined) return draft;
        const marks: Mark[] = [{ x: 18, y: draft.height + 3, sign: { type: 'severity', severity } }];
        return { ...draft, marks, height: draft.height + 12, look: { type: 'pain', severity } };
      });
    case 'opportunities':
      return step.opportunities.map((item) =>
        simple(item, width, { look: 'opportunity', name: 'Opportunity', inset: 8, small: item.status }),
      );
    case 'metrics':
      return step.metrics.map((item) =>
        simple(item, width, { look: 'metric', name: 'Metric', small: figures(item.value, item.target) }),
      );
    case 'frontstage':
    case 'backstage':
    case 'support':
      return step[lane].map((item) =>
        simple(item, width, { look: 'action', name: actionNames[lane], small: joined(item.by, item.duration) }),
      );
    case 'data':
      return step.data.map((item) => ({
        ...simple(item, width, {
          look: 'action',
          name: 'Data',
          inset: 8,
          small: joined(item.purpose, item.consent),
          note: item.class,
        }),
        look: { type: 'data', ...(item.class ? { class: item.class } : {}) },
      }));
    case 'security':
      return step.security.map((item) => ({
        ...simple(item, width, { look: 'action', name: 'Segment', inset: 8, note: item.trust }),
        look: { type: 'segment', joined: item.joined ?? false, ...(item.trust ? { trust: item.trust } : {}) },
      }));
  }
}

const actionNames = {
  frontstage: 'Frontstage action',
  backstage: 'Backstage action',
  support: 'Support action',
} as const;

interface SimpleOptions {
  readonly look: 'touchpoint' | 'thought' | 'pain' | 'opportunity' | 'metric' | 'action';
  /** What the element is, for the accessible name. */
  readonly name: string;
  readonly style?: TextStyle;
  /** A second, smaller text below. */
  readonly small?: string | undefined;
  /** Said to screen readers, shown otherwise or not at all. */
  readonly note?: string | undefined;
  /** Room on the left for a bar. */
  readonly inset?: number;
  readonly quoted?: boolean;
}

function simple(item: ElementRef, width: number, options: SimpleOptions): CardDraft {
  const left = grid.cardInset + (options.inset ?? 0);
  const room = width - left - grid.cardInset;
  const shown = options.quoted ? `“${item.title}”` : item.title;
  const main = block(shown, { x: left, y: 8, width: room }, options.style ?? styles.body, { maxLines: 6 });
  const bottom = 8 + blockHeight(main);
  const small = options.small
    ? [block(options.small, { x: left, y: bottom + 2, width: room }, styles.small, { maxLines: 2 })]
    : [];
  const height = bottom + (small[0] ? 2 + blockHeight(small[0]) : 0) + 8;
  return {
    ...part(item, options.name, [options.note, options.small]),
    texts: [main, ...small],
    marks: [],
    look: { type: options.look },
    height,
  };
}

function stepCard(step: JourneyStep, width: number, ends: readonly JourneyEnd[]): CardDraft {
  const left = grid.cardInset;
  const room = width - 2 * left;
  const kindText = joined(step.kind, step.duration, step.status) ?? '';
  const kind = block(kindText, { x: left + 22, y: 10, width: room - 22 - (step.failPoint ? 22 : 0) }, styles.small, {
    maxLines: 1,
  });
  const title = block(step.title, { x: left, y: 32, width: room }, styles.heading, { maxLines: 5 });
  let y = 32 + blockHeight(title) + 8;
  const marks: Mark[] = [{ x: left + 8, y: 17, sign: { type: 'step', kind: step.kind } }];
  if (step.failPoint) marks.push({ x: width - 18, y: 17, sign: { type: 'fail' } });
  const texts: TextBlock[] = [kind, title];
  for (const end of ends) {
    marks.push({ x: left + 8, y: y + 7, sign: { type: 'end', outcome: end.outcome } });
    texts.push(
      block(`ends: ${end.outcome}`, { x: left + 22, y, width: room - 22 }, styles.smallStrong, { maxLines: 1 }),
    );
    y += 18;
  }
  const said = [
    kindText,
    step.momentOfTruth ? 'moment of truth' : undefined,
    step.failPoint ? 'fail point' : undefined,
    step.emotion === undefined ? undefined : `emotion ${step.emotion}`,
    ...ends.map((end) => `ends in ${end.outcome}`),
  ];
  return {
    ...part(step, 'Step', said),
    texts,
    marks,
    look: {
      type: 'step',
      kind: step.kind,
      momentOfTruth: step.momentOfTruth ?? false,
      failPoint: step.failPoint ?? false,
    },
    height: y + (step.momentOfTruth ? 12 : 4),
  };
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const known = parts.filter((text) => text !== undefined && text !== '');
  return known.length > 0 ? known.join(' · ') : undefined;
}

function figures(value: string | undefined, target: string | undefined): string | undefined {
  return joined(value, target === undefined ? undefined : `target ${target}`);
}
