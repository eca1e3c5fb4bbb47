import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { applyEdits } from '../../../language/edit/apply.js';
import { codeActions } from '../../../language/lsp/features/code-actions.js';
import { creatableTypes } from '../../../language/lsp/features/new-element.js';
import { projectOf, uri } from './cursor.js';

/** Texts after each action that creates something, by its title. */
function created(text: string): Record<string, string> {
  const project = projectOf({ [uri]: text });
  const all = { start: 0, end: text.length };
  const actions = codeActions(project, uri, all, { diagnostics: [] }).filter(({ title }) => title.startsWith('Create'));
  return Object.fromEntries(
    actions.map(({ title, edit }) => {
      const edits = edit!.changes![uri]!.map(({ range, newText }) => ({
        ...project.positions.span(uri, range),
        newText,
      }));
      return [title, applyEdits(text, edits)];
    }),
  );
}

describe('creating what is named', () => {
  it('puts it behind the last of its type, with the note that stands there', () => {
    const text = 'data A // first\nteam T\nflow X -> Y { carries: B }\nsystem X : api\nsystem Y : api\n';
    assert.deepEqual(created(text), {
      'Create data `B`': text.replace('// first\n', '// first\ndata B\n'),
    });
  });

  it('puts it before the statement with its comments where there is none of its type', () => {
    const text = 'team T\r\n/** doc */\r\ndata A { owner: T  purposes: Other }\r\n';
    assert.deepEqual(created(text), {
      'Create purpose `Other`': text.replace('/** doc', 'purpose Other\r\n/** doc'),
    });
  });

  it('offers each type that may be meant', () => {
    assert.deepEqual(Object.keys(created('contact-policy C for Nobody { }\n')), [
      'Create audience `Nobody`',
      'Create channel `Nobody`',
    ]);
  });

  it('creates only what a name is enough for', () => {
    assert.deepEqual(creatableTypes(['data', 'touchpoint', 'decision', 'step', 'flow', 'any', 'segment']), [
      'data',
      'segment',
    ]);
  });
});
