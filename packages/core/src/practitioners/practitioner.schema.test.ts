import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fieldCodes } from '../errors/fields.js';
import {
  departmentName,
  departments,
  newPractitionerSchema,
  practitionerSchema,
  type NewPractitioner,
} from './practitioner.schema.js';

const meera: NewPractitioner = {
  registrationId: 'MCI/2004/12345',
  department: 'cardiology',
  designation: 'Senior Consultant',
  status: 'Active',
  joiningDate: '2020-01-15',
  staffType: 'Doctor',
  firstName: 'Meera',
  gender: 'female',
  address: '12 Lake Road, Pune',
};

const sent = (changes: object) => z.parse(newPractitionerSchema, { ...meera, ...changes });

const refused = (changes: object) =>
  fieldCodes(z.safeParse(newPractitionerSchema, { ...meera, ...changes }, { reportInput: true }).error?.issues ?? []);

describe('a new practitioner', () => {
  test('needs no more than the register, the post, name, gender and address', () => {
    expect(sent({})).toEqual({ ...meera, resourceType: 'Practitioner' });
  });

  test('as the README writes one travels as the API reads one', () => {
    const written = {
      registrationId: 'REG12345',
      department: 'Cardiology',
      designation: 'Senior Consultant',
      specialization: ['Interventional Cardiology', 'Cardiac Surgery'],
      status: 'Active',
      joiningDate: '2020-01-15',
      staffType: 'Doctor',
      firstName: 'Dr. Sarah',
      lastName: 'Wilson',
      birthDate: '1975-08-20',
      gender: 'F',
      mobileNumber: '+919876543210',
      emailId: 'dr.sarah.wilson@hospital.com',
      address: '123 Medical Complex, Healthcare City',
      pincode: '110001',
      state: 'Delhi',
      qualifications: [
        { degree: 'MBBS', university: 'AIIMS Delhi', year: '1998' },
        { degree: 'MD Cardiology', university: 'AIIMS Delhi', year: 2002 },
      ],
      experience: 23,
      languages: ['English', 'Hindi', 'Telugu'],
      consultationFee: 1500,
      resourceType: 'PRACTITIONER',
    } satisfies NewPractitioner;

    expect(z.parse(newPractitionerSchema, written)).toEqual({
      ...written,
      department: 'cardiology',
      gender: 'female',
      qualifications: [
        { degree: 'MBBS', university: 'AIIMS Delhi', year: '1998' },
        { degree: 'MD Cardiology', university: 'AIIMS Delhi', year: '2002' },
      ],
      resourceType: 'Practitioner',
    });
  });

  test.each([
    [{ registrationId: ' ' }, { registrationId: 'required' }],
    [{ department: 'astrology' }, { department: 'department_invalid' }],
    [{ department: 'constructor' }, { department: 'department_invalid' }],
    [{ joiningDate: '15-01-2020' }, { joiningDate: 'date_invalid' }],
    [{ firstName: 'Meera2' }, { firstName: 'name_invalid' }],
    [{ gender: 'woman' }, { gender: 'gender_invalid' }],
    [{ mobileNumber: '12345' }, { mobileNumber: 'mobile_invalid' }],
    [{ address: 'Pune' }, { address: 'address_short' }],
    [{ consultationFee: -1 }, { consultationFee: 'amount_invalid' }],
    [{ specialization: [''] }, { 'specialization[0]': 'required' }],
    [{ qualifications: [{ university: 'AIIMS' }] }, { 'qualifications[0].degree': 'required' }],
    [{ resourceType: 'Patient' }, { resourceType: 'resource_type_invalid' }],
  ])('with %j is refused at %j', (changes, fields) => {
    expect(refused(changes)).toEqual(fields);
  });

  test('every missing member is named', () => {
    const { error } = z.safeParse(newPractitionerSchema, {}, { reportInput: true });

    expect(Object.keys(fieldCodes(error?.issues ?? []))).toEqual([
      'registrationId',
      'department',
      'designation',
      'status',
      'joiningDate',
      'staffType',
      'firstName',
      'gender',
      'address',
    ]);
  });
});

test('there are 21 departments, each its own spelling in any case', () => {
  expect(departments).toHaveLength(21);
  expect(departments.map((department) => departmentName(` ${department.toUpperCase()} `))).toEqual([...departments]);
});

test.each([
  ['Paediatrics', 'pediatrics'],
  ['Orthopaedics', 'orthopedics'],
  ['Anaesthesiology', 'anesthesiology'],
  ['Haematology', 'hematology'],
  ['Gynecology', 'gynaecology'],
  ['General  Surgery', 'general surgery'],
  ['ENT', 'otorhinolaryngology'],
  ['Homoeopathy', 'Homoeopathy'],
])('%s is the department %s', (written, department) => {
  expect(departmentName(written)).toBe(department);
});

describe('a practitioner on record', () => {
  test('may have anything missing or null, and keeps what we do not know', () => {
    const record = { resourceId: 'd-1', lastName: null, gender: 'F', department: 'Cardiology', ward: 'East' };

    expect(z.parse(practitionerSchema, record)).toEqual({
      ...record,
      id: 'd-1',
      gender: 'female',
      department: 'cardiology',
    });
  });

  test('without an id is refused', () => {
    expect(z.safeParse(practitionerSchema, { firstName: 'Meera' }).error?.issues).toMatchObject([
      { path: ['resourceId'], message: 'required' },
    ]);
  });
});
