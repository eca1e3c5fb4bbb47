/** @jsxRuntime automatic @jsxImportSource preact */
import type { Trust } from '../../types.js';
import { usePaint } from '../paint.js';

const outlines: Readonly<Record<Trust, string>> = {
  untrusted: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0M-7 0H7M0 -7C-4 -3.5 -4 3.5 0 7C4 3.5 4 -3.5 0 -7',
  edge: 'M-7 -6H7V6H-7ZM-7 0H7M0 -6V0M-3.5 0V6M3.5 0V6',
  internal: 'M0 -7L6 -5V0C6 4 3 6 0 7.5C-3 6 -6 4 -6 0V-5Z',
  restricted:
    'M0 -7L6 -5V0C6 4 3 6 0 7.5C-3 6 -6 4 -6 0V-5ZM-2.5 -0.5H2.5V3H-2.5ZM-1.5 -0.5V-2C-1.5 -4 1.5 -4 1.5 -2V-0.5',
};

/** How much a segment is trusted: globe, wall, shield, shield with lock; a ring where not stated. */
export function TrustSign({ trust }: { trust: Trust | undefined }) {
  const { palette } = usePaint();
  const path = trust ? outlines[trust] : 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0';
  return <path d={path} fill="none" stroke={palette[trust ?? 'internal']} stroke-width="1.4" stroke-linejoin="round" />;
}
