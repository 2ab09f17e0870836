import type { NewOrganization } from '@carestack/core/organizations';
import { nationalMobile, toWesternDigits } from '@carestack/core/values';
import { pointOf } from './coordinates.js';
import type { Attachment, OrganizationDraft } from './draft.js';
import { days, hoursText, type Day } from './hours.js';
import { plainDigits, webAddress } from './problems.js';

/** A draft without problems, as the wire takes it (contract 6.1). */
export function toOrganization(draft: OrganizationDraft, accountId: string): NewOrganization {
  const point = pointOf(draft.coordinates);
  const { systems, specialities } = draft;
  return {
    accountId,
    basicInformation: {
      facilityName: draft.facilityName.trim().replace(/\s+/g, ' '),
      region: draft.region,
      addressLine1: draft.addressLine1,
      addressLine2: draft.addressLine2,
      state: draft.state.code,
      district: draft.district.code,
      subDistrict: draft.subDistrict.code,
      city: draft.city,
      pincode: plainDigits(draft.pincode),
      latLongs: typeof point === 'string' ? [] : [String(point.lat), String(point.lng)],
    },
    contactInformation: {
      mobileNumber: nationalMobile(draft.mobileNumber),
      email: draft.email,
      stdcode: plainDigits(draft.stdcode),
      landline: plainDigits(draft.landline),
      websiteLink: webAddress(draft.websiteLink) ?? draft.websiteLink,
    },
    uploadDocuments: {
      boardPhoto: sent(draft.boardPhoto, 'board-photo'),
      buildingPhoto: sent(draft.buildingPhoto, 'building-photo'),
    },
    addAddressProof: draft.addressProofs.map(({ type, file }, index) => ({
      addressProofType: type.code,
      addressProofAttachment: sent(file, `address-proof-${index + 1}`),
    })),
    // A shift is a date and a time on the wire, and a weekday has no date: the words carry the hours.
    facilityTimings: days
      .filter((day) => draft[day].kind !== 'closed')
      .map((day) => ({ timings: `${wireDays[day]}: ${hoursText(draft[day])}`, shifts: [{ start: null, end: null }] })),
    facilityDetails: {
      ownershipType: draft.ownership.code,
      ownershipSubType: draft.ownershipSubType.code,
      status: draft.status.code,
    },
    systemOfMedicine: {
      specialities: systems.map(({ code }) => ({
        systemofMedicineCode: code,
        specialities: (specialities[code] ?? []).map((one) => one.code),
      })),
      facilityType: draft.facilityType.code,
      facilitySubType: draft.facilitySubType.code,
      serviceType: draft.serviceType.code,
    },
    facilityInventory: {
      totalNumberOfBeds: Number(toWesternDigits(draft.totalNumberOfBeds)),
      totalNumberOfVentilators: Number(toWesternDigits(draft.totalNumberOfVentilators)),
      hasPharmacy: draft.hasPharmacy,
      hasDiagnosticLab: draft.hasDiagnosticLab,
      hasImagingCenter: draft.hasImagingCenter,
      hasDialysisCenter: draft.hasDialysisCenter,
      hasBloodBank: draft.hasBloodBank,
      hasCathLab: draft.hasCathLab,
      servicesByImagingCenter: draft.hasImagingCenter
        ? draft.imagingServices
            .filter(({ count }) => count.trim() !== '')
            .map(({ code, count }) => ({ service: code, count: Number(toWesternDigits(count)) }))
        : [],
      nhrrid: draft.nhrrid,
      nin: draft.nin,
      abpmjayid: draft.abpmjayid,
      rohiniId: draft.rohiniId,
      echsId: draft.echsId,
      cghsId: draft.cghsId,
      ceaRegistration: draft.ceaRegistration,
      stateInsuranceSchemeId: draft.stateInsuranceSchemeId,
    },
  };
}

const wireDays: Readonly<Record<Day, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const;

/** Under a name of ours: a file's own may be that of a person. */
function sent(file: Attachment | null, name: string) {
  return file ? { value: file.value, name: `${name}.${endings[file.type]}` } : { value: '', name };
}
