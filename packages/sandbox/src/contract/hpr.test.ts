import { expect, test } from 'vitest';
import { inEveryWay } from '../testing/ways.js';

inEveryWay((way) => {
  test('a journey by the names of the other SDKs ends in an HPR ID, which the next one finds', async () => {
    const { hpr } = way().carestack;
    const prove = async () => {
      const begun = await hpr.startRegistration('3000 0000 0017');
      const proved = await hpr.registrationFlow('VERIFY_AADHAAR_OTP', {
        otp: await way().codeOnPhone(),
        txnId: String(begun.data['txnId']),
        domainName: 'allopathy',
        idType: 'aadhaar',
        restrictions: null,
      });
      return String(proved.data['txnId']);
    };
    const txnId = await prove();
    const person = await hpr.registrationFlow('CheckAccountExists', { txnId });
    await hpr.registrationFlow('DEMOGRAPHIC_AUTH', { txnId, mobile: '9876510001' });
    const suggested = await hpr.registrationFlow('get_hpr_id_suggestions', { txnId });
    const [hprId = ''] = suggested.data['hprIdSuggestions'] as string[];
    const done = await hpr.registrationFlow('create_hpr', {
      txnId,
      hprId,
      email: 'farida.q@example.in',
      password: 'Correct-horse-7',
      firstName: String(person.data['firstName']),
      lastName: String(person.data['lastName']),
      dayOfBirth: '08',
      monthOfBirth: '03',
      yearOfBirth: '1981',
      address: String(person.data['address']),
      pincode: String(person.data['pincode']),
      stateCode: '9',
      districtCode: '162',
      hpCategoryCode: '1',
      hpSubCategoryCode: '1',
    });

    expect(done).toMatchObject({ nextStep: null, data: { hprProfile: { hprId: 'farida.qureshi@hpr.abdm' } } });
    expect(await hpr.registrationFlow('CHECK_EXISTING_ACCOUNT', { txnId })).toMatchObject({
      nextStep: null,
      data: { accountExists: true, hprId: 'farida.qureshi@hpr.abdm' },
    });
  });
});
