/** Names that the manifest and the program share; a test compares both. */
export const commandIds = {
  openPreview: 'cxra.openPreview',
  openPreviewToSide: 'cxra.openPreviewToSide',
  pinPreview: 'cxra.pinPreview',
  unpinPreview: 'cxra.unpinPreview',
  exportDiagram: 'cxra.exportDiagram',
  exportAllDiagrams: 'cxra.exportAllDiagrams',
  showCoverage: 'cxra.showCoverage',
  addSkeleton: 'cxra.addSkeleton',
  showImpact: 'cxra.showImpact',
  restartServer: 'cxra.restartServer',
  showOutput: 'cxra.showOutput',
} as const;

/** By what the editor knows our panels, also after a reload. */
export const previewType = 'cxra.preview';

/** The tree of the components of the architecture, and what its parts that are missing are called in menus. */
export const coverageView = 'cxra.coverage';
export const missingPartContext = 'missingPart';

/** Shows the text of an element; for clicks in lists, and in no menu. */
export const revealElementCommand = 'cxra.revealElement';

/** Tells menus whether the preview that has the focus is pinned. */
export const pinnedContext = 'cxra.previewPinned';

/** Setting with the colours of exported diagrams, below `cxra`. */
export const exportThemeSetting = 'export.theme';
