/**
 * Diagrams as plain data: what is shown, in which order, without sizes, colours or positions. A diagram is made from a
 * model and a view (`project/`), given positions by `layout/`, and drawn by `render/`. Every `id` is the id of the model
 * element that the part stands for; ids are unique within one list of a diagram, and the same element may appear in
 * several places (one touchpoint at two steps).
 */
import type { Severity } from '../core/severity.js';

/** Any picture this program draws. */
export type Diagram = JourneyDiagram | SegmentationDiagram;

/** How many findings an element has; leave the whole count out, or zero, for none. */
export interface FindingCount {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** An element that can be pointed at, with what a pointer resting on it should say beyond its title. */
export interface ElementRef {
  readonly id: string;
  readonly title: string;
  /** Further text for the tooltip and for screen readers, e.g. the element's documentation. */
  readonly detail?: string;
  readonly findings?: FindingCount;
}

// ---------------------------------------------------------------------------------------------- journey and blueprint

/** Rows of a journey map or service blueprint. The order in `JourneyDiagram.lanes` is the order on paper. */
export type Lane =
  | 'steps'
  | 'channels'
  | 'touchpoints'
  | 'emotion'
  | 'thoughts'
  | 'pains'
  | 'opportunities'
  | 'metrics'
  | 'frontstage'
  | 'backstage'
  | 'support'
  | 'data'
  | 'security';

/** A journey map (`journey`) or service blueprint (`blueprint`); both are the same grid with other lanes. */
export interface JourneyDiagram {
  readonly kind: 'journey' | 'blueprint';
  /** The id of the journey element. */
  readonly id: string;
  readonly header: JourneyHeader;
  /** In text order; stages without steps are shown as empty columns. */
  readonly stages: readonly JourneyStage[];
  /** All transitions, those to the next step in the text included. */
  readonly transitions: readonly JourneyTransition[];
  readonly ends: readonly JourneyEnd[];
  /** The lanes to show, in order. A lane that no step fills is left out by the layout, `steps` excepted. */
  readonly lanes: readonly Lane[];
}

/** What stands above the map; everything but the title is left out where it is not stated. */
export interface JourneyHeader {
  readonly title: string;
  /** Title of the persona or audience. */
  readonly persona?: string;
  readonly goal?: string;
  /** `as-is`, `to-be`, `research`. */
  readonly state?: string;
  /** `planned` or `actual`. */
  readonly basis?: string;
  readonly owner?: string;
  /** ISO date of the last review. */
  readonly reviewed?: string;
  readonly findings?: FindingCount;
}

/** A phase with its steps in text order. */
export interface JourneyStage extends ElementRef {
  readonly steps: readonly JourneyStep[];
}

export type StepKind = 'action' | 'communication' | 'decision' | 'wait' | 'failure' | 'physical';

/** One column. Empty lists mean that the lane stays empty there. */
export interface JourneyStep extends ElementRef {
  readonly kind: StepKind;
  /** As written, e.g. `26h`. */
  readonly duration?: string;
  readonly momentOfTruth?: boolean;
  readonly failPoint?: boolean;
  /** For planned against actual: `failed`, `missing`, `ad-hoc`, `out-of-sequence`; shown as a word on the card. */
  readonly status?: string;
  readonly touchpoints: readonly ElementRef[];
  /** The channels of the step's touchpoints; the first is the one the track runs through. */
  readonly channels: readonly JourneyChannel[];
  /** -2 to +2; left out where unknown, which leaves a gap in the curve. */
  readonly emotion?: number;
  /** -2 to +2, drawn dashed. */
  readonly expectedEmotion?: number;
  readonly thoughts: readonly ElementRef[];
  readonly pains: readonly JourneyPain[];
  readonly opportunities: readonly JourneyOpportunity[];
  readonly metrics: readonly JourneyMetric[];
  readonly frontstage: readonly JourneyAction[];
  readonly backstage: readonly JourneyAction[];
  readonly support: readonly JourneyAction[];
  readonly data: readonly JourneyData[];
  /** Segments that the flows behind this step cross, in reading order from the customer inwards. */
  readonly security: readonly JourneySegment[];
}

export interface JourneyChannel {
  readonly id: string;
  readonly name: string;
  /** The channel's kind from the registry, e.g. `mobile-app`; decides the icon. */
  readonly kind: string;
}

/** `title` is the pain's text. */
export interface JourneyPain extends ElementRef {
  /** 1 (slight) to 5 (unbearable). */
  readonly severity?: number;
}

/** `title` is the opportunity's text. */
export interface JourneyOpportunity extends ElementRef {
  /** `idea`, `planned`, `doing`, `done`. */
  readonly status?: string;
}

export interface JourneyMetric extends ElementRef {
  /** As it should be shown, e.g. `22 %`. */
  readonly value?: string;
  /** As it should be shown, e.g. `≥ 50`. */
  readonly target?: string;
}

/** `title` is what is done. */
export interface JourneyAction extends ElementRef {
  /** Title of the actor or system that does it. */
  readonly by?: string;
  readonly duration?: string;
}

export interface JourneyData extends ElementRef {
  /** Titles of the purposes, ready to show, e.g. `Payment`. */
  readonly purpose?: string;
  /** What is known about consent, ready to show, e.g. `consent: Newsletter` or `contract`. */
  readonly consent?: string;
  readonly class?: DataClass;
}

export interface JourneySegment extends ElementRef {
  readonly trust?: Trust;
  /** A flow leads here from the segment before it in the list. */
  readonly joined?: boolean;
}

/** A way from one step to another. */
export interface JourneyTransition {
  readonly id: string;
  /** Step ids; a transition with an end that is not a step of this diagram is not drawn. */
  readonly from: string;
  readonly to: string;
  /** The condition. */
  readonly label?: string;
  /** `next`, `choice`, `loop`, `skip`, `on-failure`, `timeout`. */
  readonly kind: string;
  readonly handoff?: 'none' | 'cold' | 'warm';
  readonly switchesChannel: boolean;
  /** The customer has to prove again who they are. */
  readonly reauthenticates?: boolean;
  readonly findings?: FindingCount;
}

export interface JourneyEnd {
  readonly id: string;
  /** Step id. */
  readonly step: string;
  readonly outcome: 'success' | 'failure' | 'abandon';
}

// ------------------------------------------------------------------------------------------------------- segmentation

export type Trust = 'untrusted' | 'edge' | 'internal' | 'restricted';
export type DataClass = 'public' | 'internal' | 'confidential' | 'restricted';

/** Segments as nested containers, what they hold as nodes, flows as edges. */
export interface SegmentationDiagram {
  readonly kind: 'segmentation';
  /** The id of the view, or of the architecture for the view that nobody wrote. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** `left-right` where left out. */
  readonly direction?: 'left-right' | 'top-down';
  readonly containers: readonly SegmentContainer[];
  readonly nodes: readonly SegmentationNode[];
  /** Edges whose ends are not both nodes or containers of the diagram are not drawn. */
  readonly edges: readonly SegmentationEdge[];
}

export interface SegmentContainer extends ElementRef {
  readonly trust?: Trust;
  readonly role?: string;
  /** The container around this one; one that the diagram does not have counts as none. */
  readonly parent?: string;
}

export interface SegmentationNode extends ElementRef {
  readonly keyword: 'system' | 'store' | 'channel' | 'touchpoint' | 'actor' | 'segment';
  /** The element's kind from the registry, e.g. `api-gateway`; shown in small type and decides the icon of channels. */
  readonly kind?: string;
  /** The segment it stands in; left out for elements outside all segments. */
  readonly container?: string;
  /** Title of the channel that a touchpoint is on. */
  readonly channel?: string;
  /** Titles of the audiences whose data a store holds. */
  readonly audiences?: readonly string[];
  /** The highest class of data it holds or processes. */
  readonly class?: DataClass;
}

export interface SegmentationEdge {
  readonly id: string;
  /** Ids of nodes or containers; the source initiates. */
  readonly source: string;
  readonly target: string;
  readonly title?: string;
  readonly detail?: string;
  /** Protocol. */
  readonly label?: string;
  /** What it carries, ready to show, e.g. `CardNumber, Order`. */
  readonly data?: string;
  /** The highest class it carries; decides the line's weight. */
  readonly class?: DataClass;
  readonly encrypted: 'yes' | 'no' | 'unknown';
  /** A policy allows it; left out where that cannot be told. */
  readonly covered?: boolean;
  /** The worst finding on it. */
  readonly severity?: Severity;
  readonly findings?: FindingCount;
}
