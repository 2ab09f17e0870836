/** The caller's id when it can only be an id, else a new one: whatever else it holds would end in logs. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id') ?? '';
  return /^[\da-f]{8}(-?[\da-f]{4}){4}[\da-f]{8}$/i.test(given) ? given : crypto.randomUUID();
}
