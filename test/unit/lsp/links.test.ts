import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { documentLinks, linkPlaces } from '../../../language/lsp/features/links.js';
import { projectOf, uri } from './cursor.js';

const text = `/** See [the contract](./contract.pdf) and [a page](https://example.org/a_(b)). */
system Shop : web-app {
  spec: "api/shop.yaml"
  dpia: "https://example.org/dpia?x=1"
  dpa: "signed on paper, see the archive"
  sla: "javascript:alert(1)"
  ropa: "command:workbench.action.quit"
  sbom: "../missing.json"
}
suppress CXRA-ENC-001 on Shop { }
suppress NO-SUCH-RULE on Shop { }
`;

describe('document links', () => {
  const project = projectOf({ [uri]: text });
  const asked: string[] = [];
  const exists = (address: string): Promise<boolean> => {
    asked.push(address);
    return Promise.resolve(!address.includes('missing'));
  };

  it('lead to addresses, to files that exist, and to the pages of rules', async () => {
    const links = await documentLinks(project, uri, { ruleBase: 'rules:', exists });
    const lines = text.split('\n');
    const written = links.map(({ range: { start, end }, target }) => [
      lines[start.line]!.slice(start.character, end.character),
      target,
    ]);
    assert.deepEqual(written, [
      ['./contract.pdf', 'file:///project/contract.pdf'],
      ['api/shop.yaml', 'file:///project/api/shop.yaml'],
      ['https://example.org/dpia?x=1', 'https://example.org/dpia?x=1'],
      ['CXRA-ENC-001', 'rules:/CXRA-ENC-001.md'],
    ]);
    assert.ok(asked.includes('file:///missing.json'));
  });

  it('run nothing and take no sentence for a file', () => {
    const targets = JSON.stringify(linkPlaces(project, uri).map(({ target }) => target));
    assert.doesNotMatch(targets, /javascript|command:|archive/);
  });

  it('lead to no page of a rule where there are none', () => {
    assert.ok(!linkPlaces(project, uri).some(({ span }) => text.slice(span.start, span.end).startsWith('CXRA')));
  });
});
