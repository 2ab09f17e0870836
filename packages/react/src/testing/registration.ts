import type { Connected } from './connect.js';

/** Testing Library's queries, in a test or in a story. */
interface View {
  findByRole(role: string, options?: { name?: string | RegExp }): Promise<HTMLElement>;
  findAllByRole(role: string): Promise<HTMLElement[]>;
  findByLabelText(label: string | RegExp): Promise<HTMLElement>;
}

interface Hands {
  click(element: Element): Promise<void>;
  type(element: Element, text: string): Promise<void>;
  clear(element: Element): Promise<void>;
  selectOptions(element: Element, option: string): Promise<void>;
}

/** A receptionist at the registration, with the patient's phone in view. Labels are English. */
export function receptionist(user: Hands, view: View, sandbox: Connected['sandbox']) {
  let lastRead: string | undefined;
  const press = async (name: string | RegExp) => user.click(await view.findByRole('button', { name }));
  const fill = async (label: string, text: string) => {
    const box = await view.findByLabelText(label);
    await user.clear(box);
    await user.type(box, text);
  };

  return {
    press,
    fill,

    /** Says what the person holds, and looks among the patients. */
    async lookUp(holds: { abha: string } | { mobile: string } | 'neither') {
      if (holds === 'neither') await user.click(await view.findByLabelText('Neither of these'));
      else if ('abha' in holds) {
        await user.click(await view.findByLabelText('An ABHA number or ABHA address'));
        await fill('ABHA number or ABHA address', holds.abha);
      } else {
        await user.click(await view.findByLabelText('A mobile number'));
        await fill('Mobile number', holds.mobile);
      }
      await press('Continue');
    },

    async agree() {
      for (const clause of await view.findAllByRole('checkbox')) await user.click(clause);
      await press('I agree');
    },

    async sendCodeFor(aadhaar: string) {
      await fill('Aadhaar number', aadhaar);
      await press('Send code');
    },

    /** Waits for a message that was not read before, and reads the newest code. */
    async codeOnPhone(): Promise<string> {
      for (let look = 0; look < 100; look += 1) {
        const answer = await sandbox.fetch('http://sandbox.test/sandbox/inbox');
        const [, id, code] = /"id":"([^"]+)".*?"text":"[^"]*?\b(\d{6})\b/.exec(await answer.text()) ?? [];
        const isNew = id !== lastRead;
        lastRead = id;
        if (code && isNew) return code;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('codeOnPhone: no new message came within five seconds.');
    },

    /** Ticks the first of the free addresses. */
    async chooseFirst(): Promise<Element> {
      const [first] = await view.findAllByRole('radio');
      if (!first) throw new Error('chooseFirst: there is nothing to choose from.');
      await user.click(first);
      return first;
    },

    async confirm(code: string, mobile: string) {
      await fill('Code', code);
      await fill('Mobile number for ABHA messages', mobile);
      await press('Confirm code');
    },

    /** From the Aadhaar number to the screen after the code. The consent is there already. */
    async enrol({ aadhaar, mobile }: { aadhaar: string; mobile: string }) {
      await this.sendCodeFor(aadhaar);
      await this.confirm(await this.codeOnPhone(), mobile);
    },

    /** A code alone, as of HPR. */
    async confirmCode(code: string) {
      await fill('Code', code);
      await press('Confirm code');
    },

    async giveMobile(mobile: string) {
      await fill('Mobile number', mobile);
      await press('Continue');
    },

    async select(label: string, option: string) {
      await user.selectOptions(await view.findByLabelText(label), option);
    },

    /** Makes the sandbox misbehave once, or as often as said, for one operation. */
    plant: (fault: Readonly<Record<string, unknown>>) => manage('faults', { times: 1, ...fault }),

    /** The service forgets every transaction, as it does in time. */
    forgetTransactions: () => manage('reset', {}),
  };

  async function manage(what: string, body: Readonly<Record<string, unknown>>): Promise<void> {
    const { ok } = await sandbox.fetch(`http://sandbox.test/sandbox/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.apiKey}` },
      body: JSON.stringify(body),
    });
    if (!ok) throw new Error(`The sandbox did not take the ${what}.`);
  }
}
