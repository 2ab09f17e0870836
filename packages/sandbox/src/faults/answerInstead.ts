import type { Context } from 'hono';

/** Another body in the answer that stands. */
export function answerInstead(context: Context, body: string): void {
  const { status, headers } = context.res;
  context.res = new Response(body, { status, headers });
}
