export type Members = Readonly<Record<string, unknown>>;

/** The members without a column: those the schema knows as it spelt them, the others as they came. */
export function extraOf(raw: Members, read: Members, known: ReadonlySet<string>): Members {
  const extra = Object.entries(raw).filter(([name, value]) => !known.has(name) && value !== null && value !== '');
  return Object.fromEntries(extra.map(([name, value]) => [name, read[name] ?? value]));
}

/** The members that were stored without a column. */
export function extraIn({ extra }: { extra: string }): Members {
  const members: unknown = JSON.parse(extra);
  return typeof members === 'object' && members !== null ? { ...members } : {};
}

/** A yes or no as it is stored. */
export function flag(value: boolean | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

/** Python's client writes null for what it was not given, and the README writes `PATIENT`. */
export function withoutNulls(resourceType?: string): (body: Members) => Members {
  return (body) => {
    const set = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
    const isNamed = resourceType && String(set['resourceType']).toLowerCase() === resourceType.toLowerCase();
    return isNamed ? { ...set, resourceType } : set;
  };
}
