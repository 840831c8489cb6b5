/** The parameters in the query of a URL, decoded (RFC 6749, appendix B). */
export function queryParameters(url: string): [name: string, value: string][] {
  return [...new URLSearchParams(/^[^?#]*\?([^#]*)/.exec(url)?.[1])];
}
