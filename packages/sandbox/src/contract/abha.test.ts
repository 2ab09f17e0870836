import { expect, test } from 'vitest';
import { inEveryWay } from '../testing/ways.js';

inEveryWay((way) => {
  test('a journey by the names of the other SDKs ends in an ABHA with an address', async () => {
    const { abha } = way().carestack;
    const begun = await abha.startRegistration('2345 6789 0124');
    const enrolled = await abha.registrationFlow('ENROLL_WITH_AADHAAR', {
      otp: await way().codeOnPhone(),
      txnId: String(begun.data['txnId']),
      mobile: '9812345678',
    });
    expect(enrolled.nextStep).toBe('generate_mobile_otp');
    const sent = await abha.registrationFlow('update_mobile', {
      updateValue: '9812345678',
      txnId: String(enrolled.data['txnId']),
    });
    const verified = await abha.registrationFlow('verify_mobile_otp', {
      otp: await way().codeOnPhone(),
      txnId: String(sent.data['txnId']),
    });
    const suggested = await abha.registrationFlow('get_abha_address_suggestions', {
      txnId: String(verified.data['txnId']),
    });

    const done = await abha.registrationFlow('final_register', {
      abhaAddress: 'asha.rao1988',
      txnId: String(suggested.data['txnId']),
    });

    expect(done).toMatchObject({ nextStep: null, data: { abhaAddress: 'asha.rao1988@sbx' } });
  });

  test('three wrong codes lock', async () => {
    const { txnId } = await way().carestack.abha.generateAadhaarOtp('9999 4105 7058');
    const otp = (await way().codeOnPhone()) === '111111' ? '222222' : '111111';
    const attempt = () => way().carestack.abha.enrollWithAadhaar({ txnId, otp, mobile: '9876500001' });

    const codes: string[] = [];
    for (let tries = 0; tries < 4; tries += 1) await attempt().catch(({ code }: { code: string }) => codes.push(code));

    expect(codes).toEqual(['otp_wrong', 'otp_wrong', 'otp_wrong', 'otp_locked']);
  });

  test('an answer lost after the enrolment leaves one ABHA, found by the next try', async () => {
    const enrol = async () => {
      const { txnId } = await way().carestack.abha.generateAadhaarOtp('2000 0000 0124');
      return way().carestack.abha.enrollWithAadhaar({ txnId, otp: await way().codeOnPhone(), mobile: '9876500017' });
    };

    await expect(enrol()).rejects.toMatchObject({ outcome: 'unknown' });
    expect(await enrol()).toMatchObject({ isNew: false });
  });
});
