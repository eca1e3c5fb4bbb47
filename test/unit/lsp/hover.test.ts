import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver';
import { hover } from '../../../language/lsp/hover/hover.js';
import { openViewCommand, showLocationsCommand } from '../../../language/protocol/commands.js';
import { projectOf, uri } from './cursor.js';

const model = `architecture Bank { completeness: sketch  region: eu }
data Card "Number" { tags: cardholder }
data Order { class: internal  tags: contact }
data Plain { class: internal }
segment Core { trust: internal  env: prod
  segment Vaults { trust: restricted }
}
channel Web : web
touchpoint Pay on Web { front: Shop  collects: Card }
system Shop : web-app in Core
store Vault : sql in Vaults { holds: Card, Order }
flow place Pay -> Shop { protocol: https  carries: Card }
journey Buy "Buys (a) [thing]" { stage S { step Enter at Pay } }
system Odd : api "[click](command:evil) <img src=x>"
`;

describe('hover', () => {
  const project = projectOf({ [uri]: model });

  function text(piece: string, into: number, options = { markdown: true, commands: true }): string {
    const found = hover(project, uri, model.indexOf(piece) + into, options);
    return found ? (found.contents as MarkupContent).value : '';
  }

  it('says where an element lies and how secret its data is, and why', () => {
    assert.match(text('store Vault', 7), /Lies in:\*\* Vaults in Core \(restricted\)/);
    assert.match(text('store Vault', 7), /Class:\*\* restricted, from Card restricted, Order confidential/);
    assert.match(text('data Card', 6), /Class:\*\* restricted, by its tag cardholder/);
    assert.match(text('data Order', 6), /Class:\*\* confidential, by its tag contact/);
    assert.doesNotMatch(text('data Plain', 6), /Class:/);
    assert.match(text('system Shop', 8), /Exposed:/);
  });

  it('says what follows from other attributes, and what is inherited from where', () => {
    assert.match(text('flow place', 6), /port:\*\* 443 \(computed/);
    assert.match(text('store Vault', 7), /region:\*\* eu \(from the architecture Bank\)/);
  });

  it('leads to pictures, flows and findings', () => {
    const links = (page: string): unknown[] =>
      [...page.matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/g)].map(([, command, args]) => [
        command,
        JSON.parse(decodeURIComponent(args!)) as unknown,
      ]);
    const [map, blueprint, flows] = links(text('touchpoint Pay', 12));
    assert.deepEqual(map, [openViewCommand, [{ uri, viewId: 'journey:Buy' }]]);
    assert.deepEqual(blueprint, [openViewCommand, [{ uri, viewId: 'blueprint:Buy' }]]);
    assert.equal((flows as [string])[0], showLocationsCommand);
    assert.deepEqual(links(text('segment Core', 9))[0], [openViewCommand, [{ uri, viewId: 'segmentation' }]]);
  });

  it('says in brief what is hit with a system or touchpoint', () => {
    assert.match(text('system Shop', 8), /If retired:\*\* touchpoints: Pay; steps: Enter; flows that end: 1/);
    assert.match(text('system Shop', 8), /If breached:\*\* data: Card/);
    assert.match(text('touchpoint Pay', 12), /If retired:\*\* steps: Enter/);
    assert.doesNotMatch(text('data Card', 6), /If retired/);
  });

  it('has no links for who cannot follow them', () => {
    for (const options of [
      { markdown: true, commands: false },
      { markdown: false, commands: true },
    ])
      assert.doesNotMatch(text('touchpoint Pay', 12, options), /command:/);
  });

  it('makes no link and no picture of what a model says', () => {
    const page = text('system Odd', 8).replace(/```cxra[^]*?```/g, '');
    assert.doesNotMatch(page.replace(/\]\(command:cxra\.[^)]*\)/g, ''), /\]\(|<img/);
  });
});

describe('hover over what the rules on the experience compute', () => {
  const model = `segment Core { trust: internal }
segment Lab { trust: internal }
data Contact { class: confidential  tags: personal, contact }
data Sales { class: internal }
system Pos : pos in Core
system Erp : erp in Core
system Cdp : cdp in Core { provides: single-customer-view }
system Reco : recommender in Lab
store Profiles : sql in Core { holds: Contact }
store Sheets : file in Lab { holds: Contact, Sales }
flow tills Pos -> Erp { latency: daily  carries: Sales }
flow feed Erp -> Reco { latency: hourly  carries: Sales }
decision ForYou on Reco { inputs: Sales  freshness-max: 5m }
audience Fans { uses: Contact }
listening Poll : survey
listening Deaf : survey
loop Answer : inner from Poll { sla: 48h }
`;
  const project = projectOf({ [uri]: model });

  function text(declared: string): string {
    const offset = model.indexOf(declared) + declared.length;
    return (hover(project, uri, offset, { markdown: false, commands: false })!.contents as MarkupContent).value;
  }

  it('adds up how old data is in a decision, and names the slowest hop', () => {
    assert.match(text('decision ForYou'), /Age of Sales: up to 1d; 5m allowed; slowest hop tills \(Pos to Erp, 1d\)/);
  });

  it('tells which stores hold who customers are, and who joins them', () => {
    assert.match(text('system Cdp'), /Single customer view: provided here; .* held in Profiles, Sheets/);
    assert.match(text('store Profiles'), /Holds who customers are: the single customer view is Cdp/);
    assert.doesNotMatch(text('system Erp'), /Single customer view/);
  });

  it('tells in which segments the data of an audience sits', () => {
    assert.match(text('audience Fans'), /Its data sits in: Core \(Profiles\); Lab \(Sheets\)/);
  });

  it('tells which loop closes which feedback post', () => {
    assert.match(text('listening Poll'), /Closed by: Answer \(inner within 2d\)/);
    assert.match(text('listening Deaf'), /Closed by: no loop/);
    assert.match(text('loop Answer'), /Acts on: Poll/);
  });
});
