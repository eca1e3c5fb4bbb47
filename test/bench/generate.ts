/** A model of some size, as the files of a project. */
export interface GeneratedModel {
  readonly files: ReadonlyMap<string, string>;
  /** Elements declared, header parts and attributes aside. */
  readonly elements: number;
}

/** What one domain of a generated company consists of; a domain is one file. */
const domain = { segments: 3, systems: 22, stores: 10, data: 10, touchpoints: 8, flows: 40, policies: 3, steps: 6 };

/** Elements of one domain, its journey, stage and channel included. */
export const elementsPerFile =
  domain.segments +
  domain.systems +
  domain.stores +
  domain.data +
  domain.touchpoints +
  domain.flows +
  domain.policies +
  domain.steps +
  4;

/** A company of about as many elements as asked for, some hundred to a file. The same number gives the same text. */
export function generateModel(elements: number): GeneratedModel {
  const count = Math.max(1, Math.round(elements / elementsPerFile));
  const files = new Map([['company.cxra', companyText]]);
  for (let index = 0; index < count; index++) files.set(`domain-${index}.cxra`, domainText(index, count));
  return { files, elements: count * elementsPerFile + 5 };
}

const companyText = `architecture Company "A company" { region: eu  frameworks: gdpr  default-policy: deny  completeness: design  idp: external }
team Owners "Owners"
purpose Service { kind: service-delivery  basis: contract }
segment Internet { trust: untrusted }
persona Mia "Mia"
`;

const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index);

function domainText(d: number, domains: number): string {
  return [segments(d), datas(d), systems(d), stores(d), touchpoints(d), flows(d, domains), journey(d)].join('\n');
}

function segments(d: number): string {
  return `segment Edge${d} { trust: edge  default: deny }
segment App${d} { trust: internal  default: deny }
segment Core${d} { trust: restricted  default: deny }
policy intoEdge${d} allow Internet -> Edge${d} { protocol: https  port: 443  owner: Owners }
policy intoApp${d} allow Edge${d} -> App${d} { protocol: https  port: 443  owner: Owners }
policy intoCore${d} allow App${d} -> Core${d} { protocol: postgres-tls, https  port: 5432, 443  owner: Owners }
channel Web${d} : web "Web ${d}" in Internet`;
}

function datas(d: number): string {
  const line = (i: number): string =>
    `data Data${d}_${i} "Data ${i} of domain ${d}" { class: ${i % 3 === 0 ? 'internal' : 'confidential'}  tags: ${i % 3 === 0 ? 'derived' : 'personal, contact'}  volume: large  purposes: Service  retention: 30d }`;
  return numbers(domain.data).map(line).join('\n');
}

function systems(d: number): string {
  const line = (i: number): string =>
    `system System${d}_${i} "System ${i} of domain ${d}" : ${i === 0 ? 'api-gateway' : 'backend'} in ${i < 3 ? 'Edge' : 'App'}${d} {\n  processes: Data${d}_${i % domain.data}\n  owner: Owners\n}`;
  return numbers(domain.systems).map(line).join('\n');
}

function stores(d: number): string {
  const line = (i: number): string =>
    `store Store${d}_${i} : sql in Core${d} { holds: Data${d}_${i}  owner-system: System${d}_${3 + i}  encryption-at-rest: volume  owner: Owners }`;
  return numbers(domain.stores).map(line).join('\n');
}

function touchpoints(d: number): string {
  const line = (i: number): string =>
    `touchpoint Touch${d}_${i} "Page ${i}" on Web${d} { op: checkout  front: System${d}_1  collects: Data${d}_${i % domain.data} }`;
  return numbers(domain.touchpoints).map(line).join('\n');
}

/** Ten flows into the stores, the rest between systems; every eighth reaches into the neighbouring domain. */
function flows(d: number, domains: number): string {
  const inner = (i: number): string =>
    `flow f${d}_${i} System${d}_${3 + i} -> Store${d}_${i} { protocol: postgres-tls  authn: iam-signed  authz: role  carries: Data${d}_${i} }`;
  const outer = (i: number): string => {
    const far = i % 8 === 0 ? (d + 1) % domains : d;
    const source = i < domain.touchpoints ? `Touch${d}_${i}` : `System${d}_${i % domain.systems}`;
    const target = i < domain.touchpoints ? `System${d}_0` : `System${far}_${(i * 7 + 1) % domain.systems}`;
    const protocol = i === 13 ? 'http' : 'https';
    return `flow g${d}_${i} ${source} -> ${target} { protocol: ${protocol}  authn: oidc  authz: object  carries: Data${d}_${i % domain.data} }`;
  };
  return [...numbers(10).map(inner), ...numbers(domain.flows - 10).map(outer)].join('\n');
}

function journey(d: number): string {
  const step = (i: number): string =>
    `    step Step${d}_${i} "Step ${i}" at Touch${d}_${i % domain.touchpoints} { emotion: ${(i % 5) - 2}  pain "Something hurts" { severity: 3 } }`;
  return `journey Journey${d} "Journey ${d}" for Mia {
  owner: Owners  state: as-is  basis: actual  goal: "Get it done"
  stage Stage${d} {
${numbers(domain.steps).map(step).join('\n')}
  }
}
`;
}
