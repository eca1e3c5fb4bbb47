import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildProgram, cxra, program, removeFolders } from './helper.js';

function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe('cxra lsp', function () {
  this.timeout(60_000);
  before(buildProgram);
  after(removeFolders);

  it('answers over standard input and output, and ends when told', async () => {
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { env: { ...process.env, NODE_OPTIONS: '' } });
    const out: Buffer[] = [];
    server.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    const ended = once(server, 'exit');
    server.stdin.write(
      framed({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
    );
    server.stdin.write(framed({ method: 'initialized', params: {} }));
    server.stdin.write(framed({ id: 2, method: 'shutdown' }));
    server.stdin.write(framed({ method: 'exit' }));
    const [code] = (await ended) as [number | null];
    assert.equal(code, 0);
    assert.match(Buffer.concat(out).toString('utf8'), /"id":1,"result":\{.*"capabilities"/);
  });

  it('wants to be told how to speak', () => {
    const { code, out } = cxra('.', 'lsp');
    assert.deepEqual([code, out], [2, '']);
  });
});
