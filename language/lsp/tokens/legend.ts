import type { SemanticTokensLegend } from 'vscode-languageserver';
import { classOrder } from '../../analysis/terms/data.js';
import { trustOrder } from '../../analysis/terms/places.js';
import { unique } from '../../core/order.js';

/** What a name or value is; the manifest gives each a description and colours. */
export const tokenTypes = [
  'segment',
  'component',
  'data',
  'connection',
  'journey',
  'audience',
  'concept',
  'enumMember',
  'keyword',
  'number',
  'string',
] as const;

export type TokenType = (typeof tokenTypes)[number];

/** The trust of a segment, the class of data, that something is only planned, and that a name is declared here. */
export const tokenModifiers: readonly string[] = unique([...trustOrder, ...classOrder, 'planned', 'declaration']);

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

const typesByElement: Readonly<Record<string, TokenType>> = {
  segment: 'segment',
  system: 'component',
  store: 'component',
  runtime: 'component',
  sdk: 'component',
  channel: 'component',
  touchpoint: 'component',
  data: 'data',
  flow: 'connection',
  policy: 'connection',
  journey: 'journey',
  stage: 'journey',
  step: 'journey',
  audience: 'audience',
  persona: 'audience',
  actor: 'audience',
};

/** The token type of the names of an element type. */
export function tokenTypeOf(elementType: string): TokenType {
  return typesByElement[elementType] ?? 'concept';
}
