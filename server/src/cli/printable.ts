const CONTROL_PICTURES = 0x2400;
const CONTROLS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text on one line that cannot steer the terminal: control characters become pictures of themselves, and those that
 * turn the direction of writing are replaced.
 */
export const printable = (text: string): string =>
  text.replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0);
    return code < 32 ? String.fromCharCode(CONTROL_PICTURES + code) : "\uFFFD";
  });
