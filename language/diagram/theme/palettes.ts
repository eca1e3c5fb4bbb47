import { tokens } from './tokens.js';
import type { Palette, Token } from './tokens.js';

/** For paper and light backgrounds. */
export const light: Palette = {
  canvas: '#ffffff',
  band: '#f5f6f9',
  surface: '#ffffff',
  border: '#c3c9d4',
  grid: '#dfe3ea',
  text: '#1a1f29',
  muted: '#525b6b',
  line: '#667085',
  accent: '#2b59c3',
  stage: '#dbe6fb',
  stageAlternate: '#c9d9f8',
  good: '#17734a',
  goodSoft: '#e4f4eb',
  error: '#c02942',
  errorSoft: '#fdebee',
  warning: '#8f5a00',
  warningSoft: '#fdf1da',
  info: '#2466a8',
  infoSoft: '#e6f0fa',
  onSolid: '#ffffff',
  untrusted: '#6a5b52',
  untrustedSoft: '#f6f3f0',
  edge: '#8f5a00',
  edgeSoft: '#fdf6e7',
  internal: '#2b59c3',
  internalSoft: '#eff4fd',
  restricted: '#7a2f9e',
  restrictedSoft: '#f8f0fb',
};

/** For screens with a dark background. */
export const dark: Palette = {
  canvas: '#16181d',
  band: '#1e2128',
  surface: '#262a33',
  border: '#4a5262',
  grid: '#323844',
  text: '#e8ebf1',
  muted: '#a9b2c1',
  line: '#98a3b5',
  accent: '#8db0ff',
  stage: '#28395e',
  stageAlternate: '#324773',
  good: '#5fcf97',
  goodSoft: '#1c3529',
  error: '#ff8193',
  errorSoft: '#43212a',
  warning: '#f0b849',
  warningSoft: '#3d311a',
  info: '#7fbcf5',
  infoSoft: '#1d3246',
  onSolid: '#16181d',
  untrusted: '#c2b0a3',
  untrustedSoft: '#24211f',
  edge: '#f0b849',
  edgeSoft: '#2a2519',
  internal: '#8db0ff',
  internalSoft: '#1c2333',
  restricted: '#d79cf2',
  restrictedSoft: '#2a1f31',
};

/** Every token as a CSS variable, e.g. `var(--cxra-canvas)`; the webview's style sheet sets them from the editor's theme. */
export const variables = Object.fromEntries(tokens.map((token) => [token, `var(${variableName(token)})`])) as Palette;

/** `stageAlternate` -> `--cxra-stage-alternate`. */
export function variableName(token: Token): string {
  return `--cxra-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
