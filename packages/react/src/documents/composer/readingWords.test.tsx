import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../messages/en/index.js';
import { hi } from '../../messages/hi/index.js';
import { composerDesk, file, slow } from '../../testing/composerDesk.js';

beforeEach(() => sessionStorage.clear());

const languages = { en, hi };

interface Asked {
  /** What the service says of the job; it says the same whenever it is asked. */
  job: { status: number; body: object };
  slowAfter?: number;
  patience?: number;
}

/** Papers are handed over in a language, and the service says of their job what is to be said. */
async function read(language: keyof typeof languages, { job, ...options }: Asked) {
  const messages = languages[language];
  const { sandbox, user, unmount } = await composerDesk(options, { messages });
  const answer = sandbox.fetch.bind(sandbox);
  vi.spyOn(sandbox, 'fetch').mockImplementation((...request) => {
    const { pathname = '' } = request[0] instanceof Request ? new URL(request[0].url) : {};
    return pathname === '/jobs' ? Promise.resolve(Response.json(job.body, { status: job.status })) : answer(...request);
  });
  const { documentUpload, documentComposer } = messages;
  const input = screen.getByRole('group', { name: documentUpload.label }).querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no picker.');
  await user.upload(input, file());
  await user.click(await screen.findByRole('button', { name: documentComposer.choose.read({ count: 1 }) }, slow));
  return unmount;
}

const says = (status: string, more: object = {}) => ({ status: 200, body: { jobId: 'job-1', status, ...more } });
const long = 600_000;

describe('where a job stands is told, and what can be done', () => {
  test.each([
    {
      standing: 'queued',
      asked: { job: says('QUEUED'), slowAfter: long },
      en: ['The papers have arrived and are waiting their turn.', 'Stop and choose again'],
      hi: ['काग़ज़ पहुँच गए हैं और अपनी बारी की प्रतीक्षा में हैं।', 'रोकें और फिर चुनें'],
    },
    {
      standing: 'working',
      asked: { job: says('IN_PROGRESS'), slowAfter: long },
      en: ['The papers are being read…', 'Stop and choose again'],
      hi: ['काग़ज़ पढ़े जा रहे हैं…', 'रोकें और फिर चुनें'],
    },
    {
      standing: 'slow',
      asked: { job: says('IN_PROGRESS'), slowAfter: 0 },
      en: [
        'This takes longer than expected. It continues; you can leave this screen and come back.',
        'Stop and choose again',
      ],
      hi: ['इसमें अनुमान से अधिक समय लग रहा है। काम जारी है; आप यह स्क्रीन छोड़कर वापस आ सकते हैं।', 'रोकें और फिर चुनें'],
    },
    {
      standing: 'failed',
      asked: { job: says('FAILED', { error: { code: 'no_text', message: 'Asha Rao' } }) },
      en: ['The papers could not be read', 'Choose other files'],
      hi: ['काग़ज़ पढ़े नहीं जा सके', 'दूसरी फ़ाइलें चुनें'],
    },
    {
      standing: 'expired',
      asked: { job: { status: 404, body: { message: 'There is no such job.' } } },
      en: ['This draft is no longer kept', 'Type it instead'],
      hi: ['यह मसौदा अब रखा नहीं है', 'इसके बजाय ख़ुद लिखें'],
    },
    {
      standing: 'stopped',
      asked: { job: says('IN_PROGRESS'), patience: 100 },
      en: ['The reading is not finished yet', 'Ask again'],
      hi: ['पढ़ना अभी पूरा नहीं हुआ', 'फिर पूछें'],
    },
  ] as const)('$standing, in both languages', async ({ asked, ...words }) => {
    for (const language of ['en', 'hi'] as const) {
      const [sentence, button] = words[language];

      const leave = await read(language, asked);

      expect((await screen.findAllByText(sentence, undefined, slow))[0]).toBeVisible();
      expect(screen.getByRole('button', { name: button })).toBeVisible();
      expect(document.body).not.toHaveTextContent(/Asha Rao|job-1|IN_PROGRESS|undefined/);
      leave();
      sessionStorage.clear();
    }
  });
});
