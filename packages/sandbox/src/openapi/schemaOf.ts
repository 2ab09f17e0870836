import * as z from 'zod/mini';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The members whose text has a form that JSON Schema knows. */
const formats: Readonly<Record<string, string>> = {
  birthDate: 'date',
  start: 'date-time',
  end: 'date-time',
  emailId: 'email',
  email: 'email',
};

/** What a caller of our client writes, and what travels (contract 7). */
const wireNames: Readonly<Record<string, string>> = { startTime: 'start', endTime: 'end' };

/** A zod schema as JSON Schema 2020-12, of what travels. A body that `isWritten` has what our client fills in for its caller. */
export function schemaOf(schema: z.core.$ZodType, { isWritten = false } = {}): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    // A rule in code has no words in JSON Schema: there, anything may stand.
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const words = wordsIn(zodSchema);
      if (words) jsonSchema.enum = words;
      if (isWritten && zodSchema instanceof z.ZodMiniObject)
        jsonSchema.required = requiredOf(zodSchema.shape, jsonSchema);
      if (isWritten) delete jsonSchema.default;
    },
  });
  return asItTravels(json);
}

/** The wire has no defaults: there, what has one is required (`unwrittenIn` refuses without). */
function requiredOf(shape: Readonly<Record<string, z.core.$ZodType>>, { required = [] }: JsonSchema): string[] {
  const filledIn = Object.keys(shape).filter((name) => shape[name] instanceof z.ZodMiniDefault);
  return [...required, ...filledIn];
}

/** The few words that a text may be, once it is spelt as the wire spells it. */
function wordsIn(schema: z.core.$ZodTypes): string[] | null {
  const { def } = schema._zod;
  const out = def.type === 'pipe' ? def.out : null;
  return out instanceof z.ZodMiniEnum ? out.options.map(String) : null;
}

function asItTravels({ properties, required, items, anyOf, ...rest }: JsonSchema): JsonSchema {
  const telling = anyOf?.map(asItTravels).filter((member) => Object.keys(member).length > 0);
  return {
    ...rest,
    ...(telling?.length === 1 ? telling[0] : telling && { anyOf: telling }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(memberOnTheWire)) }),
    ...(required && { required: required.map((name) => wireNames[name] ?? name) }),
    ...(items !== undefined && { items: isSchema(items) ? asItTravels(items) : items }),
  };
}

function memberOnTheWire([name, member]: [string, unknown]): [string, JsonSchema] {
  const wireName = wireNames[name] ?? name;
  const schema = isSchema(member) ? asItTravels(member) : {};
  const format = formats[wireName];
  return [wireName, format && schema.type === 'string' ? { ...schema, format } : schema];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
