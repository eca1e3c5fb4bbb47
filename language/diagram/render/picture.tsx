/** @jsxRuntime automatic @jsxImportSource preact */
import type { LaidOutDiagram } from '../layout/laid-out.js';
import { JourneyPicture } from './journey/journey-picture.js';
import { Legend } from './legend.js';
import { PaintContext, usePaint } from './paint.js';
import type { Paint } from './paint.js';
import { SegmentationPicture } from './segmentation/segmentation-picture.js';

/** The content of a picture, without the `<svg>` around it: ground, parts, legend. */
export function Picture({ diagram, paint }: { diagram: LaidOutDiagram; paint: Paint }) {
  return (
    <PaintContext.Provider value={paint}>
      <Ground diagram={diagram} />
      {diagram.kind === 'segmentation' ? (
        <SegmentationPicture diagram={diagram} />
      ) : (
        <JourneyPicture diagram={diagram} />
      )}
      <Legend entries={diagram.legend} />
    </PaintContext.Provider>
  );
}

function Ground({ diagram }: { diagram: LaidOutDiagram }) {
  const { palette } = usePaint();
  return <rect data-layer="ground" width={diagram.width} height={diagram.height} fill={palette.canvas} />;
}
