import { elementsIn, wordsIn } from '../../analysis/bag.js';
import { defaultThresholds } from '../../analysis/configuration.js';
import { Facts } from '../../analysis/facts.js';
import { classOfData, dataOf, tagsOfData } from '../../analysis/terms/data.js';
import type { Box } from '../../diagram/layout/geometry.js';
import type { LaidOutSegmentation } from '../../diagram/layout/laid-out.js';
import { defined } from '../../diagram/project/defined.js';
import type { SegmentationDiagram } from '../../diagram/types.js';
import { elementById, elementsOfType, indexOf, labelOf, statedText, statedWord } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { placeJson } from '../references.js';
import { Places } from '../report.js';
import type { ProjectReport } from '../report.js';
import { Threats } from './threats.js';
import type { Otm, OtmAsset, OtmComponent, OtmDataflow, OtmRepresentation, OtmTrustZone } from './types.js';

/** A project with the picture of all its segments and flows. */
export interface OtmSource {
  readonly report: ProjectReport;
  readonly diagram: SegmentationDiagram;
  readonly laidOut: LaidOutSegmentation;
}

/**
 * A project as an Open Threat Model: segments as trust zones, what they hold as components, flows as data flows, data as
 * assets, findings as threats.
 * @param options.base address of the folder that file names are relative to
 */
export function toOtm(source: OtmSource, { base, today }: { readonly base: string; readonly today: string }): Otm {
  return new OtmWriter(source, base, today).otm();
}

const trustRatings: Readonly<Record<string, number>> = { untrusted: 10, edge: 40, internal: 70, restricted: 90 };
const confidentiality: Readonly<Record<string, number>> = {
  public: 0,
  internal: 40,
  confidential: 70,
  restricted: 100,
};
const outside = 'outside-all-segments';

class OtmWriter {
  private readonly facts: Facts;
  private readonly places: Places;
  private readonly threats: Threats;
  private readonly boxes: ReadonlyMap<string, Box>;
  private readonly zones: ReadonlySet<string>;

  constructor(
    private readonly source: OtmSource,
    base: string,
    today: string,
  ) {
    const { report, diagram, laidOut } = source;
    this.facts = new Facts(report.model, today, defaultThresholds);
    this.places = new Places(report, base);
    this.threats = new Threats(report.model, report.findings);
    this.boxes = new Map([...laidOut.containers, ...laidOut.nodes].map(({ id, box }) => [id, box]));
    this.zones = new Set(diagram.containers.map(({ id }) => id));
  }

  otm(): Otm {
    const { report, diagram, laidOut } = this.source;
    const { architecture } = indexOf(report.model);
    const owner = architecture && elementsIn(this.facts.attribute(architecture, 'owner')).map(labelOf)[0];
    return {
      otmVersion: '0.2.0',
      project: defined({
        id: report.name,
        name: architecture ? labelOf(architecture) : report.name,
        description: architecture && descriptionOf(architecture),
        owner,
        attributes: { generator: 'cxra' },
      }),
      representations: [
        {
          name: 'Segmentation',
          id: 'diagram',
          type: 'diagram',
          size: { width: laidOut.width, height: laidOut.height },
        },
        { name: 'Model', id: 'text', type: 'code' },
      ],
      assets: elementsOfType(report.model, 'data').map((data) => this.asset(data)),
      trustZones: [...diagram.containers.map((each) => this.trustZone(each)), ...this.outsideZone()],
      components: diagram.nodes.map((node) => this.component(node)),
      dataflows: diagram.edges.flatMap((edge) => this.dataflow(edge)),
      threats: this.threats.threats(),
      mitigations: this.threats.mitigations(),
    };
  }

  private asset(data: CxElement): OtmAsset {
    const known = wordsIn(classOfData(this.facts, data));
    const value = Math.max(0, ...known.map((word) => confidentiality[word] ?? 0));
    return defined({
      id: data.id,
      name: labelOf(data),
      description: descriptionOf(data),
      risk: {
        confidentiality: value,
        integrity: value,
        availability: value,
        comment: known.length === 0 ? 'The class of the data is not stated.' : 'By the class of the data.',
      },
      attributes: { class: known.join(', ') || 'unknown', tags: tagsOfData(this.facts, data).join(', ') },
    });
  }

  private trustZone({ id, title, trust, role, parent }: SegmentationDiagram['containers'][number]): OtmTrustZone {
    const element = elementById(this.source.report.model, id);
    return defined({
      id,
      name: title,
      type: role ?? trust ?? 'segment',
      description: element && descriptionOf(element),
      risk: { trustRating: trust === undefined ? 0 : trustRatings[trust]! },
      parent: parent !== undefined && this.zones.has(parent) ? { trustZone: parent } : undefined,
      representations: this.representations(id, parent),
      attributes: { trust: trust ?? 'unknown' },
    });
  }

  /** The zone of what lies in no segment; only where there is something. */
  private outsideZone(): OtmTrustZone[] {
    if (!this.source.diagram.nodes.some(({ container }) => container === undefined)) return [];
    return [
      {
        id: outside,
        name: 'Outside all segments',
        type: 'outside',
        risk: { trustRating: 0 },
        representations: [],
        attributes: { trust: 'unknown' },
      },
    ];
  }

  private component({ id, title, keyword, kind, container }: SegmentationDiagram['nodes'][number]): OtmComponent {
    const element = elementById(this.source.report.model, id);
    const data = element ? dataOf(this.facts, element).data.map((each) => each.id) : [];
    return defined({
      id,
      name: title,
      type: kind ?? keyword,
      description: element && descriptionOf(element),
      parent: { trustZone: container ?? outside },
      representations: this.representations(id, container),
      assets: { processed: keyword === 'store' ? [] : data, stored: keyword === 'store' ? data : [] },
      threats: this.threats.at(id),
      tags: [keyword],
    });
  }

  private dataflow({
    id,
    source,
    target,
    title,
    label,
    encrypted,
  }: SegmentationDiagram['edges'][number]): OtmDataflow[] {
    const flow = elementById(this.source.report.model, id);
    if (!flow) return [];
    return [
      defined({
        id,
        name: title ?? id,
        description: descriptionOf(flow),
        source,
        destination: target,
        bidirectional: statedWord(flow, 'bidirectional') === 'yes',
        assets: dataOf(this.facts, flow).data.map((data) => data.id),
        threats: this.threats.at(id),
        tags: label === undefined ? [] : [label],
        attributes: { encrypted },
      }),
    ];
  }

  private representations(id: string, parent: string | undefined): OtmRepresentation[] {
    const [box, around] = [this.boxes.get(id), parent === undefined ? undefined : this.boxes.get(parent)];
    const place = this.places.of(id);
    const { x = 0, y = 0 } = around ?? {};
    return [
      ...(box
        ? [
            {
              representation: 'diagram',
              id: `${id} in the diagram`,
              position: { x: hundredth(box.x - x), y: hundredth(box.y - y) },
              size: { width: box.width, height: box.height },
            },
          ]
        : []),
      ...(place ? [{ representation: 'text', id: `${id} in the text`, ...lineOf(placeJson(place)) }] : []),
    ];
  }
}

function lineOf({ file, start }: ReturnType<typeof placeJson>): { readonly file: string; readonly line: number } {
  return { file, line: start.line };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

function descriptionOf(element: CxElement): string | undefined {
  return element.documentation ?? statedText(element, 'description');
}
