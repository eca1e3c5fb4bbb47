/** Distances of the grid in px. */
export const grid = {
  margin: 24,
  gutter: 164,
  columnGap: 18,
  stageGap: 16,
  cardGap: 8,
  lanePadding: 12,
  lineHeight: 26,
  arcLevel: 26,
  stopRadius: 11,
  channelRow: 32,
  emotionUnit: 27,
  cardInset: 10,
  minimumWidth: 720,
} as const;

/** Column widths that are tried, narrowest first. */
export const columnWidths = [140, 160, 180, 200, 220, 240, 260, 280] as const;
