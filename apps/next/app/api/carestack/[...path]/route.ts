import { createCarestackHandler } from '@carestack/server';
import { account } from '../../../../carestack.server';

export const dynamic = 'force-dynamic';

/** Made at the first call: the key is not there while the app is built. */
let handler: ReturnType<typeof createCarestackHandler> | undefined;

function handle(request: Request): Promise<Response> {
  handler ??= createCarestackHandler({
    carestack: account(),
    basePath: '/api/carestack',
    // A real app asks its session here.
    authorize: () => true,
  });
  return handler(request);
}

export { handle as DELETE, handle as GET, handle as POST, handle as PUT };
