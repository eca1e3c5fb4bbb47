/**
 * Diagrams with every position decided, in px from the top left corner and rounded to 0.01. Drawing needs no measuring
 * and no decision beyond colours.
 */
import type { DataClass, FindingCount, JourneyDiagram, Lane, SegmentationNode, StepKind, Trust } from '../types.js';
import type { Severity } from '../../core/severity.js';
import type { FontWeight } from '../measure/text-width.js';
import type { Box, Point } from './geometry.js';

export type LaidOutDiagram = LaidOutJourney | LaidOutSegmentation;

/** Lines of text. `y` is the baseline of the first line; `x` is where `anchor` holds the lines. */
export interface TextBlock extends Point {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: FontWeight;
  readonly lineHeight: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: 'text' | 'muted' | 'accent';
  readonly italic?: true;
}

/** Something that stands for an element: can be pointed at, read aloud, and carries its findings. */
export interface Part {
  readonly id: string;
  /** What a screen reader says: what it is, its title, what is known. */
  readonly label: string;
  /** What a pointer resting on it shows. */
  readonly tooltip: string;
  readonly findings?: FindingCount;
}

interface LaidOut {
  readonly id: string;
  readonly title: string;
  /** A sentence that says what the picture shows. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly legend: readonly LegendEntry[];
}

/** A sample of something that occurs in the picture and its meaning. `sample` names it for the renderer. */
export interface LegendEntry extends Point {
  readonly sample: string;
  readonly text: TextBlock;
}

// ------------------------------------------------------------------------------------------------------------ journey

export interface LaidOutJourney extends LaidOut {
  readonly kind: JourneyDiagram['kind'];
  readonly header: readonly TextBlock[];
  readonly headerFindings?: FindingCount;
  /** Where the lane labels end and the columns begin. */
  readonly gutter: number;
  readonly stages: readonly LaidOutStage[];
  readonly lanes: readonly LaidOutLane[];
  readonly lines: readonly LaneLine[];
  /** Every card of every lane; none overlaps another. */
  readonly cards: readonly Card[];
  readonly arrows: readonly StepArrow[];
  /** Paths, texts and marks of arcs are relative to y = `arcOrigin`, the top edge of the step cards. */
  readonly arcs: readonly Arc[];
  readonly arcOrigin: number;
  readonly connectors: readonly Connector[];
  readonly guides: readonly Guide[];
  readonly track?: ChannelTrack;
  readonly emotion?: EmotionCurve;
}

export interface LaidOutStage extends Part {
  readonly box: Box;
  readonly outline: string;
  readonly text: TextBlock;
  /** 0, 1, 2, … for alternating tints. */
  readonly index: number;
}

export interface LaidOutLane {
  readonly lane: Lane;
  readonly box: Box;
  readonly text: TextBlock;
}

/** Line of interaction, of visibility, of internal interaction. */
export interface LaneLine {
  readonly name: 'interaction' | 'visibility' | 'internal';
  readonly y: number;
  readonly x1: number;
  readonly x2: number;
  readonly text: TextBlock;
}

/** A card; texts and marks are placed relative to its box. */
export interface Card extends Part {
  readonly key: string;
  readonly lane: Lane;
  readonly stepId: string;
  readonly box: Box;
  readonly texts: readonly TextBlock[];
  readonly marks: readonly Mark[];
  readonly look:
    | { readonly type: 'step'; readonly kind: StepKind; readonly momentOfTruth: boolean; readonly failPoint: boolean }
    | { readonly type: 'pain'; readonly severity?: number }
    | { readonly type: 'data'; readonly class?: DataClass }
    | { readonly type: 'segment'; readonly trust?: Trust; readonly joined: boolean }
    | { readonly type: 'touchpoint' | 'thought' | 'opportunity' | 'metric' | 'action' };
}

/** A small sign at a point (its centre). */
export interface Mark extends Point {
  readonly sign:
    | { readonly type: 'step'; readonly kind: StepKind }
    | { readonly type: 'fail' | 'wait' | 'moment-of-truth' | 'lock' | 'cold' | 'warm' }
    | { readonly type: 'end'; readonly outcome: 'success' | 'failure' | 'abandon' }
    | { readonly type: 'severity'; readonly severity: number }
    | { readonly type: 'channel'; readonly kind: string };
}

/** From one step to the next in the text. */
export interface StepArrow extends Part {
  /** Centre of the findings badge. */
  readonly badge: Point;
  readonly path: string;
  readonly head: string;
}

/** A transition that leaves the order of the text, above the cards. */
export interface Arc extends Part {
  readonly key: string;
  readonly kind: string;
  readonly path: string;
  readonly head: string;
  readonly marks: readonly Mark[];
  readonly text?: TextBlock;
  /** Centre of the findings badge: the corner where it leaves its step's column. */
  readonly badge: Point;
  /** What it covers beside its legs: its level and its label. */
  readonly extent: Box;
}

/** A dependency between lanes of a blueprint, within one column. */
export interface Connector {
  readonly key: string;
  readonly path: string;
  readonly head: string;
}

/** The vertical line of a moment of truth. */
export interface Guide {
  readonly stepId: string;
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
}

export interface ChannelTrack {
  readonly rows: readonly {
    readonly id: string;
    readonly kind: string;
    readonly y: number;
    readonly text: TextBlock;
  }[];
  readonly pieces: readonly TrackPiece[];
  readonly stops: readonly (Part & Point & { readonly key: string; readonly kind: string; readonly main: boolean })[];
  readonly x1: number;
  readonly x2: number;
}

/** The track from one stop to the next. `stay`: same channel; the others are switches. */
export interface TrackPiece {
  readonly key: string;
  readonly hop: 'stay' | 'warm' | 'cold' | 'unknown';
  readonly path: string;
  /** Where the lock sits, if the customer has to log in again. */
  readonly lock?: Point;
}

export interface EmotionCurve {
  readonly box: Box;
  readonly zero: number;
  readonly levels: readonly { readonly y: number; readonly text: TextBlock }[];
  /** One path for each run of neighbouring steps with a value, and the area between it and the zero line. */
  readonly runs: readonly { readonly path: string; readonly area: string }[];
  readonly expected: readonly string[];
  readonly points: readonly EmotionPoint[];
}

export interface EmotionPoint extends Part, Point {
  readonly value: number;
  readonly expected: boolean;
  /** The value with its sign; left out for expected emotion. */
  readonly text?: TextBlock;
}

// ------------------------------------------------------------------------------------------------------- segmentation

export interface LaidOutSegmentation extends LaidOut {
  readonly kind: 'segmentation';
  readonly header: readonly TextBlock[];
  /** Outer containers before inner ones. */
  readonly containers: readonly LaidOutContainer[];
  readonly nodes: readonly LaidOutNode[];
  readonly edges: readonly LaidOutEdge[];
}

export interface LaidOutContainer extends Part {
  readonly box: Box;
  readonly trust?: Trust;
  readonly depth: number;
  /** Relative to the box. */
  readonly texts: readonly TextBlock[];
}

export interface LaidOutNode extends Part {
  readonly box: Box;
  readonly keyword: SegmentationNode['keyword'];
  readonly kind?: string;
  readonly class?: DataClass;
  /** Relative to the box. */
  readonly texts: readonly TextBlock[];
}

export interface LaidOutEdge extends Part {
  readonly path: string;
  readonly head: string;
  readonly class?: DataClass;
  readonly encrypted: 'yes' | 'no' | 'unknown';
  readonly covered?: boolean;
  readonly severity?: Severity;
  readonly points: readonly Point[];
  readonly labelBox?: Box;
  readonly texts: readonly TextBlock[];
  /** Centre of the lock. */
  readonly lock: Point;
  /** Centre of the findings badge. */
  readonly badge: Point;
}
