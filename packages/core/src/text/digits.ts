const decimalDigit = /^\p{Nd}$/u;

/**
 * The value of a decimal digit of any script. Unicode keeps each script's ten digits together, from zero to
 * nine (The Unicode Standard, section 4.6), so the distance to the run's start tells the value.
 */
const digitValue = (digit: string): number => {
  const codePoint = digit.codePointAt(0) ?? 0;
  let start = codePoint;
  while (decimalDigit.test(String.fromCodePoint(start - 1))) start -= 1;
  return (codePoint - start) % 10;
};

/** Replaces the decimal digits of every script by `0` to `9`; everything else stays as it is. */
export const toAsciiDigits = (text: string): string =>
  text.replaceAll(/[^\P{Nd}0-9]/gu, (digit) => digitValue(digit).toString());

/** Whether all digits are of one script: a number that mixes scripts was not written by an honest tool. */
export const hasDigitsOfOneScript = (text: string): boolean => {
  const zeros = Array.from(
    text.matchAll(/\p{Nd}/gu),
    ([digit]) => (digit.codePointAt(0) ?? 0) - digitValue(digit),
  );
  return new Set(zeros).size <= 1;
};
