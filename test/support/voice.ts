/**
 * Words of older English, and of other languages in English, that messages, descriptions and pages do without: "is no
 * field" is "is not a field", "what is asked for" is "what is requested".
 */
export const AVOIDED =
  /\b(?:(?<!there )is no(?= \w)|stands?(?! for)|wants?|whoever|in clear text|asked for|asks? for|of (?:its|their|his|her) own|if need be|mend(?:s|ed)?|dear)\b/gi;
