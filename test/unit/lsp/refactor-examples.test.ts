import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { applyEdits, withoutOverlaps } from '../../../language/edit/apply.js';
import type { TextEdit } from '../../../language/edit/model-edit.js';
import { Positions } from '../../../language/lsp/positions.js';
import type { ProjectContext } from '../../../language/lsp/positions.js';
import { changes, isRefactoringData } from '../../../language/lsp/refactor/changes.js';
import { refactoringActions } from '../../../language/lsp/refactor/refactorings.js';
import { written } from '../../../language/lsp/refactor/nesting.js';
import type { CxModel } from '../../../language/model/model.js';
import type { ProjectSnapshot } from '../../../language/project/session.js';
import { tokenize } from '../../../language/syntax/format/tokens.js';
import { pushTo, sortBy } from '../../../language/core/order.js';
import { loadExample } from '../../examples/load.js';

/** What refactorings leave alone: everything but in which way an element says where it lies. */
function content({ elements }: CxModel): unknown {
  return elements.map((element) => {
    const { id, type, title, kind, documentation, attributes } = element;
    const stated = sortBy(Object.entries(attributes), ([name]) => name).filter(([name]) => name !== 'in');
    return { id, type, title, kind, documentation, stated, ...(id.includes('.') && { parent: element.parent }) };
  });
}

/** In which segment each element lies. */
function places({ bound, facts }: ProjectSnapshot): unknown {
  return bound.model.elements.map((element) => facts.enclosing(element)?.id);
}

function comments(texts: Iterable<string>): string[] {
  return [...texts]
    .flatMap((text) => tokenize(text))
    .flatMap(({ kind, text }) => (kind === 'comment' ? [text.replace(/\s+/g, ' ')] : []))
    .sort();
}

describe('refactorings of the example', function () {
  this.timeout(120_000);

  it('keep the model and every comment, and bring no problem', async () => {
    const session = (await loadExample('nordhaven')).project.session;
    const project: ProjectContext = {
      snapshot: session.snapshot(),
      positions: new Positions((uri) => session.snapshot().texts.get(uri)),
    };
    const { bound, texts } = project.snapshot;
    const before = new Map(texts);
    const model = content(bound.model);
    const home = places(project.snapshot);
    const said = comments(before.values());
    let tried = 0;
    const all = [...bound.sources.elements].filter((_, i) => i % 17 === 0);
    for (const [id, source] of all) {
      const current = { ...project, snapshot: session.snapshot() };
      const able = { resolvesActions: true, createsFiles: true };
      for (const { data, title } of refactoringActions(current, source.uri, source.keyword.start, {}, able)) {
        assert.ok(isRefactoringData(data));
        if (data.refactoring === 'extract-stage' || (data.refactoring === 'move-to-segment' && tried % 5 > 0)) continue;
        const edits = changes[data.refactoring](current, written(current, id)!, data.target);
        apply(edits);
        const { bound: after } = session.snapshot();
        if (data.refactoring !== 'move-to-segment') assert.deepEqual(places(session.snapshot()), home, title);
        assert.deepEqual(content(after.model), model, title);
        assert.deepEqual([...after.problems.values()].flat(), [], title);
        assert.deepEqual(comments(session.snapshot().texts.values()), said, title);
        restore();
        tried++;
      }
    }
    assert.ok(tried > 20, `${tried} were tried`);

    function apply(edits: readonly TextEdit[]): void {
      const byFile = new Map<string, TextEdit[]>();
      for (const edit of edits) pushTo(byFile, edit.uri, edit);
      for (const [uri, list] of byFile) {
        assert.equal(withoutOverlaps(list).length, list.length);
        session.setText(uri, applyEdits(before.get(uri) ?? '', list));
      }
    }

    function restore(): void {
      for (const uri of session.files()) if (!before.has(uri)) session.remove(uri);
      for (const [uri, text] of before) session.setText(uri, text);
    }
  });
});
