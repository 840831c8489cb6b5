/** A name as its words in small letters: `x-usePKCE`, `x_use_pkce` and `x.use.pkce` are `x-use-pkce`. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z\d])(?=[A-Z])/g, '$1-')
    .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
}
