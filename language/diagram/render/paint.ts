import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { light } from '../theme/palettes.js';
import type { Palette } from '../theme/tokens.js';

/** How a picture is drawn. */
export interface Paint {
  readonly palette: Palette;
  /** Live pictures in a page take the keyboard and move smoothly; others stand by themselves. */
  readonly live: boolean;
  /** Makes ids of gradients unique among several pictures in one page. */
  readonly prefix: string;
}

export const PaintContext = createContext<Paint>({ palette: light, live: false, prefix: 'cxra' });

/** The paint of the picture around a component. */
export function usePaint(): Paint {
  return useContext(PaintContext);
}
