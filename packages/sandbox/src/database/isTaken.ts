/** True when a write was refused because another row has the value: PostgreSQL names the constraint, SQLite the column. */
export function isTaken(error: unknown, constraint: string, column: string): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === uniqueViolation) {
    return 'constraint' in error && error.constraint === constraint;
  }
  return error.message.includes('UNIQUE constraint failed') && error.message.includes(column);
}

const uniqueViolation = '23505';
