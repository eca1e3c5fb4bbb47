import { suggestWords } from '../../core/suggest.js';
import type { CxElement, CxModel } from '../../model/model.js';
import { UsageError } from './terminal.js';

/**
 * The element that a name means in each of some models: by id, else by name, else by title, else whatever the case; none in
 * models that do not have it. Throws a UsageError where no model has it, several elements of a model have it, or it is of
 * none of the types that are asked for.
 */
export function elementNamed(
  models: readonly CxModel[],
  name: string,
  types: readonly string[],
): ReadonlyMap<CxModel, CxElement> {
  const wanted = name.toLowerCase();
  const tests: readonly ((element: CxElement) => boolean)[] = [
    (element) => element.id === name,
    (element) => element.name === name,
    (element) => element.title === name,
    (element) => [element.id, element.name, element.title].some((text) => text?.toLowerCase() === wanted),
  ];
  for (const test of tests) {
    const found = new Map(models.map((model) => [model, own(model).filter(test)]));
    if ([...found.values()].some((elements) => elements.length > 0)) return chosen(found, name, types);
  }
  throw new UsageError(unknownElement(models, name, types));
}

function own({ elements }: CxModel): CxElement[] {
  return elements.filter((element) => element.project === undefined && element.named);
}

function chosen(
  found: ReadonlyMap<CxModel, readonly CxElement[]>,
  name: string,
  types: readonly string[],
): ReadonlyMap<CxModel, CxElement> {
  const result = new Map<CxModel, CxElement>();
  for (const [model, all] of found) {
    const elements = all.filter(({ type }) => types.includes(type));
    if (elements.length > 1)
      throw new UsageError(
        `Several elements are called ${name}; name one of them by its id: ${elements.map(({ id }) => id).join(', ')}.`,
      );
    if (elements[0]) result.set(model, elements[0]);
  }
  const [other] = [...found.values()].flat();
  if (result.size === 0)
    throw new UsageError(`${other!.id} is of type ${other!.type}; this can be asked of ${types.join(', ')}.`);
  return result;
}

function unknownElement(models: readonly CxModel[], name: string, types: readonly string[]): string {
  const names = models
    .flatMap(own)
    .filter(({ type }) => types.includes(type))
    .flatMap(({ id, name: short, title }) => [id, short, ...(title === undefined ? [] : [title])]);
  const suggestions = suggestWords(name, names);
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(' or ')}?` : '';
  return `No element is called ${name}.${hint}`;
}
