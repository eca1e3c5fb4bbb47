/** Names that the manifest and the program share; a test compares both. */
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

/** By what the editor knows our panels, also after a reload. */
export const previewType = 'cxra.preview';

/** Tells menus whether the preview that has the focus is pinned. */
export const pinnedContext = 'cxra.previewPinned';

/** Setting with the colours of exported diagrams, below `cxra`. */
export const exportThemeSetting = 'export.theme';
