/** True when a text was sent that PostgreSQL cannot hold: one with a NUL character, or one too long for an index. */
export function isUnstorable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '22021' || error.code === '54000');
}
