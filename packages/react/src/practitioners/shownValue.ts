import type { Messages } from '../messages/messages.js';
import { dayText, genderText, stateText } from '../person/index.js';
import { departmentText, wordText } from './describe.js';
import type { PractitionerField, PractitionerValues } from './practitionerFields.js';

export interface ShownWords {
  practitioners: Messages['practitioners'];
  patients: Messages['patients'];
  locale: string;
}

/** What stands in a field, in words; empty where nothing does. */
export function shownValue(
  name: PractitionerField,
  values: PractitionerValues,
  { practitioners, patients, locale }: ShownWords,
): string {
  const { form, chart } = practitioners;
  const one = (text: string | null) => text ?? '';
  const list = (texts: readonly string[]) => new Intl.ListFormat(locale, { type: 'unit' }).format(texts);
  switch (name) {
    case 'gender':
      return one(genderText(values.gender, patients));
    case 'state':
      return one(stateText(values.state, patients));
    case 'department':
      return one(departmentText(values.department, practitioners));
    case 'staffType':
      return one(wordText(values.staffType, form.staffTypes));
    case 'status':
      return one(wordText(values.status, form.statuses));
    case 'birthDate':
    case 'joiningDate':
      return one(dayText(values[name], locale));
    case 'photo':
      return values.photo && form.photo.given;
    case 'wantsToLinkWhatsapp':
      return values.wantsToLinkWhatsapp ? chart.yes : chart.no;
    case 'qualifications':
      return list(
        values.qualifications.map(({ degree, university, year }) =>
          [degree, university, year].filter(Boolean).join(', '),
        ),
      );
    case 'specialization':
    case 'languages':
      return list(values[name]);
    case 'firstName':
    case 'middleName':
    case 'lastName':
    case 'registrationId':
    case 'designation':
    case 'experience':
    case 'consultationFee':
    case 'mobileNumber':
    case 'emailId':
    case 'address':
    case 'pincode':
      return values[name];
    default:
      return name satisfies never;
  }
}
