/** Descriptions of schemes and scopes. */

/** Texts that are descriptions, though they do not look like one. */
export const ODD_TEXTS = {
  'one character': '-',
  'digits in quotes': '0',
  'null in quotes': 'null',
  'a name as all JavaScript objects have it': '__proto__',
};

/** Texts that say nothing. */
export const BLANKS = {
  'a space': ' ',
  spaces: '    ',
  'a tab': '\t',
  'a line break': '\n',
  'a no-break space': '\u00a0',
};
