import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite';
import { encodeQR } from 'qr';
import { expect, fn, spyOn, userEvent, waitFor } from 'storybook/test';
import { AbhaQrScanner, type AbhaQrScannerProps } from './AbhaQrScanner.js';

const meta = {
  component: AbhaQrScanner,
  args: { onRead: fn(), onCancel: fn() },
} satisfies Meta<typeof AbhaQrScanner>;
export default meta;

type Story = StoryObj<typeof meta>;
type Context = StoryContext<AbhaQrScannerProps>;

const ashasQr = JSON.stringify({
  hidn: '91-1234-5678-9012',
  phr: 'asha.rao@sbx',
  name: 'Asha Rao',
  gender: 'F',
  dob: '1988',
});
const facilityQr = 'https://phrsbx.abdm.gov.in/share-profile?hip-id=IN0000000001&counter-id=1';

/** A sheet of paper with a QR on it; without a text, an empty one. */
function paper(text?: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('paper: no canvas here');
  pen.fillStyle = '#f2efe9';
  pen.fillRect(0, 0, 640, 480);
  pen.fillStyle = '#111';
  if (text) {
    encodeQR(text, 'raw').forEach((row, y) => {
      row.forEach((isDark, x) => isDark && pen.fillRect(140 + x * 6, 40 + y * 6, 6, 6));
    });
  }
  return canvas;
}

async function pictureOf(text?: string): Promise<File> {
  const blob = await new Promise<Blob | null>((resolve) => paper(text).toBlob(resolve));
  if (!blob) throw new Error('pictureOf: no canvas here');
  return new File([blob], 'card.png', { type: 'image/png' });
}

/** A camera that looks at a sheet of paper, or refuses; it tells whether it was let go. */
function camera(answer: HTMLCanvasElement | Error) {
  const tracks: MediaStreamTrack[] = [];
  const asked = spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => {
    if (answer instanceof Error) throw answer;
    const stream = answer.captureStream(30);
    // A canvas sends a frame only when something is drawn.
    const redraw = setInterval(() => answer.getContext('2d')?.fillRect(0, 0, 1, 1), 30);
    tracks.push(...stream.getTracks());
    setTimeout(() => clearInterval(redraw), 20_000);
    return stream;
  });
  return {
    asked,
    isOff: () => tracks.length > 0 && tracks.every(({ readyState }) => readyState === 'ended'),
  };
}

const press = async ({ canvas }: Context, name: string) => userEvent.click(await canvas.findByRole('button', { name }));

async function upload({ canvas }: Context, file: File) {
  await canvas.findByRole('button', { name: 'Upload a picture' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('upload: there is no file input');
  await userEvent.upload(input, file, { applyAccept: false });
}

export const Start: Story = {};

export const ReadByCamera: Story = {
  play: async (context) => {
    const { isOff } = camera(paper(ashasQr));
    await press(context, 'Use the camera');

    await waitFor(() => expect(context.args.onRead).toHaveBeenCalled(), { timeout: 10_000 });
    await expect(context.args.onRead).toHaveBeenCalledOnce();
    await expect(context.args.onRead).toHaveBeenCalledWith(
      expect.objectContaining({
        abhaNumber: '91-1234-5678-9012',
        abhaAddress: 'asha.rao@sbx',
        name: 'Asha Rao',
        birthDate: { year: '1988' },
      }),
    );
    await waitFor(() => expect(isOff()).toBe(true));
  },
};

export const AnotherQrBeforeTheCamera: Story = {
  play: async (context) => {
    const { isOff } = camera(paper(facilityQr));
    await press(context, 'Use the camera');

    await expect(await context.canvas.findByRole('alert', {}, { timeout: 10_000 })).toHaveTextContent(
      'This QR code is not from an ABHA',
    );
    await expect(context.args.onRead).not.toHaveBeenCalled();
    await press(context, 'Close the camera');
    await waitFor(() => expect(isOff()).toBe(true));
  },
};

export const CameraRefused: Story = {
  play: async (context) => {
    camera(new DOMException('', 'NotAllowedError'));
    await press(context, 'Use the camera');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('The browser may not use the camera');
    await expect(context.canvas.getByRole('button', { name: 'Use the camera' })).toBeVisible();
  },
};

export const NoCamera: Story = {
  play: async (context) => {
    camera(new DOMException('', 'NotFoundError'));
    await press(context, 'Use the camera');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('No camera was found');
  },
};

export const CameraBusy: Story = {
  play: async (context) => {
    camera(new DOMException('', 'NotReadableError'));
    await press(context, 'Use the camera');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('Another program is using the camera');
  },
};

export const NoCameraIsAskedForUnlessWanted: Story = {
  play: async (context) => {
    const { asked } = camera(paper());
    await upload(context, await pictureOf(ashasQr));

    await waitFor(() => expect(context.args.onRead).toHaveBeenCalledOnce(), { timeout: 10_000 });
    await expect(asked).not.toHaveBeenCalled();
  },
};

export const PictureWithoutQr: Story = {
  play: async (context) => {
    await upload(context, await pictureOf());
    await expect(await context.canvas.findByRole('alert', {}, { timeout: 10_000 })).toHaveTextContent(
      'No QR was found',
    );
  },
};

export const NoPictureAtAll: Story = {
  play: async (context) => {
    await upload(context, new File(['%PDF-1.7'], 'card.png', { type: 'image/png' }));
    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('This file is not a picture');
  },
};

export const Typed: Story = {
  play: async (context) => {
    const field = await context.canvas.findByLabelText('ABHA number or ABHA address');
    await userEvent.type(field, '9112 3456 789');
    await press(context, 'Continue');
    await expect(field).toHaveAccessibleDescription(/Enter the 14 digits/);
    await expect(field).toHaveFocus();
    await expect(field).toHaveValue('9112 3456 789');

    await userEvent.type(field, '012');
    await press(context, 'Continue');
    await expect(context.args.onRead).toHaveBeenCalledOnce();
    await expect(context.args.onRead).toHaveBeenCalledWith(
      expect.objectContaining({ abhaNumber: '91-1234-5678-9012', name: null }),
    );
  },
};
