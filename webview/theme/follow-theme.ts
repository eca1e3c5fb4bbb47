import { adaptPalette } from '../../language/diagram/theme/adapt.js';
import { dark, highContrast, highContrastLight, light, variableName } from '../../language/diagram/theme/palettes.js';
import { tokens } from '../../language/diagram/theme/tokens.js';
import type { Palette } from '../../language/diagram/theme/tokens.js';
import { hexColour } from './hex-colour.js';

/**
 * Sets the picture's colours on an element from the editor's theme, now and whenever it changes: the editor names the
 * sort of theme in the body's classes and its colours as variables of the document.
 */
export function followTheme(element: HTMLElement): void {
  const apply = (): void => {
    const palette = currentPalette();
    for (const token of tokens) element.style.setProperty(variableName(token), palette[token]);
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'style'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'style'] });
}

function currentPalette(): Palette {
  const { base, contrast } = themeOf(document.body.classList);
  const style = getComputedStyle(document.documentElement);
  return adaptPalette(
    base,
    {
      background: hexColour(style.getPropertyValue('--vscode-editor-background')),
      foreground: hexColour(style.getPropertyValue('--vscode-editor-foreground')),
    },
    contrast,
  );
}

/** The palette to start from and the contrast that texts must have. */
function themeOf(classes: DOMTokenList): { readonly base: Palette; readonly contrast: number } {
  if (classes.contains('vscode-high-contrast-light')) return { base: highContrastLight, contrast: 7 };
  if (classes.contains('vscode-high-contrast')) return { base: highContrast, contrast: 7 };
  return { base: classes.contains('vscode-dark') ? dark : light, contrast: 4.5 };
}
