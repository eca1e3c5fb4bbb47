/* global window, document, sessionStorage, console */
// What the editor supplies before the page's script runs: its state outlives a reload, as in the editor.
const posted = [];
const key = 'editor-state';
Object.assign(window, {
  posted,
  acquireVsCodeApi: () => ({
    postMessage: (message) => posted.push(message),
    getState: () => JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem(key, JSON.stringify(state)),
  }),
});
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error(`policy: ${violatedDirective} ${blockedURI}`),
);
