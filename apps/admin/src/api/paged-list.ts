import { ok, type Result } from '@artspay/core/result';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AskFailure } from './ask.ts';

const pageSize = 50;
const largestPage = 100;

type Connection<Node> = {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

export type PagedListState<Node> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: AskFailure }
  | {
      readonly kind: 'ready';
      readonly nodes: readonly Node[];
      /** `null`: the list ends here. */
      readonly next: string | null;
      readonly more: 'idle' | 'loading' | 'failed';
    };

/** Answers one page of a connection. */
export type FetchPage<Node> = (
  first: number,
  after: string | null,
) => Promise<Result<Connection<Node>, AskFailure>>;

/** A Relay connection that grows page by page and is read again, as far as it was shown, when told to. */
export class PagedList<Node extends { readonly id: string }> implements ReactiveController {
  state: PagedListState<Node> = { kind: 'loading' };
  readonly #host: ReactiveControllerHost;
  readonly #fetchPage: FetchPage<Node>;
  /** Counts the questions asked; only the newest may answer. */
  #asked = 0;
  /** Told to read again while a further page was on its way. */
  #outdated = false;

  constructor(host: ReactiveControllerHost, fetchPage: FetchPage<Node>) {
    this.#host = host;
    this.#fetchPage = fetchPage;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asked += 1;
  }

  #become(state: PagedListState<Node>): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  /** Starts from the first page; `shown` stands meanwhile, when something is known already. */
  async start(shown: PagedListState<Node> = { kind: 'loading' }): Promise<void> {
    this.#become(shown);
    await this.refresh();
  }

  /** Reads again what is shown, without a flicker. */
  async refresh(): Promise<void> {
    if (this.state.kind === 'ready' && this.state.more === 'loading') {
      this.#outdated = true;
      return;
    }
    this.#asked += 1;
    const asked = this.#asked;
    const wanted = this.state.kind === 'ready' ? Math.max(this.state.nodes.length, pageSize) : pageSize;
    const answer = await this.#read(wanted);
    if (asked !== this.#asked) return;
    if (answer.ok) this.#become({ kind: 'ready', ...answer.value, more: 'idle' });
    else if (this.state.kind !== 'ready') this.#become({ kind: 'failed', failure: answer.error });
  }

  async #read(
    wanted: number,
  ): Promise<Result<{ readonly nodes: readonly Node[]; readonly next: string | null }, AskFailure>> {
    const nodes: Node[] = [];
    let next: string | null = null;
    do {
      const answer = await this.#fetchPage(Math.min(wanted - nodes.length, largestPage), next);
      if (!answer.ok) return answer;
      nodes.push(...answer.value.edges.map((edge) => edge.node));
      next = answer.value.pageInfo.hasNextPage ? answer.value.pageInfo.endCursor : null;
    } while (next !== null && nodes.length < wanted);
    return ok({ nodes, next });
  }

  /** Adds the next page. */
  async more(): Promise<void> {
    const { state } = this;
    if (state.kind !== 'ready' || state.next === null || state.more === 'loading') return;
    this.#asked += 1;
    const asked = this.#asked;
    this.#become({ ...state, more: 'loading' });
    const answer = await this.#fetchPage(pageSize, state.next);
    if (asked !== this.#asked) return;
    if (!answer.ok) return this.#become({ ...state, more: 'failed' });
    const { edges, pageInfo } = answer.value;
    this.#become({
      kind: 'ready',
      nodes: [...state.nodes, ...edges.map((edge) => edge.node)],
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      more: 'idle',
    });
    if (!this.#outdated) return;
    this.#outdated = false;
    await this.refresh();
  }
}
