import { randomUUID } from "node:crypto";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { authenticate, authorize, expiredToken, notFresh } from "./authorize";
import { Failure, notExist } from "./failure";
import { type FaultKind, FaultPlan, type PlannedFault } from "./faults";
import type { Operations } from "./operation";
import { Parameters } from "./parameters";
import { POLICY_OPERATIONS } from "./policy-operations";
import { ROLE_OPERATIONS } from "./role-operations";
import { STS_OPERATIONS } from "./sts-operations";
import type { World } from "./world";

interface Service {
  readonly code: "ram" | "sts";
  readonly version: string;
  readonly operations: Operations;
}

const RAM: Service = {
  code: "ram",
  version: "2015-05-01",
  operations: { ...ROLE_OPERATIONS, ...POLICY_OPERATIONS },
};
const STS: Service = { code: "sts", version: "2015-04-01", operations: STS_OPERATIONS };

/** A document of 6,144 characters outside of ASCII makes a URL longer than Node takes unasked. */
const MAX_HEADER = 65_536;

export interface LoggedRequest {
  readonly action: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface RamServerOptions {
  readonly faults?: readonly PlannedFault[];
  /** How long an answer takes that is slow, in milliseconds. */
  readonly slowness?: number;
}

/** RAM and STS on this machine alone, over plain HTTP: what the real SDK says is checked, kept and answered. */
export class RamServer {
  readonly world: World;
  /** All requests, in their order. */
  readonly requests: LoggedRequest[] = [];
  /** Told of each request, with how many there are by now, before anything comes of it. */
  arrived: ((count: number) => Promise<unknown>) | undefined;
  readonly #servers: Server[] = [];
  readonly #nonces = new Set<string>();
  readonly #atWork = new Set<Promise<void>>();
  readonly #slowness: number;
  #faults: FaultPlan;

  private constructor(world: World, { faults = [], slowness = 300 }: RamServerOptions) {
    this.world = world;
    this.#faults = new FaultPlan(faults);
    this.#slowness = slowness;
  }

  static async start(world: World, options: RamServerOptions = {}): Promise<RamServer> {
    const server = new RamServer(world, options);
    for (const service of [RAM, STS]) await server.#listen(service);
    return server;
  }

  get actions(): string[] {
    return this.requests.map(({ action }) => action);
  }

  /** What goes wrong from now on. */
  set faults(faults: readonly PlannedFault[]) {
    this.#faults = new FaultPlan(faults);
  }

  get ramEndpoint(): string {
    return this.#endpoint(0);
  }

  get stsEndpoint(): string {
    return this.#endpoint(1);
  }

  /** Settles when all that has arrived is worked off. */
  async idle(): Promise<void> {
    while (this.#atWork.size > 0) await Promise.all(this.#atWork);
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#servers.map(async (server) => {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
      }),
    );
  }

  #endpoint(index: number): string {
    const { port } = this.#servers[index]!.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async #listen(service: Service): Promise<void> {
    const server = createServer({ maxHeaderSize: MAX_HEADER }, (request, response) => {
      const work = this.#answer(service, request, response).catch(() => void response.destroy());
      this.#atWork.add(work);
      void work.then(() => this.#atWork.delete(work));
    });
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  }

  async #answer(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const action = String(request.headers["x-acs-action"]);
    this.requests.push({ action, url: request.url ?? "/", headers: request.headers });
    await this.arrived?.(this.requests.length);
    const fault = this.#faults.next(action);
    if (fault === "slow") await delay(this.#slowness);
    if (fault !== undefined && fault !== "slow" && fault !== "answer-lost") fail(fault, request, response);
    else {
      const [status, answer] = this.#work(service, request, body, action);
      if (fault === "answer-lost") request.socket.destroy();
      else sendJson(response, status, answer);
    }
  }

  #work(
    service: Service,
    request: IncomingMessage,
    body: Uint8Array,
    action: string,
  ): [status: number, answer: object] {
    const id = { RequestId: randomUUID().toUpperCase() };
    try {
      return [200, { ...id, ...this.#run(service, request, body, action) }];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return [error.status, { ...id, ...bodyOf(error, request) }];
    }
  }

  #run(service: Service, request: IncomingMessage, body: Uint8Array, action: string): object {
    const key = authenticate(this.world, request, body, this.#nonces);
    const operation = Object.hasOwn(service.operations, action) ? service.operations[action] : undefined;
    if (!operation || request.headers["x-acs-version"] !== service.version || request.method !== "POST") {
      throw new Failure("InvalidAction.NotFound", 404, `Specified api is not found: ${action}.`);
    }
    const account = this.world.account(key.identity.account);
    const parameters = new Parameters(new Map(new URL(request.url ?? "/", "http://localhost").searchParams));
    const call = { world: this.world, account, key, parameters };
    authorize(key, `${service.code}:${action}`, operation.resources?.(call) ?? []);
    return operation.run(call);
  }
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const bodyOf = ({ code, message, details }: Failure, { headers }: IncomingMessage): object => ({
  HostId: headers.host,
  Code: code,
  Message: message,
  Recommend: `https://api.aliyun.com/troubleshoot?q=${code}`,
  ...details,
});

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json;charset=utf-8" }).end(JSON.stringify(body));
}

const PAGE = "<html><head><title>502 Bad Gateway</title></head><body>proxy</body></html>";

function fail(kind: FaultKind, request: IncomingMessage, response: ServerResponse): void {
  const failure = (error: Failure): void => sendJson(response, error.status, bodyOf(error, request));
  if (kind === "throttled")
    failure(new Failure("Throttling.User", 400, "Request was denied due to user flow control."));
  if (kind === "unavailable") failure(new Failure("ServiceUnavailable", 503, "The request has failed."));
  if (kind === "expired-token") failure(expiredToken());
  if (kind === "skewed") failure(notFresh());
  if (kind === "refused") failure(new Failure("NoPermission", 403, "You are not authorized to do this action."));
  if (kind === "not-found-yet") failure(notExist("Role", "made-just-now"));
  if (kind === "reset") request.socket.resetAndDestroy();
  if (kind === "html") response.writeHead(502, { "content-type": "text/html" }).end(PAGE);
  if (kind === "html-success") response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
  if (kind === "empty") response.writeHead(500).end();
  if (kind === "broken-off") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
    response.write('{"RequestId":', () => request.socket.destroy());
  }
}
