/** The commands that the manifest offers; a test compares both. */
export const commandIds = {
  openPreview: 'cxra.openPreview',
  openPreviewToSide: 'cxra.openPreviewToSide',
  pinPreview: 'cxra.pinPreview',
  unpinPreview: 'cxra.unpinPreview',
  exportDiagram: 'cxra.exportDiagram',
  exportAllDiagrams: 'cxra.exportAllDiagrams',
  restartServer: 'cxra.restartServer',
  showOutput: 'cxra.showOutput',
} as const;
