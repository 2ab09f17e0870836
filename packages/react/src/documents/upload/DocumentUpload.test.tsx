import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { renderWithCarestack } from '../../testing/index.js';
import { DocumentUpload } from './DocumentUpload.js';
import type { UploadLimits } from './inspectFile.js';
import { dataUrlOf, type DocumentUploadState, paperOf, type SendFile, useDocumentUpload } from './useDocumentUpload.js';

const note = (name: string, content = 'Diagnosis: Asthma') => new File([content], name, { lastModified: 1 });

async function open({ limits, send }: { limits?: Partial<UploadLimits>; send?: SendFile } = {}) {
  const seen: { upload?: DocumentUploadState } = {};
  function Screen() {
    const upload = useDocumentUpload(limits);
    seen.upload = upload;
    return <DocumentUpload upload={upload} send={send} />;
  }
  const { requests } = await renderWithCarestack(<Screen />);
  return {
    requests,
    user: userEvent.setup(),
    files: () => seen.upload?.ready ?? [],
    rows: () => screen.getAllByRole('listitem').map((row) => row.querySelector('.cs-upload-name')?.textContent),
  };
}

const picker = () => {
  const input = screen.getByRole('group', { name: 'Documents' }).querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no picker.');
  return input;
};

test('what is chosen stands in the list with its kind and size, and leaves the page only when it is told to', async () => {
  const sent: string[] = [];
  const { user, files, requests } = await open({ send: async ({ name }) => void sent.push(name) });

  await user.upload(picker(), note('ward.txt'));

  expect(await screen.findByText('Text · 1 kB')).toBeVisible();
  expect(files()).toMatchObject([{ name: 'ward.txt', state: 'ready', mimeType: 'text/plain' }]);
  await user.click(screen.getByRole('button', { name: 'Look at ward.txt' }));
  await screen.findByRole('dialog', { name: 'ward.txt' });
  await user.keyboard('{Escape}');
  expect(sent).toEqual([]);
  expect(requests).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Send 1 document' }));

  expect(await screen.findByText('All documents were sent.')).toBeVisible();
  expect(sent).toEqual(['ward.txt']);
});

test.each(['drop', 'paste'] as const)('files come by %s', async (way) => {
  const { files } = await open();
  const zone = screen.getByRole('group', { name: 'Documents' });
  const given = { files: [note('a.txt'), note('b.txt')] };

  if (way === 'drop') fireEvent.drop(zone, { dataTransfer: given });
  else fireEvent(zone, Object.assign(createEvent.paste(zone), { clipboardData: given }));

  await waitFor(() => expect(files().map(({ name }) => name)).toEqual(['a.txt', 'b.txt']));
});

test('a photo that a phone takes joins the list', async () => {
  const { user, files } = await open();
  const camera = screen.getByRole('group', { name: 'Documents' }).querySelector('input[capture]');
  if (!(camera instanceof HTMLInputElement)) throw new Error('There is no camera.');
  let isAskedFor = false;
  camera.addEventListener('click', () => (isAskedFor = true));

  await user.click(screen.getByRole('button', { name: 'Take a photo' }));
  await user.upload(camera, new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'image.jpg', { type: 'image/jpeg' }));

  expect(isAskedFor).toBe(true);
  await waitFor(() => expect(files()).toMatchObject([{ name: 'image.jpg', kind: 'picture', mimeType: 'image/jpeg' }]));
});

test('a file that cannot be used says why, and the others go on', async () => {
  const { user, files } = await open();

  await user.upload(picker(), [note('empty.pdf', ''), note('ward.txt')]);

  expect(await screen.findByText('This file is empty. Choose it again, or another one.')).toBeVisible();
  await waitFor(() => expect(files().map(({ name }) => name)).toEqual(['ward.txt']));
});

test('how large and how long files may be is said with the figures that count', async () => {
  const { user, files } = await open({ limits: { files: 3, bytes: 2_500_000, pages: 1 } });
  const pdf = (pages: number, rest = '') =>
    `%PDF-1.4\n${'1 0 obj << /Type /Page >> endobj\n'.repeat(pages)}${rest}startxref\n0\n%%EOF`;

  expect(screen.getByText(/Up to 3 files, 2\.5 MB together, 1 page in one/)).toBeVisible();
  await user.upload(picker(), [note('long.pdf', pdf(2)), note('locked.pdf', pdf(1, 'trailer << /Encrypt 8 0 R >>\n'))]);

  expect(await screen.findByText('It has 2 pages, and only 1 is taken. Split the file.')).toBeVisible();
  expect(await screen.findByText(/^This PDF is locked with a password/)).toBeVisible();
  expect(files()).toEqual([]);
});

describe('what does not fit is named and not taken', () => {
  test('too many', async () => {
    const { user, rows } = await open({ limits: { files: 1 } });
    await user.upload(picker(), [note('a.txt'), note('b.txt')]);

    expect(await screen.findByText('Only one file can be added. Not added: b.txt')).toBeVisible();
    expect(rows()).toEqual(['a.txt']);
  });

  test('too large together', async () => {
    const { user, rows } = await open({ limits: { bytes: 20 } });
    await user.upload(picker(), [note('a.txt'), note('b.txt')]);

    expect(await screen.findByText(/Not added: b.txt/)).toBeVisible();
    expect(rows()).toEqual(['a.txt']);
  });

  test('the same again', async () => {
    const { user, rows } = await open();
    await user.upload(picker(), note('a.txt'));
    await user.upload(picker(), note('a.txt'));

    expect(await screen.findByText('Already in the list: a.txt')).toBeVisible();
    expect(rows()).toEqual(['a.txt']);
  });
});

test('the person orders them, and the new place is spoken', async () => {
  const { user, rows } = await open();
  await user.upload(picker(), [note('a.txt'), note('b.txt')]);
  await user.click(await screen.findByRole('button', { name: 'Move b.txt up' }));

  expect(rows()).toEqual(['b.txt', 'a.txt']);
  expect(await screen.findByText('b.txt is number 1 of 2.')).toBeInTheDocument();
});

describe('sending', () => {
  test('goes file by file, in order; a failed one can be sent again, and the sent ones are not', async () => {
    const sent: string[] = [];
    let isBroken = true;
    const { user } = await open({
      send: ({ name }) => {
        if (name === 'b.txt' && isBroken) return Promise.reject(new Error('down'));
        sent.push(name);
        return Promise.resolve();
      },
    });
    await user.upload(picker(), [note('a.txt'), note('b.txt'), note('c.txt')]);
    await screen.findAllByText(/^Text/);
    await user.click(screen.getByRole('button', { name: 'Send 3 documents' }));

    expect(await screen.findByText('Not sent')).toBeVisible();
    await waitFor(() => expect(sent).toEqual(['a.txt', 'c.txt']));

    isBroken = false;
    await user.click(await screen.findByRole('button', { name: 'Send the failed one again' }));

    expect(await screen.findByText('All documents were sent.')).toBeVisible();
    expect(sent).toEqual(['a.txt', 'c.txt', 'b.txt']);
  });

  test('shows how far it is, and stops when told to: what was not sent stays', async () => {
    const { user, files } = await open({
      send: (_, { signal, onProgress }) =>
        new Promise((_resolve, reject) => {
          onProgress(0.4);
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    });
    await user.upload(picker(), note('a.txt'));
    await screen.findByText(/^Text/);
    await user.click(screen.getByRole('button', { name: 'Send 1 document' }));

    expect(await screen.findByRole('progressbar', { name: 'Sending, 40%' })).toHaveValue(0.4);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(files()).toMatchObject([{ state: 'ready' }]));
  });

  test('twenty fast clicks send each file once', async () => {
    let calls = 0;
    const { user } = await open({
      send: async () => {
        calls += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    });
    await user.upload(picker(), note('a.txt'));
    await screen.findByText(/^Text/);
    const button = screen.getByRole('button', { name: 'Send 1 document' });
    for (let click = 0; click < 20; click += 1) fireEvent.click(button);

    expect(await screen.findByText('All documents were sent.')).toBeVisible();
    expect(calls).toBe(1);
  });
});

test('a removed file is gone, and its removal spoken', async () => {
  const { user, files } = await open();
  await user.upload(picker(), note('a.txt'));
  await user.click(await screen.findByRole('button', { name: 'Remove a.txt' }));

  expect(files()).toEqual([]);
  expect(await screen.findByText('a.txt was removed.')).toBeInTheDocument();
});

test('a PDF is looked at in a dialog as what it is, whatever it is called', async () => {
  const { user } = await open();
  const page = '%PDF-1.4\n1 0 obj\n<</Type /Page>>\nendobj\nstartxref\n9\n%%EOF\n';
  await user.upload(picker(), new File([page], 'scan.png', { type: 'image/png' }));
  await user.click(await screen.findByRole('button', { name: 'Look at scan.png' }));

  const shown = await within(await screen.findByRole('dialog', { name: 'scan.png' })).findByLabelText('scan.png', {
    selector: 'object',
  });
  expect(shown).toHaveAttribute('type', 'application/pdf');
});

test('a picture is looked at in a dialog before it is sent', async () => {
  const { user } = await open();
  const png = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], 'scan.png');
  await user.upload(picker(), png);
  await user.click(await screen.findByRole('button', { name: 'Look at scan.png' }));

  expect(within(await screen.findByRole('dialog', { name: 'scan.png' })).getByRole('img')).toHaveAttribute('src');
});

test('a file travels as what it is, whatever it is called', async () => {
  const { user, files } = await open();
  await user.upload(picker(), new File(['निदान'], 'photo.jpg', { type: 'image/jpeg' }));
  await waitFor(() => expect(files()).toHaveLength(1));
  const [file] = files();

  expect(file && (await dataUrlOf(file))).toMatch(/^data:text\/plain;base64,/);
  expect(file && paperOf(file)).toMatchObject({ type: 'text/plain', size: 15 });
});
