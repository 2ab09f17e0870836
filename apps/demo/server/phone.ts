import { Hono } from 'hono';

/** How long a message stays on the phone: a code is worth nothing after that. */
const keptMs = 10 * 60_000;

interface InboxMessage {
  id: string;
  to: string;
  text: string;
  sentAt: string;
}

interface Identity {
  aadhaar: string;
  scenario: string;
  shows: string;
  person: { firstName: string; lastName: string | null };
}

/** The patient's phone and the people to try, read from the sandbox. Nothing can be written here. */
export function phone(sandboxUrl: string): Hono {
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });

  app.get('/inbox', async (context) => {
    const { messages } = await read<{ messages: InboxMessage[] }>(`${sandboxUrl}/sandbox/inbox`);
    const recent = messages.filter(({ sentAt }) => Date.now() - Date.parse(sentAt) < keptMs);
    return context.json(recent.reverse());
  });

  for (const kind of ['identities', 'hpr-identities']) {
    app.get(`/${kind}`, async (context) => {
      const { identities } = await read<{ identities: Identity[] }>(`${sandboxUrl}/sandbox/${kind}`);
      return context.json(
        identities.map(({ aadhaar, scenario, shows, person }) => ({
          aadhaar,
          scenario,
          shows,
          name: [person.firstName, person.lastName].filter(Boolean).join(' '),
        })),
      );
    });
  }

  app.onError((_, context) => context.json({ message: 'The phone cannot be reached.' }, 502));
  return app;
}

// Our own sandbox of the same build answers this.
async function read<Answer>(url: string): Promise<Answer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Answer;
}
