/** The forms that a view can be exported in. */
export const viewFormats = ['svg', 'png', 'pdf', 'html', 'mermaid', 'drawio', 'csv'] as const;
export type ViewFormat = (typeof viewFormats)[number];

/** The forms that whole projects can be exported in. */
export const projectFormats = ['json', 'otm'] as const;
export type ProjectFormat = (typeof projectFormats)[number];

export type ExportFormat = ViewFormat | ProjectFormat;

/** Endings of files. */
export const endings: Readonly<Record<ExportFormat, string>> = {
  svg: 'svg',
  png: 'png',
  pdf: 'pdf',
  html: 'html',
  mermaid: 'mmd',
  drawio: 'drawio',
  csv: 'csv',
  json: 'json',
  otm: 'otm',
};

/** Formats with pages, which hold several views in one file. */
export const pagedFormats: ReadonlySet<ExportFormat> = new Set(['pdf', 'drawio']);

/** Formats that say what is in a picture and not where. */
export const unplacedFormats: ReadonlySet<ExportFormat> = new Set(['mermaid', 'csv']);

export function isProjectFormat(format: ExportFormat): format is ProjectFormat {
  return (projectFormats as readonly string[]).includes(format);
}
