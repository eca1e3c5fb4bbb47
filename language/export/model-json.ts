import type { CxElement, CxModel } from '../model/model.js';

/** Version of the shape of `toModelJson`; raised when something is removed or changes its meaning. */
export const modelVersion = 1;

/** A resolved model as plain data: all elements by id, relations as ids. */
export interface ModelJson {
  readonly format: 'cxra-model';
  readonly version: number;
  readonly projects: readonly { readonly name: string; readonly elements: readonly CxElement[] }[];
}

/** The models of projects as plain data. */
export function toModelJson(projects: readonly { readonly name: string; readonly model: CxModel }[]): ModelJson {
  return {
    format: 'cxra-model',
    version: modelVersion,
    projects: projects.map(({ name, model }) => ({ name, elements: model.elements })),
  };
}
