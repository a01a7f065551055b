/** Data of real people by their patterns: numbers and addresses that somebody could ring or write to. */

/** Telephone numbers in Japan have ten or eleven digits and begin with 0. */
const telephone = /(?<![\d-])(?:\+81[- ]?|0)\d{1,4}[- (]\d{1,4}[-) ]\d{3,4}(?![\d-])|(?<!\d)0[5789]0\d{8}(?!\d)/gu;
const email = /[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}/giu;
/** Domains that RFC 2606 and JPRS keep for examples. */
const exampleDomain = /@(?:[\w-]+\.)*(?:example(?:\.(?:com|org|net|jp|co\.jp|ne\.jp|ac\.jp))?|[\w-]+\.(?:example|test|invalid))$/iu;
/** A residence card's number: two letters, eight digits, two letters. */
const residenceCard = /(?<![A-Z0-9])[A-Z]{2}(\d{8})[A-Z]{2}(?![A-Z0-9])/gu;
/** My Number has twelve digits, a payment card sixteen, in groups of four. */
const longNumber = /(?<![\d-])\d{4}[- ]?\d{4}[- ]?\d{4}(?:[- ]?\d{4})?(?![\d-])/gu;

/** A number that is plainly made up: a group of zeros, one digit all along, or digits in a row. */
const madeUp = (digits: string): boolean =>
  /0{3}|^(\d)\1+$/u.test(digits) || "01234567890123456789".includes(digits) || "12345678".includes(digits.slice(0, 8));

/** What in a text could be a real person's, with its kind. @param text plain, in half-width digits and letters */
export function personalData(text: string): { found: string; kind: string }[] {
  const all = (pattern: RegExp, kind: string, isFictional: (found: string) => boolean) =>
    [...text.matchAll(pattern)].flatMap(([found]) => (isFictional(found) ? [] : [{ found, kind }]));
  const digits = (found: string) => found.replaceAll(/\D/gu, "");
  return [
    ...all(telephone, "a telephone number", (found) => madeUp(digits(found))),
    ...all(email, "an e-mail address", (found) => exampleDomain.test(found)),
    ...all(residenceCard, "the number of a residence card", (found) => madeUp(digits(found))),
    ...all(longNumber, "a My Number or card number", (found) => madeUp(digits(found))),
  ];
}
