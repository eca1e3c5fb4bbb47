/**
 * Pictures for the documentation, of a real VS Code: `npm run screenshots -- [folder]`, by default into `docs/images`.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeWorkspace } from '../test/vscode/launch/workspace.js';
import { Desk } from '../test/vscode/window/desk.js';
import { root } from './tools/processes.mjs';

const folder = process.argv[2] === undefined ? join(root, 'docs', 'images') : resolve(process.argv[2]);
const size = { width: 1600, height: 1000 };
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/** A picture of a view beside the text that it is made from. */
interface Shot {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly view: string;
  readonly problems?: boolean;
}

const shots: readonly Shot[] = [
  { name: 'editor', file: 'segments.cxra', line: 1, view: 'Where card numbers go', problems: true },
  { name: 'journey', file: 'journeys/collect-in-shop.cxra', line: 1, view: 'Mia collects a jacket' },
  { name: 'blueprint', file: 'views.cxra', line: 8, view: 'What happens at the counter' },
  { name: 'segmentation', file: 'views.cxra', line: 14, view: 'Where card numbers go' },
];

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [theme, colorTheme] of Object.entries(themes)) await takeAll(theme, colorTheme);
}

async function takeAll(theme: string, colorTheme: string): Promise<void> {
  const workspace = makeWorkspace({ nordhaven: 'examples/nordhaven' });
  const project = join(workspace.folder, 'nordhaven');
  const settings = { 'workbench.colorTheme': colorTheme };
  const [first] = shots;
  const desk = await Desk.sitDown({ folder: project, file: join(project, first?.file ?? ''), settings, size });
  try {
    // The picture gets the room.
    await desk.command('View: Toggle Primary Side Bar Visibility');
    for (const shot of shots) await take(desk, shot, join(folder, `${shot.name}-${theme}.png`));
  } finally {
    await desk.leave();
    workspace.remove();
  }
}

async function take(desk: Desk, { file, line, view, problems }: Shot, path: string): Promise<void> {
  await desk.openFile(file);
  await desk.goTo(line);
  await desk.openPreview();
  await desk.showView(view);
  if (problems) await desk.command('View: Toggle Problems');
  await desk.settled();
  await desk.page.screenshot({ path });
  if (problems) await desk.command('View: Toggle Problems');
  console.log(path);
}

await main();
