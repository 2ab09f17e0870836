/** True when a write was refused because another row has the value: by the constraint's name, or as SQLite says it, by its column. */
export function isTaken(error: unknown, constraint: string, column: string): boolean {
  if (!(error instanceof Error)) return false;
  const isUnique = /UNIQUE constraint failed|duplicate key value/i.test(error.message);
  return isUnique && (error.message.includes(constraint) || error.message.includes(column));
}
