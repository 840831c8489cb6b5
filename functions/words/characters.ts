/** Characters that a message would not show, or not as what they are. */
const NAMES: Readonly<Record<string, string>> = {
  ' ': 'a space',
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a line break',
  '"': `a quotation mark ('"')`,
  '\\': 'a backslash ("\\")',
  '\u00a0': 'a no-break space (U+00A0)',
  '\u200b': 'a zero-width space (U+200B)',
  '\ufeff': 'a byte order mark (U+FEFF)',
};

/** A character as a sentence says it, also where it cannot be seen. */
export function nameOfCharacter(character: string): string {
  const name = NAMES[character];
  if (name !== undefined) return name;
  if (/^[!-~]$/.test(character)) return `"${character}"`;
  const code = `U+${hexadecimal(character).toUpperCase()}`;
  return isVisible(character) ? `"${character}" (${code})` : code;
}

/** What turns a line around, commands a terminal, leaves no trace, or hides in the letter before it (NFD). */
const INVISIBLE: readonly RegExp[] = [
  /^\p{C}$/u, // ESC, right-to-left mark, half of an emoji, private use, U+FFFE
  /^\p{Z}$/u, // no-break space, line separator
  /^\p{Default_Ignorable_Code_Point}$/u, // Hangul filler, variation selector
  /^\u2800$/, // Braille blank
  /^[\u0300-\u036f]$/, // accents by themselves
];

/** Whether a character can be seen, by itself and as what it is. */
export function isVisible(character: string): boolean {
  return character === ' ' || !INVISIBLE.some(pattern => pattern.test(character));
}

/** `\n`, `\u001b`, `\u{e0041}`: a character that cannot be seen, as JSON or its code has it. */
export function escaped(character: string): string {
  if (character < ' ') return JSON.stringify(character).slice(1, -1);
  const code = hexadecimal(character);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
}

function hexadecimal(character: string): string {
  return Number(character.codePointAt(0)).toString(16).padStart(4, '0');
}
