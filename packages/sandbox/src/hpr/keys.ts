import type { World } from '../World.js';

type Digest = Pick<World['secrets'], 'digest'>;

/** HPR knows its people apart from ABHA: the same Aadhaar is another holder here. */
export const hprAadhaarKey = ({ digest }: Digest, aadhaar: string) => digest('hpr aadhaar', aadhaar);

export const hprCodeReceiver = ({ digest }: Digest, aadhaarKey: string) => digest('hpr aadhaar code', aadhaarKey);

export const hprMobileReceiver = ({ digest }: Digest, aadhaarKey: string, mobile: string) =>
  digest('hpr mobile code', aadhaarKey, mobile);
