/** The parameters in the query of a URL, decoded (RFC 6749, appendix B). */
export function queryParameters(url: string): [name: string, value: string][] {
  const [withoutFragment = ''] = url.split('#', 1);
  const query = withoutFragment.indexOf('?');
  return query < 0 ? [] : [...new URLSearchParams(withoutFragment.slice(query + 1))];
}
