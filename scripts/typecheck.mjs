// Checks the types of every room, each against what it may see: `npm run typecheck`.
import { runTool } from './tools/processes.mjs';

const rooms = ['language', 'language/node', 'language/diagram', 'extension', 'webview', 'test'];

const results = await Promise.allSettled(
  rooms.map((room) => runTool('typescript/bin/tsc', ['--pretty', '-p', room], { quiet: true })),
);
if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
