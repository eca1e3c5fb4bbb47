/** Entry of the extension where it runs on Node. */
export { activate, deactivate } from './activate.js';
