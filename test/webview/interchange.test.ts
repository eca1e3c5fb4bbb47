import { strict as assert } from 'node:assert';
import { build } from 'esbuild';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { LaidOutDiagram } from '../../language/diagram/layout/laid-out.js';
import type { Diagram } from '../../language/diagram/types.js';
import { toDrawio } from '../../language/export/drawio/drawio.js';
import type { PlacedDiagram } from '../../language/export/drawio/drawio.js';
import { toMermaid } from '../../language/export/mermaid/mermaid.js';
import { blueprintSample, journeySample } from '../../webview/samples/journey.js';
import { segmentationSample } from '../../webview/samples/segmentation.js';
import { top } from '../cli/helper.js';
import { useBrowser } from '../support/browser.js';
import { layOut } from '../unit/diagram/helper.js';
import { nastyJourney, nastySegmentation, nastyText } from '../unit/export/nasty.js';
import { patience } from './preview-page.js';

interface Mermaid {
  initialize(options: object): void;
  parse(text: string): Promise<{ readonly diagramType: string }>;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
}

interface Cell {
  readonly id: string;
  readonly parent: { readonly id: string } | null;
  readonly edge: boolean;
  readonly source: { readonly id: string } | null;
  readonly target: { readonly id: string } | null;
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

declare global {
  interface Window {
    readonly mermaid: Mermaid;
    readonly readDrawing: (xml: string) => readonly Cell[];
  }
}

/** Reads a page of a draw.io file with the library that draw.io descends from. */
const drawingReader = `
import { GraphDataModel, ModelXmlSerializer } from '@maxgraph/core';
const idOf = (cell) => (cell ? { id: cell.getId() } : null);
globalThis.readDrawing = (xml) => {
  const model = new GraphDataModel();
  new ModelXmlSerializer(model).import(xml);
  return Object.values(model.cells).map((cell) => {
    const value = cell.getValue();
    const geometry = cell.getGeometry();
    return {
      id: cell.getId(),
      parent: idOf(cell.getParent()),
      edge: Boolean(cell.isEdge()),
      source: idOf(cell.getTerminal(true)),
      target: idOf(cell.getTerminal(false)),
      text: value?.getAttribute ? value.getAttribute('label') : (value ?? ''),
      box: geometry && { x: geometry.x, y: geometry.y, width: geometry.width, height: geometry.height },
    };
  });
};
`;

const samples: readonly (readonly [string, Diagram])[] = [
  ['journey', journeySample],
  ['blueprint', blueprintSample],
  ['segmentation', segmentationSample],
  ['a journey of markup', nastyJourney],
  ['a segmentation of markup', nastySegmentation],
];

describe('exported for other programs', function () {
  this.timeout(patience);
  const open = useBrowser();
  let page: Page;
  before(async () => {
    page = await open();
    await page.setContent('<main></main>');
    await page.addScriptTag({ path: join(top, 'node_modules/mermaid/dist/mermaid.min.js') });
    const stdin = { contents: drawingReader, resolveDir: top };
    const loader = { '.gif': 'dataurl', '.css': 'text' } as const;
    const { outputFiles } = await build({
      stdin,
      loader,
      bundle: true,
      format: 'iife',
      write: false,
      logLevel: 'error',
    });
    await page.addScriptTag({ content: outputFiles[0]!.text });
  });

  for (const [name, diagram] of samples) {
    it(`Mermaid draws ${name}`, async () => {
      const drawn = await page.evaluate(async (text) => {
        window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
        const { diagramType } = await window.mermaid.parse(text);
        const { svg } = await window.mermaid.render('picture', text);
        const main = document.querySelector('main')!;
        main.innerHTML = svg;
        return { diagramType, scripts: main.querySelectorAll('script').length, text: main.textContent ?? '' };
      }, toMermaid(diagram));
      assert.equal(drawn.scripts, 0);
      assert.match(drawn.diagramType, diagram.kind === 'segmentation' ? /^flowchart/ : /^journey$/);
      const titles =
        diagram.kind === 'segmentation'
          ? diagram.nodes.map(({ title }) => title)
          : diagram.stages.flatMap(({ steps }) => steps.map(({ title }) => title));
      const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
      assert.deepEqual(
        titles.filter((title) => !plain(drawn.text).includes(plain(title))),
        [],
      );
    });

    it(`draw.io reads ${name}`, async () => {
      const laidOut = await layOut(diagram);
      const cells = await cellsOf(page, { diagram, laidOut });
      const byId = new Map(cells.map((cell) => [cell.id, cell]));
      assert.equal(byId.size, cells.length);
      const shapes = cells.filter(({ id, edge }) => !edge && id !== '0' && id !== '1');
      assert.ok(shapes.every(({ parent, box }) => parent && byId.has(parent.id) && box));
      if (diagram.kind === 'segmentation') checkSegmentation(diagram, laidOut, byId);
      else checkJourney(diagram, cells);
    });
  }

  it('draw.io shows text from a model as text', async () => {
    const cells = await cellsOf(page, { diagram: nastySegmentation, laidOut: await layOut(nastySegmentation) });
    const shown = await page.evaluate(
      (labels) => {
        const main = document.querySelector('main')!;
        main.innerHTML = labels.join('<hr>');
        return { scripts: main.querySelectorAll('script, a, img').length, text: main.textContent ?? '' };
      },
      cells.map(({ text }) => text),
    );
    assert.equal(shown.scripts, 0);
    assert.ok(shown.text.includes(nastyText.split(' ')[0]!));
  });
});

async function cellsOf(page: Page, placed: PlacedDiagram): Promise<readonly Cell[]> {
  const xml = toDrawio([placed, placed], 'light');
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const error = parsed.querySelector('parsererror');
    if (error) throw new Error(error.textContent ?? '');
    const models = [...parsed.querySelectorAll('mxfile > diagram > mxGraphModel')];
    if (models.length !== 2) throw new Error(`${models.length} pages`);
    return window.readDrawing(new XMLSerializer().serializeToString(models[0]!));
  }, xml);
}

function checkSegmentation(
  diagram: Diagram & { kind: 'segmentation' },
  laidOut: LaidOutDiagram,
  byId: ReadonlyMap<string, Cell>,
): void {
  const drawn = new Set(laidOut.kind === 'segmentation' ? laidOut.edges.map(({ id }) => id) : []);
  for (const { id, container } of diagram.nodes) assert.equal(byId.get(id)?.parent?.id, container ?? '1');
  for (const { id, parent } of diagram.containers) assert.equal(byId.get(id)?.parent?.id, parent ?? '1');
  for (const { id, source, target } of diagram.edges) {
    if (!drawn.has(id)) continue;
    const cell = byId.get(id);
    assert.deepEqual([cell?.edge, cell?.source?.id, cell?.target?.id], [true, source, target]);
  }
}

/** Every step has a card, which lies in the lane of steps, and every transition leads from one to another. */
function checkJourney(diagram: Diagram & { kind: 'journey' | 'blueprint' }, cells: readonly Cell[]): void {
  const steps = diagram.stages.flatMap((stage) => stage.steps);
  const cards = cells.filter(({ parent }) => parent?.id === 'lane steps');
  assert.equal(cards.length, steps.length);
  const ways = cells.filter(({ id }) => id.startsWith('way ') && !id.endsWith(' label'));
  const inside = diagram.transitions.filter(({ from, to }) =>
    [from, to].every((end) => steps.some(({ id }) => id === end)),
  );
  assert.equal(ways.length, inside.length);
  const ids = cards.map(({ id }) => id);
  assert.ok(ways.every(({ source, target }) => ids.includes(source?.id ?? '') && ids.includes(target?.id ?? '')));
}
