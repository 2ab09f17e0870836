import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent } from 'storybook/test';
import { Actions } from './Actions.js';
import { Button } from './Button.js';
import { Checkbox } from './Checkbox.js';
import { CodeInput } from './CodeInput.js';
import { Countdown } from './Countdown.js';
import { DigitsInput } from './DigitsInput.js';
import { Progress } from './Progress.js';
import { StepHeading, Steps } from './StepHeading.js';

const meta = { component: StepHeading, args: { children: 'Your Aadhaar number' } } satisfies Meta<typeof StepHeading>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Alone: Story = {};

/** The kit put together, as a journey uses it. */
export const InAJourney: Story = {
  render: function Journey() {
    const [isSent, setIsSent] = useState(false);
    const [deadline] = useState(() => Date.now() + 60_000);

    return (
      <Steps>
        <form className="cs-wizard" onSubmit={(event) => event.preventDefault()}>
          <Progress value={isSent ? 2 : 1} max={4} label={`Step ${isSent ? 2 : 1} of 4`} />
          {isSent ? (
            <>
              <StepHeading key="code">Enter the code</StepHeading>
              <CodeInput label="Code" hint="Six digits, sent to ******0161." />
              <Countdown
                deadline={deadline}
                text={(seconds) => `You can ask for a new code in ${seconds} seconds.`}
                startMessage="A new code can be asked for in one minute."
                endMessage="You can ask for a new code now."
              />
              <Actions>
                <Button variant="primary" type="submit">
                  Confirm
                </Button>
                <Button variant="quiet" onClick={() => setIsSent(false)}>
                  Back
                </Button>
              </Actions>
            </>
          ) : (
            <>
              <StepHeading key="number">Your Aadhaar number</StepHeading>
              <DigitsInput
                label="Aadhaar number"
                hint="Twelve digits. It is encrypted on this device before it is sent."
                groups={[4, 4, 4]}
                concealment={{ showLabel: 'Show', hideLabel: 'Hide' }}
              />
              <Checkbox label="I share my Aadhaar number of my own free will, for the sole purpose of creating an ABHA number." />
              <Actions>
                <Button variant="primary" onClick={() => setIsSent(true)}>
                  Send code
                </Button>
                <Button variant="quiet">Continue without ABHA</Button>
              </Actions>
            </>
          )}
        </form>
      </Steps>
    );
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Your Aadhaar number' })).not.toHaveFocus();

    await userEvent.click(canvas.getByRole('button', { name: 'Send code' }));

    await expect(canvas.getByRole('heading', { name: 'Enter the code' })).toHaveFocus();
  },
};

export const InTheDark: Story = { ...InAJourney, globals: { appearance: 'dark' } };
