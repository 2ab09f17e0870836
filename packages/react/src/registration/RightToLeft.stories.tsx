import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { AbhaRegistrationWizard } from '../abha/index.js';
import { abhaConsents } from '../messages/abhaConsents.js';
import { HprRegistrationWizard } from '../hpr/index.js';
import { hprConsents } from '../messages/hprConsents.js';
import { layoutFaults } from '../testing/layoutFaults.js';
import { pseudoUrdu, translated } from '../testing/pseudoUrdu.js';
import { hprDesk } from '../testing/hprDesk.js';
import { connectionOf } from '../testing/stories.js';

/** Both journeys in letters that run from right to left, as wide as the narrowest phone. */
const meta = {
  title: 'registration/RightToLeft',
  globals: { language: 'ur', direction: 'rtl' },
  parameters: { a11y: { test: 'off' } },
  decorators: [(Story) => <div style={{ inlineSize: 320, padding: 8, boxSizing: 'border-box' }}>{Story()}</div>],
} satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const inUrdu = (name: string | RegExp) =>
  typeof name === 'string' ? new RegExp(`^${escaped(pseudoUrdu(name))}$`) : name;

/** A receptionist who reads the same words in the other letters. */
function deskOf({ id, canvas, canvasElement }: Pick<StoryContext, 'id' | 'canvas' | 'canvasElement'>) {
  const view: Parameters<typeof hprDesk>[1] = {
    findByRole: (role, options) =>
      canvas.findByRole(role, options?.name === undefined ? {} : { name: inUrdu(options.name) }),
    findAllByRole: (role) => canvas.findAllByRole(role),
    findByLabelText: (label) => canvas.findByLabelText(inUrdu(label)),
  };
  const hands = {
    ...userEvent,
    selectOptions: (element: Element, option: string) => userEvent.selectOptions(element, pseudoUrdu(option)),
  };
  const isInOrder = async () => expect(layoutFaults(canvasElement)).toEqual([]);
  return { ...hprDesk(hands, view, connectionOf(id).sandbox), view, isInOrder };
}

export const Abha: Story = {
  render: () => (
    <AbhaRegistrationWizard
      onComplete={fn()}
      onCancel={fn()}
      resume={null}
      findPatients={null}
      addressSuffix="@sbx"
      consents={{ ur: Object(translated(abhaConsents.en)) }}
    />
  ),
  play: async (context) => {
    const desk = deskOf(context);
    await desk.view.findAllByRole('checkbox');
    await desk.isInOrder();
    await desk.agree();
    await desk.view.findByLabelText('Aadhaar number');
    await desk.isInOrder();
    await desk.sendCodeFor('234567890124');
    await desk.view.findByLabelText('Code');
    await desk.isInOrder();
    await desk.confirm(await desk.codeOnPhone(), '9000000001');
    await desk.confirmCode(await desk.codeOnPhone());
    await desk.chooseFirst();
    await desk.isInOrder();
    await desk.press('Take this address');
    await desk.view.findByRole('heading', { name: 'The ABHA is created' });
    await desk.isInOrder();
  },
};

export const Hpr: Story = {
  render: () => (
    <HprRegistrationWizard
      onComplete={fn()}
      onCancel={fn()}
      resume={null}
      consents={{ ur: Object(translated(hprConsents.en)) }}
    />
  ),
  play: async (context) => {
    const desk = deskOf(context);
    await desk.isInOrder();
    await desk.toUsername({ aadhaar: '300000000126', mobile: '9876510011' });
    await desk.view.findAllByRole('radio');
    await desk.isInOrder();
    await desk.chooseFirst();
    await desk.press('Continue');
    await desk.view.findByLabelText('Category');
    await desk.isInOrder();
    await desk.giveProfession();
    await desk.view.findByLabelText('District');
    await desk.isInOrder();
  },
};
