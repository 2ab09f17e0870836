/** The smallest real pictures, and a paper. */
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const picture = (name = 'board.png') => new File([bytesOf(png)], name, { type: 'image/png' });
export const paper = (name = 'bill.pdf') => new File(['%PDF-1.4\n%%EOF'], name, { type: 'application/pdf' });

const photo = { value: png, type: 'image/png', size: 70, name: 'board.png' } as const;
const open = { kind: 'hours', shifts: [{ start: '10:00', end: '14:00' }] } as const;

/** Everything that the register asks for, of an invented clinic. */
export const riverbank = {
  facilityName: 'Riverbank Clinic',
  ownership: { code: 'P', name: 'Private' },
  ownershipSubType: { code: 'NP', name: 'Not for profit' },
  status: { code: 'F', name: 'Functional' },
  systems: [{ code: 'M', name: 'Modern Medicine (Allopathy)' }],
  specialities: { M: [{ code: 'M05', name: 'Family Medicine' }] },
  facilityType: { code: 'CLINIC', name: 'Clinic' },
  region: 'U',
  addressLine1: '4 River Road',
  addressLine2: 'Kothrud',
  city: 'Pune',
  pincode: '411038',
  state: { code: '27', name: 'Maharashtra' },
  district: { code: '490', name: 'Pune' },
  subDistrict: { code: '4193', name: 'Haveli' },
  coordinates: '18.5204, 73.8567',
  mobileNumber: '98765 43210',
  email: 'desk@example.in',
  stdcode: '020',
  landline: '2543210',
  websiteLink: 'riverbank.example.in',
  monday: open,
  boardPhoto: photo,
  buildingPhoto: photo,
  totalNumberOfBeds: '0',
  totalNumberOfVentilators: '0',
};

/** A photo as large as those of a telephone, drawn here. Needs a browser. */
export async function photograph(width: number, height: number, name: string): Promise<File> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pencil = canvas.getContext('2d');
  if (!pencil) throw new Error('photograph: this browser draws nothing.');
  for (let line = 0; line < 400; line += 1) {
    pencil.fillStyle = `hsl(${(line * 37) % 360} 60% 50%)`;
    pencil.fillRect((line * 97) % width, (line * 53) % height, width / 9, height / 9);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 1));
  return new File(blob ? [blob] : [], name, { type: 'image/jpeg' });
}
