/** The Open Threat Model, version 0.2.0, as far as it is written. */
export interface Otm {
  readonly otmVersion: '0.2.0';
  readonly project: {
    readonly name: string;
    readonly id: string;
    readonly description?: string;
    readonly owner?: string;
    readonly attributes?: OtmAttributes;
  };
  readonly representations: readonly {
    readonly name: string;
    readonly id: string;
    readonly type: 'diagram' | 'code';
    readonly size?: OtmSize;
  }[];
  readonly assets: readonly OtmAsset[];
  readonly trustZones: readonly OtmTrustZone[];
  readonly components: readonly OtmComponent[];
  readonly dataflows: readonly OtmDataflow[];
  readonly threats: readonly OtmThreat[];
  readonly mitigations: readonly OtmMitigation[];
}

export type OtmAttributes = Readonly<Record<string, string>>;

export interface OtmSize {
  readonly width: number;
  readonly height: number;
}

interface OtmElement {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly attributes?: OtmAttributes;
}

export interface OtmAsset extends OtmElement {
  /** From 0 to 100. */
  readonly risk: {
    readonly confidentiality: number;
    readonly integrity: number;
    readonly availability: number;
    readonly comment?: string;
  };
}

/** Where an element is drawn, relative to what it lies in, or where it is written. */
export interface OtmRepresentation {
  readonly representation: string;
  readonly id: string;
  readonly position?: { readonly x: number; readonly y: number };
  readonly size?: OtmSize;
  readonly file?: string;
  readonly line?: number;
}

export interface OtmTrustZone extends OtmElement {
  readonly type: string;
  /** From 0 to 100. */
  readonly risk: { readonly trustRating: number };
  readonly parent?: { readonly trustZone: string };
  readonly representations: readonly OtmRepresentation[];
}

/** A threat that an element is exposed to. */
export interface OtmThreatInstance {
  readonly threat: string;
  readonly state: 'exposed' | 'accepted' | 'mitigated';
  readonly mitigations: readonly { readonly mitigation: string; readonly state: 'recommended' | 'implemented' }[];
}

export interface OtmComponent extends OtmElement {
  readonly type: string;
  readonly parent: { readonly trustZone: string };
  readonly representations: readonly OtmRepresentation[];
  readonly assets: { readonly processed: readonly string[]; readonly stored: readonly string[] };
  readonly threats: readonly OtmThreatInstance[];
  readonly tags: readonly string[];
}

export interface OtmDataflow extends OtmElement {
  readonly source: string;
  readonly destination: string;
  readonly bidirectional: boolean;
  readonly assets: readonly string[];
  readonly threats: readonly OtmThreatInstance[];
  readonly tags: readonly string[];
}

export interface OtmThreat extends OtmElement {
  readonly categories: readonly string[];
  readonly cwes: readonly string[];
  /** From 0 to 100. */
  readonly risk: { readonly likelihood: number | null; readonly impact: number };
  readonly tags: readonly string[];
}

export interface OtmMitigation extends OtmElement {
  /** From 0 to 100. */
  readonly riskReduction: number;
}
