export interface BuiltInDistrict {
  /** By its code in the Local Government Directory, as is all that follows. */
  state: string;
  code: string;
  name: string;
  subDistricts: Readonly<Record<string, string>>;
}
