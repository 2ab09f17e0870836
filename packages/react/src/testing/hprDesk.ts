import type { Connected } from './connect.js';
import { receptionist } from './registration.js';

interface Professional {
  aadhaar: string;
  mobile: string;
}

/** Invented; the sandbox knows her. */
export const farida: Professional = { aadhaar: '300000000017', mobile: '9876510001' };

/** What every journey below takes, unless it says otherwise. */
export const password = 'Marigold-7-lamp';
export const email = 'farida.q@example.in';

/** A receptionist who registers a professional, as far as each screen. */
export function hprDesk(
  user: Parameters<typeof receptionist>[0],
  view: Parameters<typeof receptionist>[1],
  sandbox: Connected['sandbox'],
) {
  const desk = receptionist(user, view, sandbox);

  async function toCode(aadhaar = farida.aadhaar): Promise<string> {
    await desk.agree();
    await desk.sendCodeFor(aadhaar);
    return desk.codeOnPhone();
  }
  async function toMobile(aadhaar = farida.aadhaar) {
    await desk.confirmCode(await toCode(aadhaar));
  }
  async function toUsername({ aadhaar, mobile } = farida) {
    await toMobile(aadhaar);
    await desk.giveMobile(mobile);
  }
  async function toProfession(person = farida) {
    await toUsername(person);
    await desk.chooseFirst();
    await desk.press('Continue');
  }
  async function giveProfession() {
    await desk.select('Category', 'Doctor');
    await desk.select('Speciality', 'Ayurveda');
    await desk.press('Continue');
  }
  async function giveEmail() {
    await desk.fill('Email address', email);
    await desk.press('Continue');
  }
  async function toReview(person = farida) {
    await toProfession(person);
    await giveProfession();
    await giveEmail();
    await view.findByRole('heading', { name: 'Check your details' });
  }
  async function create(typed = password, again = typed) {
    await desk.fill('Password', typed);
    await desk.fill('Password, once more', again);
    await desk.press('Create HPR ID');
  }

  return { ...desk, toCode, toMobile, toUsername, toProfession, giveProfession, giveEmail, toReview, create };
}
