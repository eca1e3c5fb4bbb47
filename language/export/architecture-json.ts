import type { Finding } from '../analysis/finding.js';
import type { LaidOutDiagram } from '../diagram/layout/laid-out.js';
import type { ViewEntry } from '../diagram/project/index.js';
import type { Diagram } from '../diagram/types.js';
import type { CxElement } from '../model/model.js';
import { placeJson } from './references.js';
import type { JsonPlace } from './references.js';
import { Places } from './report.js';
import type { ProjectReport } from './report.js';

/** Version of the shape of `ArchitectureJson`; raised when something is removed or changes its meaning. */
export const architectureVersion = 1;

/** Models, what was found in them, and their pictures with every position decided. */
export interface ArchitectureJson {
  readonly format: 'cxra-architecture';
  readonly version: 1;
  readonly tool: { readonly name: 'cxra'; readonly version: string };
  /** ISO date that dates in the model were compared with. */
  readonly today: string;
  readonly projects: readonly ArchitectureProject[];
}

export interface ArchitectureProject {
  readonly name: string;
  /** All elements, by id; relations are ids. */
  readonly elements: readonly ArchitectureElement[];
  /** By severity, risk, rule and element; suppressed ones included. */
  readonly findings: readonly ArchitectureFinding[];
  readonly views: readonly ArchitectureView[];
}

export interface ArchitectureElement extends CxElement {
  /** Where it is written. */
  readonly place?: JsonPlace;
}

export interface ArchitectureFinding extends Finding {
  /** What it points at. */
  readonly place?: JsonPlace;
}

/** A picture as what it shows, and as what is drawn where. */
export interface ArchitectureView {
  readonly id: string;
  readonly title: string;
  readonly kind: ViewEntry['kind'];
  readonly diagram: Diagram;
  readonly laidOut: LaidOutDiagram;
}

/** A project with those of its views that can be drawn. */
export interface DrawnProject {
  readonly report: ProjectReport;
  readonly views: readonly ArchitectureView[];
}

/**
 * Projects as plain data for other programs, as `docs/schemas/architecture-1.schema.json` describes it.
 * @param options.base address of the folder that file names are relative to
 */
export function toArchitectureJson(
  projects: readonly DrawnProject[],
  { version, base, today }: { readonly version: string; readonly base: string; readonly today: string },
): ArchitectureJson {
  return {
    format: 'cxra-architecture',
    version: architectureVersion,
    tool: { name: 'cxra', version },
    today,
    projects: projects.map(({ report, views }) => projectJson(report, views, base)),
  };
}

function projectJson(report: ProjectReport, views: readonly ArchitectureView[], base: string): ArchitectureProject {
  const places = new Places(report, base);
  const placed = <T extends object>(item: T, element: string, attribute?: string): T & { place?: JsonPlace } => {
    const place = places.of(element, attribute);
    return place ? { ...item, place: placeJson(place) } : item;
  };
  return {
    name: report.name,
    elements: report.model.elements.map((element) => placed(element, element.id)),
    findings: report.findings.map((finding) => placed(finding, finding.element, finding.attribute)),
    views,
  };
}
