import type { MiddlewareHandler } from 'hono';
import { LostConnection } from '../http/LostConnection.js';
import { Refused } from '../http/Refused.js';
import type { RoomEnvironment } from '../http/route.js';
import { parsed } from '../http/validation.js';
import type { World } from '../World.js';
import { answerInstead } from './answerInstead.js';
import { faultSchema, type Fault } from './fault.js';
import { writeWithout } from './writeWithout.js';

/** Lets a call go wrong when a header or an earlier `POST /sandbox/faults` asks for it. */
export function faultMiddleware({ faults, wait }: Pick<World, 'faults' | 'wait'>): MiddlewareHandler<RoomEnvironment> {
  return async (context, next) => {
    const { method, path } = context.req;
    if (path.startsWith('/sandbox/')) return next();
    const fault = inHeader(context.req.header('x-sandbox-fault')) ?? (await faults.take(method, path));
    if (!fault) return next();

    switch (fault.kind) {
      case 'latency':
        await wait(fault.ms ?? 2_000);
        return next();
      case 'status':
        throw refusedWith(fault.status ?? 500);
      case 'drop-before':
        throw new LostConnection();
      case 'drop-after':
        await next();
        throw new LostConnection();
      case 'empty':
        await next();
        return answerInstead(context, '');
      case 'broken-json':
        await next();
        return answerInstead(context, (await context.res.text()).slice(0, -1).concat(',,'));
      case 'wrong-shape':
        await next();
        return answerInstead(context, '{"unexpected":[true]}');
      case 'no':
        // As a step of linking is refused: status 200, and nothing was done.
        return context.json(false);
      case 'not-kept':
        return writeWithout(fault.fields, context, next);
      default:
        return fault.kind satisfies never;
    }
  };
}

/** `x-sandbox-fault: drop-after`, `x-sandbox-fault: latency; ms=500` */
function inHeader(header: string | undefined): Fault | undefined {
  if (!header) return undefined;
  const [kind = '', ...settings] = header.split(';').map((part) => part.trim());
  const numbers = settings.map((setting) => setting.split('=').map((word) => word.trim()));
  return parsed(faultSchema, {
    kind,
    ...Object.fromEntries(numbers.map(([name = '', value]) => [name, Number(value)])),
  });
}

function refusedWith(status: Refused['status']): Refused {
  return new Refused(status, 'A fault that was asked for.', status === 429 || status === 503 ? { retryAfter: 1 } : {});
}
