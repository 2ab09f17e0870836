import type { AbhaProfile } from '@carestack/core/abha';
import { parseAbhaQr } from '@carestack/core/abha';
import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite';
import { PDFDocument } from 'pdf-lib';
import { decodeQR } from 'qr/decode.js';
import { expect, fn, spyOn, userEvent, waitFor } from 'storybook/test';
import { ashaProfile } from '../../testing/people.js';
import { AbhaCard, type AbhaCardProps } from './AbhaCard.js';

const asha = {
  ...ashaProfile,
  abhaNumber: '91-1234-5678-9012',
  address: '12 Lake Road, Jayalakshmipuram',
  pincode: '570012',
} satisfies AbhaProfile;

/** A drawn face: no photo of anybody. */
function drawnFace(): string {
  const canvas = document.createElement('canvas');
  canvas.width = 160;
  canvas.height = 200;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('drawnFace: no canvas here');
  const disc = (x: number, y: number, radius: number, colour: string) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
  };
  pen.fillStyle = '#d9e6ea';
  pen.fillRect(0, 0, 160, 200);
  disc(80, 210, 70, '#0a6570');
  disc(80, 84, 44, '#3a2a22');
  disc(80, 92, 36, '#c98f68');
  return canvas.toDataURL('image/jpeg').replace(/^[^,]*,/, '');
}

const meta = { component: AbhaCard, args: { profile: asha } } satisfies Meta<typeof AbhaCard>;
export default meta;

type Story = StoryObj<typeof meta>;
type Context = StoryContext<AbhaCardProps>;

/** The file a button gives, caught where the browser would save it. */
async function fileFrom({ canvas }: Context, button: string): Promise<{ file: Blob; name: string }> {
  const made = spyOn(URL, 'createObjectURL');
  const click = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(fn());
  await userEvent.click(await canvas.findByRole('button', { name: button }));
  await waitFor(() => expect(click).toHaveBeenCalledOnce(), { timeout: 10_000 });
  const [file] = made.mock.calls[0] ?? [];
  const [link] = click.mock.contexts;
  made.mockRestore();
  click.mockRestore();
  if (!(file instanceof Blob) || !(link instanceof HTMLAnchorElement)) throw new Error('fileFrom: no file was made');
  return { file, name: link.download };
}

async function pixelsOf(file: Blob): Promise<ImageData> {
  const picture = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const pen = canvas.getContext('2d');
  pen?.drawImage(picture, 0, 0);
  const pixels = pen?.getImageData(0, 0, picture.width, picture.height);
  if (!pixels) throw new Error('pixelsOf: no canvas here');
  return pixels;
}

export const WithoutPhoto: Story = {
  play: async ({ canvas }) => {
    const card = await canvas.findByRole('img', { name: /^ABHA/ });
    await expect(card).toHaveAccessibleName(
      /Asha Rao, Date of birth 30-01-1988, Gender Female, ABHA number 91-1234-5678-9012, ABHA address asha\.rao@sbx/,
    );
  },
};

export const WithPhoto: Story = {
  render: (args) => <AbhaCard {...args} profile={{ ...asha, photo: drawnFace() }} />,
};

/** On a phone of 320 pixels what is in view is never smaller than 11. */
export const OnAPhone: Story = {
  render: (args) => <AbhaCard {...args} profile={{ ...asha, photo: drawnFace() }} />,
  decorators: [
    (Card) => (
      <div style={{ inlineSize: '16rem' }}>
        <Card />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('img', { name: /^ABHA/ });
    const narrow = canvasElement.querySelector<SVGSVGElement>('svg[data-layout="narrow"]');
    const scale = (narrow?.getBoundingClientRect().width ?? 0) / (narrow?.viewBox.baseVal.width ?? 1);

    await expect(narrow).toBeVisible();
    for (const text of narrow?.querySelectorAll('text') ?? [])
      await expect(Number(text.getAttribute('font-size')) * scale).toBeGreaterThanOrEqual(11);
  },
};

export const YearOfBirthOnly: Story = {
  args: { profile: { ...asha, birthDate: { year: '1988' } } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: /^ABHA/ })).toHaveAccessibleName(/Date of birth 1988,/);
  },
};

export const LongNameInTamil: Story = {
  args: { profile: { ...asha, name: 'வெங்கடசுப்பிரமணியன் மீனாட்சிசுந்தரம் கிருஷ்ணமூர்த்தி', abhaAddress: '91123456789012@sbx' } },
};

export const PictureWithAQrThatReadsBack: Story = {
  play: async (context) => {
    const { file, name } = await fileFrom(context, 'Save as picture');
    const pixels = await pixelsOf(file);

    await expect([file.type, name]).toEqual(['image/png', 'abha-card.png']);
    await expect(parseAbhaQr(decodeQR(pixels, { effort: Infinity, timeLimit: Infinity }))).toMatchObject({
      abhaNumber: asha.abhaNumber,
      abhaAddress: asha.abhaAddress,
      name: asha.name,
      birthDate: asha.birthDate,
    });
  },
};

export const PdfOfCardSize: Story = {
  play: async (context) => {
    const { file, name } = await fileFrom(context, 'Save as PDF');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const pdf = await PDFDocument.load(bytes);
    const { width, height } = pdf.getPage(0).getSize();

    await expect(name).toBe('abha-card.pdf');
    await expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
    await expect([pdf.getPageCount(), Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([
      1, 86, 54,
    ]);
  },
};

export const PrintedAlone: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Print' }));

    const frame = document.querySelector<HTMLIFrameElement>('iframe[aria-hidden]');
    await waitFor(() => expect(frame?.contentDocument?.querySelector('svg')).toHaveAttribute('width', '85.6mm'));
    frame?.contentWindow?.dispatchEvent(new Event('afterprint'));
    await expect(document.querySelector('iframe[aria-hidden]')).toBeNull();
  },
};
