export type Members = Readonly<Record<string, unknown>>;

export function membersIn(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function textIn(value: unknown): string | null {
  return (typeof value === 'string' || typeof value === 'number') && String(value).trim() ? String(value).trim() : null;
}
