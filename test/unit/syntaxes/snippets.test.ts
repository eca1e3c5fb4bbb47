import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allProblems, bindProject } from '../../../language/bind/project.js';
import { readFragment } from '../../../language/bind/read-document.js';
import { applySpaceEdits, formatText } from '../../../language/syntax/format/format.js';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync('syntaxes/snippets.json', 'utf8')) as Readonly<Record<string, Snippet>>;

/** What a snippet leaves in the file when its reader fills in nothing: first texts and first choices. */
function expand({ body }: Snippet): string {
  const texts = new Map<string, string>();
  return body
    .join('\n')
    .replace(
      /\$\{(\d+):([^}]*)\}|\$\{(\d+)\|([^,|]*)[^}]*\|\}/g,
      (_, gap: string | undefined, text: string, choice: string, first: string) => {
        const [number, shown] = gap === undefined ? [choice, first] : [gap, text];
        if (!texts.has(number)) texts.set(number, shown);
        return texts.get(number)!;
      },
    )
    .replace(/\$0/g, '');
}

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name} leaves a text without problems, formatted`, () => {
      const text = expand(snippet);
      const bound = bindProject([{ fragment: readFragment('file:///a.cxra', text) }]);
      assert.deepEqual(
        allProblems(bound).map(({ problem }) => `${problem.code} ${problem.message}`),
        [],
      );
      assert.equal(applySpaceEdits(text, formatText(text)), text);
    });
  }

  it('have prefixes that are no keywords', () => {
    for (const { prefix } of Object.values(snippets)) assert.match(prefix, /^new-[a-z-]+$/);
  });
});
