/** Inside the frame: what the editor puts into the page before its script runs. */
interface FrameMessage {
  readonly theme?: { readonly kind: string; readonly colours: Readonly<Record<string, string>> };
}

const stateKey = 'cxra-preview-state';

Object.assign(window, {
  acquireVsCodeApi: () => ({
    postMessage: (message: unknown) => window.parent.postMessage(message, location.origin),
    getState: (): unknown => JSON.parse(sessionStorage.getItem(stateKey) ?? 'null') ?? undefined,
    setState: (state: unknown) => sessionStorage.setItem(stateKey, JSON.stringify(state)),
  }),
});

window.addEventListener('message', ({ data }: MessageEvent<FrameMessage>) => {
  if (!data.theme) return;
  for (const [name, value] of Object.entries(data.theme.colours))
    document.documentElement.style.setProperty(name, value);
  document.body.className = data.theme.kind;
});
