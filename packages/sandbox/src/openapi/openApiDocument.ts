import { abhaPublicKeyEndpoint } from '@carestack/core/abha';
import type { Endpoint } from '@carestack/core/client';
import { endpoints } from '@carestack/core/endpoints';
import { entityExtractionEndpoint } from '../ai/entities.routes.js';
import { spelt } from '../http/spellings.js';
import { answers } from './answers.js';
import { summaries, tags } from './operations.js';
import { sandboxRoutes, type SandboxRoute } from './sandboxRoutes.js';
import { schemaOf, type JsonSchema } from './schemaOf.js';

const rows: readonly Endpoint[] = [...endpoints, abhaPublicKeyEndpoint, entityExtractionEndpoint];

/** The contract and what this sandbox adds to it, as OpenAPI 3.1, from the tables that route the calls. */
export function openApiDocument() {
  const operations = [
    ...rows.flatMap((row) => spelt(row).map((spelling, index) => contractOperation(spelling, index))),
    ...sandboxRoutes.map(sandboxOperation),
  ];
  const paths: Record<string, Record<string, object>> = {};
  for (const { path, method, operation } of operations) {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  }

  return {
    openapi: '3.1.1',
    info: {
      title: 'Carestack sandbox',
      version: '0.1.0',
      summary: 'The Carestack EHR API as this sandbox answers it.',
      description:
        'Answers hold at least the members named here. The hosted service publishes no description of its own: ' +
        'this one is of the sandbox, whose people are invented.',
    },
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    security: [{ apiKey: [] }],
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'The API key.' },
        hprId: {
          type: 'apiKey',
          in: 'header',
          name: 'x-hprid-auth',
          description: 'The HPR value of the facility’s manager.',
        },
      },
      responses: {
        Error: {
          description: 'A refusal. It names fields and rules, and never a value that was sent.',
          headers: { 'X-Request-Id': requestIdHeader },
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
      schemas: { Error: errorSchema },
    },
  };
}

function contractOperation(row: Endpoint, spelling: number) {
  const { operation, method, path, body, answer, needsHprId } = row;
  const isOpen = operation === abhaPublicKeyEndpoint.operation;
  const fields = {
    operationId: spelling === 0 ? operation : `${operation}.${spelling + 1}`,
    tags: [operation.split('.')[0]],
    summary: summaries[operation],
    ...(spelling > 0 && { description: 'Another spelling of the same call, for clients that know no other.' }),
    ...parametersOf(row),
    ...(body && { requestBody: jsonBody(schemaOf(body, { isWritten: true })) }),
    responses: {
      200: answered(schemaOf(answers[operation] ?? answer)),
      ...(body || row.query ? { 400: refused } : {}),
      ...(isOpen ? {} : { 401: refused }),
      ...(needsHprId ? { 403: refused } : {}),
      ...(path.includes('{') ? { 404: refused } : {}),
      default: refused,
    },
    ...(needsHprId && { security: [{ apiKey: [], hprId: [] }] }),
    ...(isOpen && { security: [] }),
  };
  return { path, method, operation: fields };
}

function sandboxOperation({ operation, method, path, query, summary, body }: SandboxRoute) {
  const fields = {
    operationId: operation,
    tags: ['sandbox'],
    summary,
    ...parametersOf({ path, query: query ?? [] }),
    ...(body && { requestBody: jsonBody(schemaOf(body)) }),
    responses: { 200: answered({ type: 'object' }), default: refused },
    ...(method === 'GET' && { security: [] }),
  };
  return { path, method, operation: fields };
}

const refused = { $ref: '#/components/responses/Error' };

const requestIdHeader = {
  description: 'Names this call: the caller’s own `X-Request-Id` when that is harmless, else a new one.',
  schema: { type: 'string' },
};

const jsonBody = (schema: JsonSchema) => ({ required: true, content: { 'application/json': { schema } } });

const answered = (schema: JsonSchema) => ({
  description: 'Done.',
  headers: { 'X-Request-Id': requestIdHeader },
  content: { 'application/json': { schema } },
});

/** Without these a call asks for everything; without the others it asks for nothing. */
const mayBeLeftOut = new Set(['nextPage', 'filters', 'pageSize', 'to']);

const queryNotes: Readonly<Record<string, string>> = {
  nextPage: 'The token of a page, as it came.',
  filters: 'A JSON object of search names, form-encoded: a space may travel as `+`.',
  pageSize: 'Records a page: 1 to 100, else 10.',
  txnId: 'The transaction of the step before.',
  jobId: 'The id that the job was begun with.',
  districtCode: 'The number of a district in the Local Government Directory.',
  address: 'An address in words.',
  to: 'The last four digits of a mobile.',
};

const idTypes = { type: 'string', enum: ['accountId', 'facilityId', 'id'] };

function parametersOf({ path, query = [] }: Pick<Endpoint, 'path' | 'query'>) {
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: name === 'idType' ? idTypes : { type: 'string', minLength: 1 },
    })),
    ...query.map((name) => ({
      name,
      in: 'query',
      required: !mayBeLeftOut.has(name),
      description: queryNotes[name],
      schema: { type: name === 'pageSize' ? 'integer' : 'string' },
    })),
  ];
  return parameters.length > 0 ? { parameters } : {};
}

/** Contract 3.1, in all its readings at once. */
const errorSchema = {
  type: 'object',
  properties: {
    message: { type: 'string', description: 'For developers.' },
    details: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string' },
          reason: { type: 'string', description: 'A word: `required`, `mobile_invalid`.' },
          message: { type: 'string' },
        },
        required: ['field', 'reason', 'message'],
      },
    },
    status: { type: 'string', enum: ['error'] },
    error_code: { type: 'string', description: 'The class of the refusal: `VALIDATION_ERROR`.' },
    timestamp: { type: 'string', format: 'date-time' },
    request_id: { type: 'string' },
    conflict: {
      type: 'object',
      description: 'Between which times a practitioner is taken.',
      properties: { start: { type: 'string', format: 'date-time' }, end: { type: 'string', format: 'date-time' } },
      required: ['start', 'end'],
    },
    error: {
      type: 'object',
      description: 'ABDM’s own words, where ABDM answers.',
      properties: { code: { type: 'string' }, message: { type: 'string' } },
      required: ['code', 'message'],
    },
  },
  required: ['message', 'details', 'status', 'error_code', 'timestamp', 'request_id'],
} as const;
