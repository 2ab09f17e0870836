import type * as z from 'zod/mini';
import { InvalidAnswerError, NotFoundError } from '../errors/EhrApiError.js';
import { withRaw, type Page } from '../values/page.js';
import { checked } from './checked.js';
import type { Endpoint } from './endpoint.js';
import { objectOf } from '../values/given.js';
import type { CallOptions, Http } from './http.js';

/** Which page of a list; left out, the first. Tokens go forwards only: the wire has none for the page before (contract 2.3). */
export interface PageRequest {
  /** The `nextPage` of the page before. */
  nextPage?: string | null | undefined;
}

type Answering<Value> = Endpoint<z.core.$ZodType, z.core.$ZodType<Value>>;
type Listed<Item> = Omit<Page<Item>, 'raw'>;

interface Reading<Item, Filters extends z.core.$ZodType> {
  findAll: Answering<Listed<Item>>;
  findById: Answering<Item | null>;
  findByFilters: Answering<Listed<Item>>;
  filters: Filters;
  /** The filters by their names on the wire. */
  searchNames: (filters: z.output<Filters>) => Record<string, unknown>;
}

/** How records are read, alike in every room that has them. */
export function createRecordsReader<Item extends object, Filters extends z.core.$ZodType>(
  http: Http,
  { findAll, findById, findByFilters, filters: schema, searchNames }: Reading<Item, Filters>,
) {
  const record = (id: string, options?: CallOptions) => http.send(findById, { params: { id } }, options);

  const reader = {
    /** One page of all records, in the server's order. */
    async findAll(page: PageRequest = {}, options?: CallOptions): Promise<Page<Item>> {
      const query = { nextPage: nextPageIn(findAll.operation, page) };
      const { value, text } = await http.send(findAll, { query }, options);
      return withRaw(value, text);
    },

    /** The record; the envelope it came in is its `raw`. @throws NotFoundError when there is no such record. */
    async findById(id: string, options?: CallOptions): Promise<Item & { readonly raw: unknown }> {
      const { value, text } = await record(id, options);
      if (value !== null) return withRaw(value, text);
      throw new NotFoundError('not_found', `${findById.operation}: no such record`, { statusCode: 404 });
    },

    /** True when it is on record. Only "not found" means false; any other failure is thrown. */
    async exists(id: string, options?: CallOptions): Promise<boolean> {
      try {
        return (await record(id, options)).value !== null;
      } catch (error) {
        if (error instanceof NotFoundError) return false;
        throw error;
      }
    },

    /**
     * One page of the records that fit all the given filters.
     *
     * @throws ValidationError before anything is sent, for dates to come, `to` before `from`, or a page size outside 1 to 100.
     */
    async findByFilters(filters: z.input<Filters>, page: PageRequest = {}, options?: CallOptions): Promise<Page<Item>> {
      const { operation } = findByFilters;
      const names = searchNames(checked(operation, schema, filters, 'filters'));
      const query = { filters: JSON.stringify(names), nextPage: nextPageIn(operation, page) };
      const { value, text } = await http.send(findByFilters, { query }, options);
      return withRaw(value, text);
    },

    /**
     * Every record, or every one that fits the filters, read page by page as the loop goes on: one page is held at a time.
     *
     * @example
     * for await (const patient of carestack.patients.iterate({ state: 'Kerala' })) …
     */
    iterate(filters?: z.input<Filters>, options?: CallOptions): AsyncGenerator<Item, void, undefined> {
      return everyItem(findAll.operation, (page) =>
        filters === undefined ? reader.findAll(page, options) : reader.findByFilters(filters, page, options),
      );
    },
  };
  return reader;
}

/** The token of the page that is asked for; undefined for the first one. */
export function nextPageIn(operation: string, page: PageRequest): string | undefined {
  return objectOf(operation, 'page', page).nextPage ?? undefined;
}

/** The items of all pages, each page asked for when the one before is used up. */
export async function* everyItem<Item>(
  operation: string,
  read: (request: PageRequest) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  let nextPage: string | null = null;
  do {
    const page: Page<Item> = await read({ nextPage });
    yield* page.items;
    if (page.nextPage !== null && page.nextPage === nextPage) {
      throw new InvalidAnswerError('invalid_answer', `${operation}: a page names itself as the next one`);
    }
    ({ nextPage } = page);
  } while (nextPage !== null);
}
