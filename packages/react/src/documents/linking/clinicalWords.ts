import type { ApprovedBundle, ItemParts } from '@carestack/core/ai';

/**
 * Beginnings of words that tell a stranger something about somebody's health: the titles of a document's sections, kinds of illness,
 * treatment and test. It is a plain list and knows no names of illnesses and medicines; those come from the document itself.
 */
const beginnings =
  'diagnos complaint symptom allerg medic tablet dose prescri immuni vaccin investigat patholog radiolog x-ray xray ultraso mri ct-scan biops surg operat procedure oncolog cancer tumour tumor chemo psychiat mental depress hiv aids std sti pregnan antenatal abort deliver gynaec diabet hypertens cardiac fever infect tubercul asthma epilep hepatit dialys rehab addict positive negative निदान शिकायत लक्षण एलर्जी दवा टीका जाँच ऑपरेशन कैंसर मधुमेह गर्भ बुखार रोग'.split(
    ' ',
  );

/** Words that stand in medical lines and mean nothing there. */
const harmless = new Set(['after', 'before', 'daily', 'weeks', 'months', 'years', 'days', 'with', 'from', 'three']);

const shortestOfDocument = 4;

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .filter(Boolean);

const telling: readonly (keyof ItemParts)[] = ['text', 'name', 'condition', 'procedure', 'description'];

/** The words of a name that tell something of somebody's health: by the list, or because the document itself says them. */
export function clinicalWordsIn(name: string, { approved }: Pick<ApprovedBundle, 'approved'>): string[] {
  const said = new Set(
    approved.items
      .flatMap(({ parts }) => telling.flatMap((part) => wordsOf(parts[part] ?? '')))
      .filter((word) => word.length >= shortestOfDocument && !/\d/.test(word) && !harmless.has(word)),
  );
  return wordsOf(name).filter((word) => said.has(word) || beginnings.some((beginning) => word.startsWith(beginning)));
}
