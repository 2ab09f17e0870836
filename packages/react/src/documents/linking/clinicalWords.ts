import type { ApprovedBundle, ItemParts } from '@carestack/core/ai';

/**
 * Beginnings of words that tell a stranger something about somebody's health: the titles of a document's sections, departments, kinds of
 * illness, treatment and test, and illnesses everybody knows. Rarer ones, and medicines, come from the document itself.
 */
const beginnings = [
  'diagnos complaint symptom allerg illness sickness disease disorder syndrome infect chronic acute positive negative',
  'medic tablet capsule dose prescri inject insulin steroid antibiot vaccin immuni therap treatment transfus dialys chemo radiothera',
  'investigat patholog radiolog laborator report x-ray xray ultraso sonogr scan mammogr endoscop colonoscop biops smear swab blood urine',
  'surg operat procedure anaesth anesth transplant amputat steril vasectom hysterect caesar cesar',
  'oncolog cancer tumour tumor leukaem leukem lymphom psych mental depress bipolar schizo autis dement alzheimer parkinson suicid',
  'addict alcohol drug overdos rehab pregnan antenatal prenatal obstet gynaec gynec matern abort miscarr deliver fertil infertil contracep menopaus menstru',
  'diabet sugar thyroid hypertens cardia cardio heart stroke infarct asthma pneumon bronch tubercul covid epilep seizure migrain neuro',
  'hepat liver jaundic kidney renal nephro urolog ulcer hernia gastr diarrh fever malaria dengue typhoid cholera chikungun measles polio rabies leprosy',
  'syphil gonorr herpes anaem anem arthri fractur ortho derma obes cyst bleed wound',
  'निदान शिकायत लक्षण एलर्जी बीमार रोग संक्रमण दर्द चोट घाव बुखार मलेरिया डेंगू टाइफाइड पीलिया हैजा कोविड कोरोना टीबी तपेदिक क्षय कुष्ठ लकवा मिर्गी',
  'दवा खुराक गोली इंजेक्शन इलाज उपचार टीकाकरण जांच रिपोर्ट खून रक्त पेशाब एक्स-रे एक्सरे अल्ट्रासाउंड सोनोग्राफी स्कैन एमआरआई ऑपरेशन सर्जरी शल्य डायलिसिस कीमो',
  'कैंसर मधुमेह शुगर थायरॉ हृदय गुर्द किडनी पथरी लिवर यकृत एचआईवी एड्स मानसिक अवसाद डिप्रेशन नशा नशे नशीली शराब गर्भ प्रसव बांझपन नसबंदी',
].flatMap((line) => line.split(' '));

/** Words that say so alone; longer ones that begin alike say nothing. */
const wholes = new Set(
  'ct mri pet ecg eeg ekg usg icu ivf iui tb hiv aids std sti copd lab labs test tests ill sick pain pains piles stone stones burns corona दिल दमा टीका टीके पट्टी'.split(
    ' ',
  ),
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

/** Hindi is written with and without the dot below, and with either sign for a nasal. */
const folded = (word: string) => word.replaceAll('\u093c', '').replaceAll('\u0901', '\u0902');

/** `post-dengue` is looked at whole and in its parts. */
const withParts = (word: string) => [word, ...word.split('-')].filter(Boolean).map(folded);

const telling: readonly (keyof ItemParts)[] = ['text', 'name', 'condition', 'procedure', 'description'];

/** Finds the words in a name that reveal something about a person's health: words from our list, or words of the document itself. */
export function clinicalWordsIn(name: string, { approved }: Pick<ApprovedBundle, 'approved'>): string[] {
  const said = new Set(
    approved.items
      .flatMap(({ parts }) => telling.flatMap((part) => wordsOf(parts[part] ?? '').map(folded)))
      .filter((word) => word.length >= shortestOfDocument && !/\d/.test(word) && !harmless.has(word)),
  );
  const isTelling = (word: string) =>
    said.has(word) || wholes.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
  return wordsOf(name).filter((word) => withParts(word).some(isTelling));
}
