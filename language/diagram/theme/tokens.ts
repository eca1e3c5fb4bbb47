/** What colours mean in a diagram; the renderer knows only these names. */
export const tokens = [
  'canvas',
  'band',
  'surface',
  'border',
  'grid',
  'text',
  'muted',
  'line',
  'accent',
  'stage',
  'stageAlternate',
  'good',
  'goodSoft',
  'error',
  'errorSoft',
  'warning',
  'warningSoft',
  'info',
  'infoSoft',
  'onSolid',
  'untrusted',
  'untrustedSoft',
  'edge',
  'edgeSoft',
  'internal',
  'internalSoft',
  'restricted',
  'restrictedSoft',
] as const;

export type Token = (typeof tokens)[number];

/** A paint for every token: any value that SVG's `fill` takes. */
export type Palette = Readonly<Record<Token, string>>;
