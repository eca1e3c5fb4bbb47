import type { Card } from '../../layout/laid-out.js';
import type { Palette } from '../../theme/tokens.js';

/** Colours and outline of a card. */
export interface CardLook {
  readonly fill: string;
  readonly stroke: string;
  readonly radius: number;
  readonly dash?: string;
  /** Colour of the bar at the left edge. */
  readonly bar?: string;
}

/** What a card looks like. */
export function cardLook({ look, box }: Card, palette: Palette): CardLook {
  switch (look.type) {
    case 'step':
      return {
        fill: look.kind === 'failure' ? palette.errorSoft : palette.surface,
        stroke: look.momentOfTruth
          ? palette.accent
          : look.failPoint || look.kind === 'failure'
            ? palette.error
            : palette.border,
        radius: 8,
        ...(look.kind === 'wait' ? { dash: '6 4' } : {}),
      };
    case 'touchpoint':
      return { fill: palette.infoSoft, stroke: palette.info, radius: Math.min(14, box.height / 2) };
    case 'thought':
      return { fill: palette.band, stroke: palette.grid, radius: 8, bar: palette.muted };
    case 'pain':
      return { fill: palette.errorSoft, stroke: palette.errorSoft, radius: 6, bar: palette.error };
    case 'opportunity':
      return { fill: palette.goodSoft, stroke: palette.goodSoft, radius: 6, bar: palette.good };
    case 'metric':
      return { fill: palette.warningSoft, stroke: palette.warningSoft, radius: 6 };
    case 'action':
      return { fill: palette.surface, stroke: palette.border, radius: 4 };
    case 'data':
      return {
        fill: palette.surface,
        stroke: palette.border,
        radius: 4,
        bar:
          look.class === 'restricted'
            ? palette.restricted
            : look.class === 'confidential'
              ? palette.internal
              : palette.border,
      };
    case 'segment':
      return {
        fill: palette[`${look.trust ?? 'internal'}Soft`],
        stroke: palette[look.trust ?? 'internal'],
        radius: 6,
        bar: palette[look.trust ?? 'internal'],
      };
  }
}
