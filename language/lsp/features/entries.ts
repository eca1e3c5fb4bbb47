import { elementById, labelOf } from '../../model/index.js';
import type { ElementId } from '../../model/model.js';
import type { ElementEntry } from '../../protocol/coverage.js';
import type { ProjectContext } from '../positions.js';

/** Elements as a list shows them. */
export function entriesOf({ snapshot }: ProjectContext, ids: readonly ElementId[]): ElementEntry[] {
  return ids.flatMap((id) => {
    const element = elementById(snapshot.bound.model, id);
    return element ? [{ id, label: labelOf(element), type: element.type }] : [];
  });
}
