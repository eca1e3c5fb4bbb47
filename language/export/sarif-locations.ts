import type { CxElement } from '../model/model.js';
import { relativeAddress } from './report.js';
import type { Place } from './report.js';
import type { SarifArtifactLocation, SarifLocation, SarifRegion } from './sarif-types.js';

/** Name of the folder that relative addresses start from. */
export const baseId = 'SRCROOT';

/** Writes places as SARIF locations. */
export class Locator {
  private readonly indexes: ReadonlyMap<string, number>;

  constructor(
    private readonly base: string,
    files: readonly string[],
  ) {
    this.indexes = new Map(files.map((uri, at) => [uri, at]));
  }

  /** A file, relative to the base where it lies below it. */
  artifact(uri: string, withIndex = true): SarifArtifactLocation {
    const relative = relativeAddress(uri, this.base);
    const index = this.indexes.get(uri);
    return {
      uri: relative,
      ...(relative !== uri && { uriBaseId: baseId }),
      ...(withIndex && index !== undefined && { index }),
    };
  }

  /** A place, an element, or both. */
  at(
    place: Place | undefined,
    about: { readonly id?: number; readonly message?: string; readonly element?: CxElement } = {},
  ): SarifLocation {
    const { id, message, element } = about;
    return {
      ...(id !== undefined && { id }),
      ...(message !== undefined && { message: { text: plainText(message) } }),
      ...(place && { physicalLocation: { artifactLocation: this.artifact(place.uri), region: regionOf(place) } }),
      ...(element && {
        logicalLocations: [{ name: element.name, fullyQualifiedName: element.id, kind: element.type }],
      }),
    };
  }
}

/** Lines and columns count from 1, the end column is the one behind the last character. */
function regionOf({ start, end, span }: Place): SarifRegion {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

/** Viewers make links of `[text](target)` even in plain messages; a backslash in front keeps what a model says text. */
export function plainText(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, '\\[');
}
