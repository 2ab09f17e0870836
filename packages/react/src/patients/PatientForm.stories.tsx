import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, spyOn, userEvent, waitFor, within } from 'storybook/test';
import { asha, ashaProfile, yearOnlyProfile } from '../testing/people.js';
import { connectionOf } from '../testing/stories.js';
import type { NewPatientFormProps } from './NewPatientForm.js';
import { PatientForm } from './PatientForm.js';
import { usePatients } from './patients.hooks.js';

const meta: Meta<NewPatientFormProps> = {
  component: PatientForm,
  args: { onCreated: fn(), onCancel: fn() },
};
export default meta;

type Story = StoryObj<NewPatientFormProps>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

async function fillIn(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('First name'), 'मीरा');
  const date = within(canvas.getByRole('group', { name: 'Date of birth' }));
  await userEvent.type(date.getByLabelText('Day'), '30');
  await userEvent.type(date.getByLabelText('Month'), '1');
  await userEvent.type(date.getByLabelText('Year'), '1988');
  await userEvent.click(canvas.getByLabelText('Female'));
  await userEvent.type(canvas.getByLabelText('ABHA number'), '91 7654 3210 9876');
  await userEvent.type(canvas.getByLabelText('Mobile number (optional)'), '९८७६५ ४३२१०');
  await userEvent.type(canvas.getByLabelText('Address'), '2 Hill Road, Pune');
}

const submit = (canvas: Canvas) => userEvent.click(canvas.getByRole('button', { name: 'Register patient' }));

export const Empty: Story = {};

export const Registered: Story = {
  play: async ({ canvas, args, id }) => {
    await fillIn(canvas);
    await submit(canvas);

    await waitFor(() => expect(args.onCreated).toHaveBeenCalledOnce());
    const { items } = await connectionOf(id).carestack.patients.findAll();
    await expect(items).toMatchObject([{ firstName: 'मीरा', birthDate: '1988-01-30', mobileNumber: '+919876543210' }]);
  },
};

export const Unfinished: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('ABHA number'), '1234');
    await submit(canvas);

    const summary = await canvas.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    await userEvent.click(within(summary).getByText('An ABHA number has 14 digits.'));
    await expect(canvas.getByLabelText('ABHA number')).toHaveFocus();
  },
};

export const AlreadyRegistered: Story = {
  parameters: { sandbox: { patients: [asha] } },
  play: async ({ canvas, args }) => {
    await fillIn(canvas);
    await submit(canvas);
    await userEvent.click(await canvas.findByRole('button', { name: 'Not the same: register a new patient' }));

    await waitFor(() =>
      expect(canvas.getByLabelText('ABHA number')).toHaveAccessibleDescription(
        /A patient with this number is already registered/,
      ),
    );
    await expect(canvas.getByLabelText('First name')).toHaveValue('मीरा');
    await expect(args.onCreated).not.toHaveBeenCalled();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await fillIn(canvas);
    await submit(canvas);

    await expect(await canvas.findByRole('alert', undefined, { timeout: 12_000 })).toHaveTextContent(/we check first/);
    await expect(canvas.getByLabelText('Address')).toHaveValue('2 Hill Road, Pune');
  },
};

export const Pending: Story = {
  parameters: { sandbox: { isSilent: true } },
  play: async ({ canvas }) => {
    await fillIn(canvas);
    await submit(canvas);

    await expect(canvas.getByRole('button', { name: 'Registering…' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const FromAbha: Story = { args: { abhaProfile: ashaProfile } };

export const FromAbhaWithYearOnly: Story = {
  args: { abhaProfile: yearOnlyProfile },
  play: async ({ canvas }) => {
    const date = within(await canvas.findByRole('group', { name: 'Date of birth' }));
    await expect(date.getByLabelText('Year')).toHaveValue('1957');
    await expect(date.getByLabelText('Day')).toHaveValue('');
  },
};

export const ChangingContact: Story = {
  render: ({ onCancel }) => <PatientForm patient={{ ...asha, id: 'asha' }} onUpdated={fn()} onCancel={onCancel} />,
  play: async ({ canvas }) => {
    await userEvent.clear(canvas.getByLabelText('Mobile number (optional)'));
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }));

    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The mobile number can be changed, but not removed.',
    );
  },
};

export const OnlyTheYear: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Only the year is known' }));
    await waitFor(() => expect(canvas.getByLabelText('Year of birth')).toHaveFocus());
    await userEvent.type(canvas.getByLabelText('Year of birth'), '1957');
  },
};

export const OnlyTheAge: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Only the age is known' }));
    await userEvent.type(canvas.getByLabelText('Age in years, about'), '40');
    await expect(canvas.getByLabelText('Age in years, about')).toHaveValue('40');
  },
};

export const PincodeElsewhere: Story = {
  play: async ({ canvas }) => {
    await userEvent.selectOptions(canvas.getByLabelText('State (optional)'), 'Karnataka');
    await userEvent.type(canvas.getByLabelText('PIN code (optional)'), '247667');
    await expect(await canvas.findByText(/is in Uttar Pradesh or Uttarakhand/)).toBeVisible();
  },
};

export const PerhapsOnRecord: Story = {
  args: { onFound: fn() },
  parameters: {
    sandbox: {
      patients: [
        { ...asha, firstName: 'Mira', birthDate: '1988' },
        { ...asha, firstName: 'Meera', lastName: 'Joshi', idNumber: '91-7654-3210-0000', abhaAddress: '' },
      ],
    },
  },
  play: async ({ canvas, args }) => {
    await fillIn(canvas);
    await submit(canvas);

    await waitFor(async () =>
      expect(await canvas.findByRole('heading', { name: 'Is one of these the same person?' })).toHaveFocus(),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Open the record of Mira Rao' }));
    await expect(args.onFound).toHaveBeenCalledOnce();
    await expect(args.onCreated).not.toHaveBeenCalled();
  },
};

/** A JPEG as a phone writes it: with an Exif part that says where it was taken. */
async function phonePicture(): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = 1600;
  canvas.height = 1200;
  const pen = canvas.getContext('2d');
  pen?.fillRect(0, 0, 800, 1200);
  const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  if (!jpeg) throw new Error('phonePicture: no canvas here');
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const words = new TextEncoder().encode('Exif\0\0MM\0*\0\0\0\bGPS 18.5074 73.8077');
  const exif = new Uint8Array([0xff, 0xe1, 0, words.length + 2, ...words]);
  return new File([bytes.slice(0, 2), exif, bytes.slice(2)], 'meera.jpg', { type: 'image/jpeg' });
}

async function openMore(canvas: Canvas) {
  await userEvent.click(canvas.getByText('Photo, blood group and more (optional)'));
  await canvas.findByRole('button', { name: 'Choose a picture' });
}

async function choose(file: File) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('choose: there is no file input');
  await userEvent.upload(input, file, { applyAccept: false });
}

export const PhotoFromAPhone: Story = {
  play: async ({ canvas, args, id }) => {
    const picture = await phonePicture();
    await expect(new TextDecoder('latin1').decode(await picture.arrayBuffer())).toContain('GPS 18.5074');
    await openMore(canvas);
    await choose(picture);
    await expect(await canvas.findByRole('img', { name: 'The photo' })).toBeVisible();
    await fillIn(canvas);
    await submit(canvas);

    await waitFor(() => expect(args.onCreated).toHaveBeenCalledOnce());
    const [stored] = (await connectionOf(id).carestack.patients.findAll()).items;
    const bytes = Uint8Array.from(atob(stored?.photo ?? ''), (letter) => letter.charCodeAt(0));
    const text = new TextDecoder('latin1').decode(bytes);
    await expect([bytes[0], bytes[1], bytes[2]]).toEqual([0xff, 0xd8, 0xff]);
    await expect(text).not.toMatch(/Exif|GPS/);
    const drawn = await createImageBitmap(new Blob([bytes]));
    await expect([drawn.width, drawn.height]).toEqual([480, 360]);
  },
};

export const NoPhotoAtAll: Story = {
  play: async ({ canvas }) => {
    await openMore(canvas);
    await choose(new File(['%PDF-1.7'], 'meera.jpg', { type: 'image/jpeg' }));
    await expect(await canvas.findByText(/This file is not a picture/)).toBeVisible();
  },
};

export const PhotoByCamera: Story = {
  play: async ({ canvas }) => {
    const scene = document.createElement('canvas');
    scene.width = 640;
    scene.height = 480;
    const pen = scene.getContext('2d');
    const redraw = setInterval(() => pen?.fillRect(0, 0, 320, 480), 30);
    const stream = scene.captureStream(30);
    spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
    await openMore(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Use the camera' }));
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Take the photo' })).not.toHaveAttribute('aria-disabled'),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Take the photo' }));

    await expect(await canvas.findByRole('img', { name: 'The photo' })).toBeVisible();
    clearInterval(redraw);
    await waitFor(() => expect(stream.getTracks().every(({ readyState }) => readyState === 'ended')).toBe(true));
    await userEvent.click(canvas.getByRole('button', { name: 'Remove the photo' }));
    await expect(canvas.queryByRole('img', { name: 'The photo' })).not.toBeInTheDocument();
  },
};

export const CameraRefused: Story = {
  play: async ({ canvas }) => {
    spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await openMore(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Use the camera' }));

    await expect(await canvas.findByText(/The browser may not use the camera/)).toBeVisible();
  },
};

export const ChangedMeanwhile: Story = {
  parameters: {
    sandbox: {
      patients: [asha],
      faults: [{ kind: 'status', status: 409, operation: 'patients.update', times: 1 }],
    },
  },
  render: function Conflicting() {
    const { data } = usePatients();
    const [patient] = data?.items ?? [];
    return patient ? (
      <PatientForm patient={{ ...patient, emailId: 'old@example.in' }} onUpdated={fn()} onCancel={fn()} />
    ) : (
      <p />
    );
  },
  play: async ({ canvas }) => {
    const mobile = await canvas.findByLabelText('Mobile number (optional)');
    await userEvent.clear(mobile);
    await userEvent.type(mobile, '7000011111');
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }));

    await waitFor(async () =>
      expect(
        await canvas.findByRole('heading', { name: 'Somebody else changed this patient in the meantime' }),
      ).toHaveFocus(),
    );
    await expect(canvas.getByLabelText('Yours: 70000 11111')).toBeChecked();
  },
};

const inPart = (fields: Record<string, string>) => ({
  sandbox: { faults: [{ kind: 'not-kept', operation: 'patients.create', fields, times: 1 } as const] },
});

export const SavedInPart: Story = {
  parameters: inPart({ mobileNumber: 'mobile_invalid', bloodGroup: 'invalid' }),
  play: async ({ canvas, args }) => {
    await fillIn(canvas);
    await openMore(canvas);
    await userEvent.selectOptions(canvas.getByLabelText('Blood group (optional)'), 'B+');
    await submit(canvas);

    const summary = await canvas.findByRole('alert', { name: 'The record is saved, but not all of it' });
    await waitFor(() => expect(summary).toHaveFocus());
    await userEvent.click(within(summary).getByText('Blood group: not saved. Check this.'));
    await expect(canvas.getByLabelText('Blood group (optional)')).toHaveFocus();
    await expect(canvas.getByRole('button', { name: 'Go on without it' })).toBeVisible();
    await expect(args.onCreated).not.toHaveBeenCalled();
  },
};

export const SavedInPartInHindi: Story = {
  args: { abhaProfile: ashaProfile },
  globals: { language: 'hi' },
  parameters: inPart({ mobileNumber: 'mobile_invalid', pincode: 'pincode_invalid' }),
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'पंजीकरण करें' }));

    await expect(await canvas.findByRole('alert', { name: 'रिकॉर्ड सहेजा गया, पर पूरा नहीं' })).toBeVisible();
    await expect(canvasElement.scrollWidth).toBe(canvasElement.clientWidth);
  },
};
