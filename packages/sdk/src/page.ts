import type { Operation } from './operation.ts';

/** A list as the server answers it; some lists carry more fields. */
export interface ListAnswer<Item> {
  data: Item[];
  next_cursor: string | null;
  has_more?: boolean;
  estimated_count?: number;
  [field: string]: unknown;
}

/** An operation that answers a list. */
export interface ListOperation<Criteria extends object> extends Omit<Operation, 'answer' | 'rawBody'> {
  /** What is asked for, page size and cursor included. */
  criteria: Criteria;
  /** Where the criteria travel. Default `query`. */
  criteriaIn?: 'query' | 'body';
  /** Which of the criteria holds the cursor. Default `cursor`. */
  cursor?: 'cursor' | 'after';
}

type Load<Item, Criteria> = (criteria: Criteria) => Promise<ListAnswer<Item>>;

/** One page of a list. */
export class Page<Item, Criteria extends object = object> {
  /** The items, in the order of the list. */
  readonly data: readonly Item[];
  /** Where the next page starts; `null` after the last one. A feed gives one even then, to come back to later. */
  readonly nextCursor: string | null;
  /** Whether there is a next page now. */
  readonly hasMore: boolean;
  /** About how many items the whole list has; only with `count: 'estimate'`, where the list offers it. */
  readonly estimatedCount: number | undefined;
  /** What was asked for to get this page; asking again gives this page again. */
  readonly criteria: Criteria;
  /** The answer as it came, with the fields that only some lists have. */
  readonly answer: ListAnswer<Item>;
  readonly #next: (cursor: string) => Promise<Page<Item, Criteria>>;

  constructor(answer: ListAnswer<Item>, criteria: Criteria, next: (cursor: string) => Promise<Page<Item, Criteria>>) {
    this.data = answer.data;
    this.nextCursor = answer.next_cursor;
    this.hasMore = answer.next_cursor !== null && (answer.has_more ?? answer.data.length > 0);
    this.estimatedCount = answer.estimated_count;
    this.criteria = criteria;
    this.answer = answer;
    this.#next = next;
  }

  /** Fetches the next page; `undefined` when this is the last one. */
  async nextPage(): Promise<Page<Item, Criteria> | undefined> {
    return this.hasMore && this.nextCursor !== null ? this.#next(this.nextCursor) : undefined;
  }
}

/**
 * A list call. `await` it for the first page, or iterate over every item of every page:
 * `for await (const lead of sauda.leads.list())`. The request is sent when one of the two begins.
 */
export class PagePromise<Item, Criteria extends object = object> implements Promise<Page<Item, Criteria>> {
  readonly [Symbol.toStringTag] = 'PagePromise';
  readonly #criteria: Criteria;
  readonly #cursor: string;
  readonly #load: Load<Item, Criteria>;
  #first: Promise<Page<Item, Criteria>> | undefined;

  constructor(criteria: Criteria, cursor: string, load: Load<Item, Criteria>) {
    this.#criteria = criteria;
    this.#cursor = cursor;
    this.#load = load;
  }

  /** All items, page after page; a page is fetched when its first item is wanted. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }

  /** The pages, one after another. */
  async *pages(): AsyncGenerator<Page<Item, Criteria>, void, undefined> {
    for (let page: Page<Item, Criteria> | undefined = await this; page; page = await page.nextPage()) yield page;
  }

  /** Collects the items, at most `max` of them. */
  async toArray({ max = Number.POSITIVE_INFINITY }: { max?: number } = {}): Promise<Item[]> {
    const items: Item[] = [];
    if (max <= 0) return items;
    for await (const item of this) if (items.push(item) >= max) break;
    return items;
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaitable is the purpose of this class.
  then<Fulfilled = Page<Item, Criteria>, Rejected = never>(
    onFulfilled?: ((page: Page<Item, Criteria>) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    this.#first ??= this.#page(this.#criteria);
    return this.#first.then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Page<Item, Criteria> | Rejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<Item, Criteria>> {
    return this.then().finally(onFinally);
  }

  async #page(criteria: Criteria): Promise<Page<Item, Criteria>> {
    const answer = await this.#load(criteria);
    return new Page(answer, criteria, (cursor) => this.#page({ ...criteria, [this.#cursor]: cursor }));
  }
}
