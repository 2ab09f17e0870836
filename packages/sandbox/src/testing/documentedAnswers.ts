import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import * as z from 'zod/mini';
import { openApiDocument } from '../openapi/openApiDocument.js';

const operationSchema = z.object({
  operationId: z.string(),
  responses: z.object({
    200: z.object({ content: z.object({ 'application/json': z.object({ schema: z.custom<object>() }) }) }),
  }),
});

/** The answers as the OpenAPI document has them, and how often each call was answered. */
export function createDocumentedAnswers() {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: fullFormats });
  const calls = Object.entries(openApiDocument().paths)
    // A path of words alone comes before one with parts to fill in.
    .sort(([one], [other]) => Number(one.includes('{')) - Number(other.includes('{')))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const { operationId, responses } = z.parse(operationSchema, operation);
        const validate = ajv.compile(responses[200].content['application/json'].schema);
        const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
        return { operationId, method: method.toUpperCase(), pattern, validate };
      }),
    );
  const answered = new Map<string, number>(calls.map(({ operationId }) => [operationId, 0]));

  return {
    answered,
    /** Counts a success, and says where it is not as the document has it. */
    faultsIn(method: string, path: string, text: string): string[] {
      const call = calls.find((one) => one.method === method && one.pattern.test(path));
      if (!call) return [`${method} ${path} is answered, and not in the document`];
      answered.set(call.operationId, (answered.get(call.operationId) ?? 0) + 1);
      if (call.validate(JSON.parse(text))) return [];
      return (call.validate.errors ?? []).map(
        ({ instancePath, message }) => `${call.operationId}${instancePath} ${message ?? ''}`,
      );
    },
  };
}

export type DocumentedAnswers = ReturnType<typeof createDocumentedAnswers>;
