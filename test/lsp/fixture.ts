import { buildProgram } from '../cli/helper.js';
import { TestClient } from './client.js';
import type { ClientOptions } from './client.js';

/** Systems in two segments, with one flow in clear text. */
export const systems = `architecture Bank { completeness: sketch }
team Sec "Security"
data Profile "Name and address" { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment Core { trust: internal  default: deny }
/** What customers see. */
system Shop : commerce "Web shop" in Edge
system Crm : crm in Core
store Vault : sql in Core
policy open allow Edge -> Core { protocol: http, https  port: 80, 443 }
flow sync Shop -> Crm {
  protocol: http
  carries: Profile
  authn: mtls
  authz: object
}
`;

/** A journey over them, in a file of its own. */
export const journey = `channel Web : web
touchpoint Page "Start page" on Web { front: Shop }
persona Mia of Everyone
audience Everyone
journey Buy "Buys a thing" for Mia {
  goal: "A thing"
  owner: Sec
  stage Find {
    step Look "Looks around" at Page { emotion: 1 }
    step Choose { emotion: 1  -> Look when "unsure"  end success }
  }
}
`;

export const files = { 'systems.cxra': systems, 'journey.cxra': journey };

const running = new Set<TestClient>();

/** Starts the program on files in a folder; ended by `stopClients` where a test does not. */
export async function startClient(
  texts: Readonly<Record<string, string>>,
  options?: ClientOptions,
): Promise<TestClient> {
  buildProgram();
  const client = await TestClient.start(texts, options);
  running.add(client);
  return client;
}

export async function stopClients(): Promise<void> {
  const clients = [...running];
  running.clear();
  await Promise.all(clients.filter((client) => client.process.exitCode === null).map((client) => client.stop()));
}
