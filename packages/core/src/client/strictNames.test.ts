import { expect, test } from 'vitest';
import { createPatientsService } from '../patients/index.js';
import { createPractitionersService } from '../practitioners/index.js';
import { stubFetch } from '../testing/stubFetch.js';
import { createHttp } from './http.js';

const person = { firstName: 'Om', lastName: 'R', birthDate: '1990-01-30', gender: 'M', address: '12 Lake Road, Pune' };
const patient = { ...person, idType: 'ABHA', idNumber: '91-1234-5678-9012' };
const practitioner = {
  ...person,
  registrationId: 'MCI/2004/1',
  department: 'Cardiology',
  designation: 'Consultant',
  status: 'Active',
  joiningDate: '2020-01-15',
  staffType: 'Doctor',
};
const short = { statusCode: 400, fields: { firstName: 'name_short', lastName: 'name_short' } };

function roomsWith({ strictNames }: { strictNames?: boolean }) {
  const { fetch, asked } = stubFetch({ body: { message: 'Done.', resourceId: 'p-1', requestResource: { id: 'p-1' } } });
  const http = createHttp({ baseUrl: 'https://api.test', fetch, strictNames });
  return { patients: createPatientsService(http), practitioners: createPractitionersService(http), asked };
}

test('a name may have two letters or one', async () => {
  const { patients, practitioners, asked } = roomsWith({});
  await patients.create(patient);
  await patients.update('p-1', { firstName: 'Om' });
  await practitioners.create(practitioner);

  expect(asked.map(({ body }) => body)).toMatchObject([
    { firstName: 'Om', lastName: 'R' },
    { firstName: 'Om' },
    { firstName: 'Om', lastName: 'R' },
  ]);
});

test('with strictNames a name of fewer than three letters is refused before anything is sent', async () => {
  const { patients, practitioners, asked } = roomsWith({ strictNames: true });

  await expect(patients.create(patient)).rejects.toMatchObject(short);
  await expect(patients.update('p-1', { firstName: ' Om ' })).rejects.toMatchObject({
    fields: { firstName: 'name_short' },
  });
  await expect(practitioners.create(practitioner)).rejects.toMatchObject(short);
  await expect(practitioners.update('d-1', { lastName: 'R' })).rejects.toMatchObject({
    fields: { lastName: 'name_short' },
  });
  expect(asked).toEqual([]);
});

test('with strictNames three letters are enough, and a person may have one name', async () => {
  const { patients, asked } = roomsWith({ strictNames: true });
  await patients.create({ ...patient, firstName: 'Ram', lastName: '' });

  expect(asked).toHaveLength(1);
});
