/** What is said not to be there, in front of it or behind it. */
const before =
  /(?:^|[\s,;(])(?:no|not|non|nil|without|denie[sd]|denying|negative for|absence of|free of|never had|rules? out|r\/o)(?=[\s:])[^.;]*$/iu;
const after =
  /^[^.;,]*?(?:\b(?:ruled out|excluded|absent|not (?:seen|present|found|given|done|detected|known)|negative|denied)\b|(?<![\p{L}\p{M}])(?:नहीं|नही)(?![\p{L}\p{M}]))/iu;
const relatives =
  /\b(?:family (?:history|h\/o)|f\/h\/?o?|father|mother|brother|sister|parents?|grand(?:father|mother|parents?)|uncle|aunt|siblings?|maternal|paternal)\b|(?<![\p{L}\p{M}])(?:पिता|माता|माँ|भाई|बहन|परिवार)(?![\p{L}\p{M}])/iu;

/** A line that as a whole says no: "No known diabetes", "Asthma: ruled out", "denies smoking". */
export function saysNo(line: string): boolean {
  return (
    /^(?:no|not|nil|without|denie[sd]|negative for|absence of|never had)(?=[\s:])/iu.test(line) || after.test(line)
  );
}

/** True when the same line takes back, or gives to a relative, what a quote from it seems to say. */
export function isTakenBack(lead: string, rest: string): boolean {
  return before.test(lead) || after.test(rest);
}

/** True when a line is about the patient's relatives. */
export function isAboutRelatives(line: string): boolean {
  return relatives.test(line);
}
