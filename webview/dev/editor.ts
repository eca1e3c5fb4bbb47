/** Around the frame: answers as the extension would, and logs what the picture says. */
import type { HostMessage, WebviewMessage } from '../../language/protocol/preview.js';
import { sampleMessage } from './sample-views.js';
import { themes } from './themes.js';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const preview = find<HTMLIFrameElement>('preview');
const theme = find<HTMLSelectElement>('theme');
const stale = find<HTMLInputElement>('stale');
let viewId: string | undefined;
let marked = 0;

const post = (message: HostMessage | object): void => preview.contentWindow?.postMessage(message, location.origin);
const sendTheme = (): void => post({ theme: themes[theme.selectedIndex] });
const sendDiagram = (): void => post({ ...sampleMessage(viewId), stale: stale.checked });

theme.append(...themes.map(({ name }) => new Option(name)));
theme.addEventListener('change', sendTheme);
stale.addEventListener('change', sendDiagram);
find('message').addEventListener('click', () => post({ type: 'message', text: 'This view shows nothing yet.' }));
find('svg').addEventListener('click', () => post({ type: 'requestSvg', requestId: 1, theme: 'light' }));
find('select').addEventListener('click', () => {
  const { diagram } = sampleMessage(viewId);
  const ids =
    diagram.kind === 'segmentation'
      ? diagram.nodes.map(({ id }) => id)
      : diagram.stages.flatMap(({ steps }) => steps.map(({ id }) => id));
  post({ type: 'select', elementId: ids[marked++ % ids.length] ?? null });
});

window.addEventListener('message', ({ data }: MessageEvent<WebviewMessage>) => {
  find('log').textContent = JSON.stringify(data).slice(0, 200);
  if (data.type === 'export') post({ type: 'requestSvg', requestId: 2, theme: 'light' });
  if (data.type === 'chooseView' || data.type === 'ready') {
    viewId = data.viewId;
    sendTheme();
    sendDiagram();
  }
  if (data.type === 'svg') window.open(URL.createObjectURL(new Blob([data.svg], { type: 'image/svg+xml' })));
});
