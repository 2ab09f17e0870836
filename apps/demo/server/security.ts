import type { MiddlewareHandler } from 'hono';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Photos of patients are data; papers, and what is attached to documents, are objects of the page.
  "img-src 'self' data: blob:",
  'object-src blob:',
  'frame-src blob:',
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers for every answer: only our own scripts run, nobody frames us, and nothing of an address leaves. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Content-Security-Policy', policy);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  context.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
};

/** Another site can give its own name our address (DNS rebinding); such a page then asks under that name. */
export const onlyThisMachine: MiddlewareHandler = async (context, next) => {
  const { hostname } = new URL(context.req.url);
  if (hostname !== '127.0.0.1' && hostname !== 'localhost')
    return context.text('This clinic is at another address.', 421);
  return next();
};
