import * as z from 'zod/mini';
import { oneOf } from './fields.js';
import { textOf } from './given.js';

/** FHIR's administrative genders, as the API stores them (contract 14). */
export const genders = ['male', 'female', 'other', 'unknown'] as const;
export type Gender = (typeof genders)[number];

/** As the API spells them, `Chattisgarh` included (contract 14). */
export const states = [
  'Andhra Pradesh',
  'Arunachal Pradesh',
  'Assam',
  'Bihar',
  'Chattisgarh',
  'Goa',
  'Gujarat',
  'Haryana',
  'Himachal Pradesh',
  'Jharkhand',
  'Karnataka',
  'Kerala',
  'Madhya Pradesh',
  'Maharashtra',
  'Manipur',
  'Meghalaya',
  'Mizoram',
  'Nagaland',
  'Odisha',
  'Punjab',
  'Rajasthan',
  'Sikkim',
  'Tamil Nadu',
  'Telangana',
  'Tripura',
  'Uttar Pradesh',
  'Uttarakhand',
  'West Bengal',
  'Andaman and Nicobar',
  'Lakshadweep',
  'Delhi',
  'Dadra and Nagar Haveli and Daman & Diu',
  'Jammu and Kashmir',
  'Chandigarh',
  'Ladakh',
  'Puducherry',
  'Unknown',
] as const;
export type State = (typeof states)[number];

/** `M`, `Female`, `other`: the word the API stores; another text in lower case. @throws ValidationError for no text. */
export function genderWord(text: string): string {
  const word = textOf('genderWord', 'text', text).trim().toLowerCase();
  return genderLetters.get(word) ?? word;
}

const genderLetters = new Map<string, Gender>(genders.map((gender) => [gender.charAt(0), gender]));

/** ABDM writes the full names of what the API shortens, the registers `&` or `and`. */
function stateKey(name: string): string {
  const key = name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/^the | islands$|^nct of /g, '');
  return key === 'chhattisgarh' ? 'chattisgarh' : key;
}

/** The API's spelling of a state, whatever the case or the register it was copied from; the text itself when there is none. @throws ValidationError for no text. */
export function stateName(text: string): string {
  const name = textOf('stateName', 'text', text).trim();
  return states.find((state) => stateKey(state) === stateKey(name)) ?? name;
}

/** One letter is a name; so is one in any script. Digits and signs are not. */
export const nameWord = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'required'),
    z.regex(/^[\p{L}\p{M}](?:[\p{L}\p{M} .'’-]|\u200c|\u200d)*$/u, 'name_invalid'),
  );

/** `M`, `Female` and the like travel as the API's word. */
export const gender = oneOf(genders, genderWord, 'gender_invalid');

export const state = oneOf(states, stateName, 'state_invalid');

export const streetAddress = z.string().check(z.trim(), z.minLength(1, 'required'), z.minLength(5, 'address_short'));
