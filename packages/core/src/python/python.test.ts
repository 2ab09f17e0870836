import { afterEach, expect, expectTypeOf, test, vi } from 'vitest';
import * as core from '../index.js';
import { stubFetch } from '../testing/stubFetch.js';
import * as python from './index.js';

afterEach(() => vi.unstubAllEnvs());

const page = { body: { message: 'Patient Found !!!', requestResource: [], totalNumberOfRecords: 0 } };

test('every public name of the Python README is there', () => {
  expect(Object.keys(python).sort()).toEqual([
    'AbhaSteps',
    'AiService',
    'Appointment',
    'AppointmentPriority',
    'AppointmentType',
    'CarestackSDK',
    'CaseType',
    'CreateABHA',
    'CreateHPR',
    'DocumentLinking',
    'EhrApiError',
    'Encounter',
    'HealthInformationTypes',
    'HprRegistrationSteps',
    'Organization',
    'Patient',
    'Practitioner',
    'SDKConfig',
  ]);
  expectTypeOf<python.ClientConfig>().toEqualTypeOf<core.ClientConfig>();
  expectTypeOf<python.HealthDocumentLinkingDTO>().toEqualTypeOf<core.HealthDocumentLinkingDTO>();
  expectTypeOf<python.HealthInformationDTO>().toEqualTypeOf<core.HealthInformationDTO>();
  expectTypeOf<python.EncounterRequestDTO>().toEqualTypeOf<core.EncounterRequestDTO>();
  expectTypeOf<python.OPConsultationDTO>().toEqualTypeOf<core.OPConsultationDTO>();
  expectTypeOf<python.OPConsultationSections>().toEqualTypeOf<core.OPConsultationSections>();
  expectTypeOf<python.PhysicalExamination>().toEqualTypeOf<core.PhysicalExamination>();
  expectTypeOf<python.PatientDetails>().toEqualTypeOf<core.PatientDetails>();
  expectTypeOf<python.DoctorDetails>().toEqualTypeOf<core.DoctorDetails>();
  expectTypeOf<python.AppointmentDTO>().toEqualTypeOf<core.AppointmentDTO>();
  expectTypeOf<python.UpdateAppointmentDTO>().toEqualTypeOf<core.UpdateAppointmentDTO>();
});

test('the root has them too; there Patient and its like are the records', () => {
  const records = new Set(['AiService', 'Appointment', 'Organization', 'Patient', 'Practitioner']);
  const values = Object.entries(python).filter(([name]) => !records.has(name));

  expect(core).toMatchObject(Object.fromEntries(values));
  expectTypeOf<core.Patient['id']>().toBeString();
  expectTypeOf<core.Practitioner['id']>().toBeString();
  expectTypeOf<core.Organization['id']>().toBeString();
  expectTypeOf<core.Appointment['reference']>().toBeString();
});

test('a service is made by its name, with a configuration, as in Python', async () => {
  const { fetch, asked } = stubFetch(page);
  const patients = python.Patient({ baseUrl: 'https://api.test', apiKey: 'key-1', fetch });

  expect((await patients.findAll()).items).toEqual([]);
  expect(asked).toMatchObject([{ path: '/get/Patient' }]);
  expectTypeOf(patients).toEqualTypeOf<core.PatientsService>();
  expectTypeOf(python.Practitioner).returns.toEqualTypeOf<core.PractitionersService>();
  expectTypeOf(python.Organization).returns.toEqualTypeOf<core.OrganizationsService>();
  expectTypeOf(python.Appointment).returns.toEqualTypeOf<core.AppointmentsService>();
  expectTypeOf(python.AiService).returns.toEqualTypeOf<core.AiService>();
  expectTypeOf(python.DocumentLinking).returns.toEqualTypeOf<core.DocumentsService>();
  expectTypeOf(python.Encounter).returns.toEqualTypeOf<core.EncountersService>();
  expectTypeOf(python.CreateABHA).returns.toEqualTypeOf<core.AbhaService>();
  expectTypeOf(python.CreateHPR).returns.toEqualTypeOf<core.HprService>();
});

test('CarestackSDK is the whole client, configured by SDKConfig from the environment', async () => {
  vi.stubEnv('CARESTACK_API_URL', 'https://api.test');
  vi.stubEnv('CARESTACK_API_KEY', 'key-1');
  vi.stubEnv('CARESTACK_HPRID_AUTH', '71-1234');
  const { fetch, asked } = stubFetch(page);
  const sdk: python.CarestackSDK = python.CarestackSDK({ ...python.SDKConfig.fromEnvironment(), fetch });
  await sdk.patients.findAll();

  expect(asked[0]?.headers.get('authorization')).toBe('Bearer key-1');
  expect(asked[0]?.headers.get('x-hprid-auth')).toBe('71-1234');
  expectTypeOf(sdk).toEqualTypeOf<core.Carestack>();
});
