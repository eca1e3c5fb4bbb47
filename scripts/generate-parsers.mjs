// Writes the parsers of the language and of its conditions from their grammars: `npm run generate:parsers`.
import { root, run } from './tools/processes.mjs';

for (const config of ['language/grammar/cxra.config.json', 'language/grammar/condition.config.json']) {
  const options = ['--import', './scripts/groupby.mjs', 'node_modules/langium-cli/bin/langium.js', 'generate'];
  await run(process.execPath, [...options, '--file', config], { cwd: root });
}
