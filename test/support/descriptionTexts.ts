/** Descriptions of schemes and scopes. */

/** Texts that are descriptions, though they do not look like one. */
export const ODD_TEXTS = {
  'a description of one character': '-',
  'a description of digits in quotes': '0',
  'the description null in quotes': 'null',
  'a description called as a member of JavaScript objects': '__proto__',
};

/** Texts that say nothing. */
export const BLANKS = {
  'a description of a space': ' ',
  'a description of spaces': '    ',
  'a description of a tab': '\t',
  'a description of a line break': '\n',
  'a description of a no-break space': '\u00a0',
};
