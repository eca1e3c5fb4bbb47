/** Entry of the language server as a process of its own, which the extension starts. */
import { startStdioServer } from './lsp-stdio.js';

startStdioServer();
