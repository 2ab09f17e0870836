import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import { DocumentUpload } from './DocumentUpload.js';
import { type SendFile, useDocumentUpload } from './useDocumentUpload.js';

interface Given {
  files: readonly File[];
  send?: SendFile;
}

function Example({ files, send }: Given) {
  const upload = useDocumentUpload();
  const { add } = upload;
  useEffect(() => add(files), [add, files]);
  return <DocumentUpload upload={upload} send={send} />;
}

const text = (name: string, content: string) => new File([content], name, { lastModified: 1 });
/** One dark point, as a PNG: a signature of more than ASCII, which only a browser reads as browsers do. */
const point = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
const page = '%PDF-1.4\n1 0 obj << /Type /Page >> endobj\nstartxref\n%%EOF';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const meta: Meta<typeof Example> = { component: Example, args: { files: [] } };
export default meta;
type Story = StoryObj<typeof Example>;

export const Empty: Story = {};

export const Gathered: Story = {
  args: {
    files: [
      text('discharge-summary-ward-4.pdf', page),
      text('ward-round.txt', 'Day 2: afebrile'),
      text('रक्त-जाँच-की-रिपोर्ट-बहुत-लंबे-नाम-के-साथ-अक्टूबर.pdf', page),
      new File([point], 'scan.png', { lastModified: 1 }),
    ],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Picture · /)).toBeVisible();
    await userEvent.click(await canvas.findByRole('button', { name: 'Move ward-round.txt up' }));
    await waitFor(() => expect(canvas.getAllByRole('listitem')[0]).toHaveTextContent('ward-round.txt'));
  },
};

export const Refused: Story = {
  args: {
    files: [
      text('empty.pdf', ''),
      text('locked.pdf', page.replace('startxref', 'trailer << /Encrypt 8 0 R >> startxref')),
      text('half.pdf', '%PDF-1.4'),
      text('setup.jpg', 'MZ\0\0'),
      text('fine.txt', 'Diagnosis: Asthma'),
    ],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/locked with a password/)).toBeVisible();
    await expect(await canvas.findByText(/neither a PDF nor a picture nor text/)).toBeVisible();
    await expect(await canvas.findByText(/breaks off before its end/)).toBeVisible();
    await expect(await canvas.findByText(/This file is empty/)).toBeVisible();
  },
};

export const Sending: Story = {
  args: {
    files: [text('one.txt', 'Diagnosis: Asthma'), text('two.txt', 'Allergies: Sulfa drugs')],
    send: async (_, { onProgress, signal }) => {
      onProgress(0.6);
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Send 2 documents' })).not.toHaveAttribute('aria-disabled'),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Send 2 documents' }));
    await expect(await canvas.findByRole('progressbar')).toHaveAccessibleName('Sending, 60%');
  },
};

export const OneFailed: Story = {
  args: {
    files: [text('one.txt', 'Diagnosis: Asthma'), text('two.txt', 'Allergies: Sulfa drugs')],
    send: async ({ name }) => {
      await pause(10);
      if (name === 'two.txt') throw new Error('down');
    },
  },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Send 2 documents' })).not.toHaveAttribute('aria-disabled'),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Send 2 documents' }));
    await expect(await canvas.findByText(/Not every document was sent/)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Send the failed one again' })).toBeVisible();
  },
};

/** Every reason there is, in Hindi, on the narrowest telephone. */
export const HindiNarrow: Story = {
  globals: { language: 'hi' },
  decorators: [(Story) => <div style={{ inlineSize: 320, padding: 8, boxSizing: 'border-box' }}>{Story()}</div>],
  args: {
    files: [
      text('empty.pdf', ''),
      text('locked.pdf', page.replace('startxref', 'trailer << /Encrypt 8 0 R >> startxref')),
      text('half.pdf', '%PDF-1.4'),
      text('setup.jpg', 'MZ\0\0'),
      text('रक्त-जाँच-की-रिपोर्ट-बहुत-लंबे-नाम-के-साथ-अक्टूबर.pdf', page),
      text('all-the-pages-of-a-stay.pdf', page.replace('endobj', 'endobj '.concat('/Type /Page '.repeat(120)))),
    ],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/पासवर्ड/)).toBeVisible();
    await expect(await canvas.findByText(/121/)).toBeVisible();
  },
};
