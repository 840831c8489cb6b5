/** The words of messages: names that are suggested, text that is repeated, and what is never repeated. */
import { SPECIAL_RANGES, specialRange } from '../functions/asyncapi/hosts.ts';
import { illegalPart } from '../functions/asyncapi/illegalUrl.ts';
import { escaped, isVisible, nameOfCharacter } from '../functions/words/characters.ts';
import { few } from '../functions/words/few.ts';
import { kebab } from '../functions/words/kebab.ts';
import { listOf } from '../functions/words/lists.ts';
import { differsInNormalization, nearest, suggester } from '../functions/words/nearest.ts';
import { quote, quoteUrl } from '../functions/words/quote.ts';
import { saysAttribute } from '../functions/words/secrets.ts';
import { hasSchemeTwice, splitUri } from '../functions/words/uri.ts';
import { NAMES } from './support/names.ts';

describe('a name that may be meant as another', () => {
  test.each(NAMES)('%s, beside %j', (name, candidates, meant) => {
    expect(nearest(name, candidates)).toBe(meant);
    const suggest = suggester();
    expect(suggest(name, candidates)).toBe(meant);
    expect(suggest(name, candidates)).toBe(meant);
  });

  test('when the budget is used up, only the same letters are found', () => {
    const candidates = ['read:messages', 'write:messages'];
    const suggest = suggester(2);
    expect(suggest('Read-Messages', candidates)).toBe('read:messages');
    expect(suggest('read:mesages', candidates)).toBe('read:messages');
    expect(suggest('write:mesages', candidates)).toBe(undefined);
    expect(suggest('read:mesages', candidates)).toBe('read:messages');
    expect(suggest('Write-Messages', candidates)).toBe('write:messages');
  });

  test('an accent in its letter and one by itself', () => {
    expect(differsInNormalization('cafe\u0301', 'caf\u00e9')).toBe(true);
    expect(differsInNormalization('caf\u00e9', 'caf\u00e9')).toBe(false);
    expect(differsInNormalization('cafe', 'caf\u00e9')).toBe(false);
  });
});

/** Text, and how a message has it: what a name can carry in confidence is never there. */
const QUOTED: Readonly<Record<string, string>> = {
  'read:messages': 'read:messages',
  '': '',
  'a "b" \\c': 'a \\"b\\" \\\\c',
  ['x'.repeat(64)]: 'x'.repeat(64),
  ['x'.repeat(65)]: `${'x'.repeat(64)}…`,
  ['"'.repeat(33)]: `${'\\"'.repeat(32)}…`,
  [`${'x'.repeat(63)}📨`]: `${'x'.repeat(63)}…`,
  [`${'x'.repeat(62)}📨`]: `${'x'.repeat(62)}📨`,
  ['x'.repeat(100_000)]: `${'x'.repeat(64)}…`,

  // What cannot be seen, or turns the line around
  'a\nb': 'a\\nb',
  'a\u001b[31m b': 'a\\u001b[31m b',
  '\u202ea': '\\u202ea',
  'a\u{e0041}b': 'a\\u{e0041}b',
  '\ud83d': '\\ud83d',
  'e\u0301': 'e\\u0301',

  // The value of a parameter
  'client_secret=s3cr3t': 'client_secret=…',
  'client_secret=s3cr3t x': 'client_secret=… x',
  'a=s3cr3t&b=s3cr3t;c=s3cr3t,d': 'a=…&b=…;c=…,d',
  'client_secret%3Ds3cr3t': 'client_secret%3D…',
  'Bearer s3cr3t': 'Bearer …',
  'basic s3cr3t read': 'basic … read',
  'password: s3cr3t': 'password: …',
  '"client_secret": "s3cr3t"': '\\"client_secret\\": …',
  'password:hunter2': 'password:…',
  'token:read': 'token:read',
  'key:value': 'key:value',
  'client:s3cr3t@host': 'client:…@host',
  'mailto:admin@example.com': 'mailto:admin@example.com',

  // URLs
  'https://as.acme.io/read': 'https://as.acme.io/read',
  'https://as.acme.io/read?token=s3cr3t': 'https://as.acme.io/read?…',
  'https://as.acme.io/read#s3cr3t': 'https://as.acme.io/read#…',
  'https://as.acme.io/read&token=s3cr3t': 'https://as.acme.io/read&token=…',
  'https://client:s3cr3t@as.acme.io/read': 'https://…@as.acme.io/read',
  'https://a:b@c:s3cr3t@as.acme.io/read': 'https://…@as.acme.io/read',
  'https://client:p%40s3cr3t%40as.acme.io/read': 'https://…@as.acme.io/read',
  'https://client:s3/c#r?et@as.acme.io/read': 'https://…',
  'https://client:s3cr3t': 'https://client:…',
  'https://as.acme.io:8443/read': 'https://as.acme.io:8443/read',
  'https://[::1]:8443/read': 'https://[::1]:8443/read',
  '//client:s3cr3t@as.acme.io/read': '…@as.acme.io/read',
};

test.each(Object.entries(QUOTED))('quoted: %j', (text, shown) => {
  expect(quote(text)).toBe(`"${shown}"`);
  expect(quote(text)).not.toMatch(/s3cr3t|hunter2/);
});

test.each([
  ['client:s3cr3t@as.acme.io/read', '"…@as.acme.io/read"'],
  ['/token?client_secret=s3cr3t', '"/token?…"'],
  ['as.acme.io/read#s3cr3t', '"as.acme.io/read#…"'],
])('quoted as a URL: %s', (url, shown) => {
  expect(quoteUrl(url)).toBe(shown);
});

test.each([
  [' ', 'a space', '\\u0020', true],
  ['\t', 'a tab', '\\t', false],
  ['\n', 'a line break', '\\n', false],
  ['\r', 'a line break', '\\r', false],
  ['"', `a quotation mark ('"')`, '\\u0022', true],
  ['\\', 'a backslash ("\\")', '\\u005c', true],
  ['{', '"{"', '\\u007b', true],
  ['é', '"é" (U+00E9)', '\\u00e9', true],
  ['📨', '"📨" (U+1F4E8)', '\\u{1f4e8}', true],
  ['\0', 'U+0000', '\\u0000', false],
  ['\u001b', 'U+001B', '\\u001b', false],
  ['\x7f', 'U+007F', '\\u007f', false],
  ['\u0301', 'U+0301', '\\u0301', false],
  ['\u00a0', 'a no-break space (U+00A0)', '\\u00a0', false],
  ['\u200b', 'a zero-width space (U+200B)', '\\u200b', false],
  ['\u202e', 'U+202E', '\\u202e', false],
  ['\u2028', 'U+2028', '\\u2028', false],
  ['\u2800', 'U+2800', '\\u2800', false],
  ['\u3164', 'U+3164', '\\u3164', false],
  ['\ufe0f', 'U+FE0F', '\\ufe0f', false],
  ['\ufeff', 'a byte order mark (U+FEFF)', '\\ufeff', false],
  ['\ue000', 'U+E000', '\\ue000', false],
  ['\ud83d', 'U+D83D', '\\ud83d', false],
  ['\u{e0041}', 'U+E0041', '\\u{e0041}', false],
])('the character %j is %s', (character, name, code, visible) => {
  expect([nameOfCharacter(character), escaped(character), isVisible(character)]).toEqual([name, code, visible]);
});

test('lists', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(names.map((_, index) => listOf(names.slice(0, index + 1)))).toEqual([
    '"a"',
    '"a" and "b"',
    '"a", "b" and "c"',
    '"a", "b", "c" and "d"',
    '"a", "b", "c", "d" and "e"',
    '"a", "b", "c", "d" and 2 others',
  ]);
  expect(listOf(['a', 'b=s3cr3t'], 'or')).toBe('"a" or "b=…"');
  expect([1, 2, 3, 4].map(count => few(names.slice(0, count)))).toEqual([
    '"a"',
    '"a" and "b"',
    '"a", "b" and 1 other',
    '"a", "b" and 2 others',
  ]);
  expect(few(['a', 'b=s3cr3t', 'c'], 'or')).toBe('"a", "b=…" or 1 other');
});

test.each([
  ['x-usePKCE', 'x-use-pkce'],
  ['x_use_pkce', 'x-use-pkce'],
  ['x.use pkce', 'x-use-pkce'],
  ['usePKCEWithGrant', 'use-pkce-with-grant'],
  ['oauth2Client', 'oauth2-client'],
  ['PKCE', 'pkce'],
  ['', ''],
])('the words of %s', (name, words) => {
  expect(kebab(name)).toBe(words);
});

test.each([
  ['algorithm', true],
  ['expires_in', true],
  ['clientId', true],
  ['secretKeyRef', true],
  ['ID', true],
  ['value', false],
  ['production', false],
  ['refer', false],
  ['', false],
])('%s beside a secret says something else: %j', (name, isAttribute) => {
  expect(saysAttribute(name)).toBe(isAttribute);
});

test.each(SPECIAL_RANGES)('$example is in $range', special => {
  expect(specialRange(special.example)).toBe(special);
});

test.each([
  '8.8.8.8',
  '172.32.0.1',
  '198.20.0.1',
  '[2606:4700:4700::1111]',
  '[1:2:3:4:5:6:7:8]',
  '[::2]',
  '[fe00::1]',
  'as.acme.io',
  '',
])('%j is in no special range', host => {
  expect(specialRange(host)).toBe(undefined);
});

/** URIs, well-formed or not, and the parts that are there. */
const URIS: Readonly<Record<string, Partial<ReturnType<typeof splitUri>>>> = {
  'HTTPS://u:p@a.io:8443/b?c=d#e': {
    scheme: 'https',
    authority: 'u:p@a.io:8443',
    userinfo: 'u:p',
    host: 'a.io',
    port: '8443',
    path: '/b',
    query: 'c=d',
    fragment: 'e',
  },
  'https://a.io': { scheme: 'https', authority: 'a.io', host: 'a.io' },
  'https://a.io:/b?#': {
    scheme: 'https',
    authority: 'a.io:',
    host: 'a.io',
    port: '',
    path: '/b',
    query: '',
    fragment: '',
  },
  ' https://a.io': { scheme: 'https', authority: 'a.io', host: 'a.io' },
  'https://[::1]:90/b': { scheme: 'https', authority: '[::1]:90', host: '[::1]', port: '90', path: '/b' },
  'https://[::1]/b': { scheme: 'https', authority: '[::1]', host: '[::1]', path: '/b' },
  'https://@a.io': { scheme: 'https', authority: '@a.io', userinfo: '', host: 'a.io' },
  'https://a@b@a.io': { scheme: 'https', authority: 'a@b@a.io', userinfo: 'a@b', host: 'a.io' },
  'https://u:p/w@a.io/b': { scheme: 'https', authority: 'u:p/w@a.io', userinfo: 'u:p/w', host: 'a.io', path: '/b' },
  'https://u:p#w@a.io/b': { scheme: 'https', authority: 'u:p#w@a.io', userinfo: 'u:p#w', host: 'a.io', path: '/b' },
  'https://u:p?w@a.io/b': { scheme: 'https', authority: 'u:p?w@a.io', userinfo: 'u:p?w', host: 'a.io', path: '/b' },
  'https://u:1#2@a.io': { scheme: 'https', authority: 'u:1#2@a.io', userinfo: 'u:1#2', host: 'a.io' },
  'https://a.io:90/@b': { scheme: 'https', authority: 'a.io:90', host: 'a.io', port: '90', path: '/@b' },
  'https://a.io/b@c': { scheme: 'https', authority: 'a.io', host: 'a.io', path: '/b@c' },
  'https://a.io?b=c@d': { scheme: 'https', authority: 'a.io', host: 'a.io', query: 'b=c@d' },
  'https:/b': { scheme: 'https', path: '/b' },
  'https:u:p@a.io/b': { scheme: 'https', userinfo: 'u:p', path: 'u:p@a.io/b' },
  'u:p@a.io/b?c': { userinfo: 'u:p', path: 'u:p@a.io/b', query: 'c' },
  '//u:p@a.io/b': { authority: 'u:p@a.io', userinfo: 'u:p', host: 'a.io', path: '/b' },
  'a.io:90/b': { scheme: 'a.io', path: '90/b' },
  'mailto:a:b@a.io': { scheme: 'mailto', path: 'a:b@a.io' },
  'urn:a:b@c': { scheme: 'urn', path: 'a:b@c' },
  '/b?c#d': { path: '/b', query: 'c', fragment: 'd' },
  '': {},
};

test.each(Object.entries(URIS))('the parts of %j', (uri, { host = '', path = '', ...parts }) => {
  const present = Object.entries(splitUri(uri)).filter(([, part]) => part !== undefined);
  expect(Object.fromEntries(present)).toEqual({ ...parts, host, path });
});

test.each([
  ['https://https://a.io', true],
  ['http://https//a.io', true],
  ['https:https://a.io', true],
  ['https:/http://a.io', true],
  ['https://https/a', false],
  ['https://https:90//a', false],
  ['ftp://https://a.io', false],
  ['https://a.io/https://b.io', false],
])('%s begins with a scheme twice: %j', (uri, isTwice) => {
  expect(hasSchemeTwice(splitUri(uri))).toBe(isTwice);
});

/** What is not a URI, and what a message names of it: a character that is part of no secret. */
const ILLEGAL: Readonly<Record<string, readonly [part: string, remedy: string]>> = {
  ' https://as.acme.io': ['begin with a space', 'Remove it.'],
  'https://as.acme.io\n': ['end with a line break', 'Remove it.'],
  '"https://as.acme.io"': [`begin with a quotation mark ('"')`, 'Remove it.'],
  '<https://as.acme.io>': ['begin with "<"', 'Remove it.'],
  '{host}/token': ['contain "{": URLs here have no variables', 'Write the actual value.'],
  '${HOST}/token': ['contain "{": URLs here have no variables', 'Write the actual value.'],
  'https://as.acme.io/<tenant>': ['contain "<": URLs here have no variables', 'Write the actual value.'],
  'https://as.acme.io/{tenant': ['contain "{"', 'Remove or percent-encode it.'],
  'https://as.acme.io\\token': ['contain a backslash ("\\")', 'Write "/".'],
  'https://münchen.io/token': ['contain "ü" (U+00FC)', 'Write the host in its "xn--" form.'],
  'https://as.acme.io/ü': ['contain "ü" (U+00FC)', 'Remove or percent-encode it.'],
  'https://as_|acme.io/': ['contain "|"', 'Remove or percent-encode it.'],
  'https://as.acme.io/%zz': ['contain "%zz": "%" needs two hex digits', 'Write "%25" for "%".'],
  'https://as.acme.io/100%': ['contain "%": "%" needs two hex digits', 'Write "%25" for "%".'],
  'https://as.acme.io/?token=%s3': ['contain "%": "%" needs two hex digits', 'Write "%25" for "%".'],
  'https://client:%s3@as.acme.io/': ['contain "%": "%" needs two hex digits', 'Write "%25" for "%".'],
  'https://as.acme.io/#a#b': ['contain a second "#"', 'Remove it.'],
  'https://as.acme.io/[x]': ['contain "["', 'Remove or percent-encode it.'],
  'https://as.acme.io/x]': ['contain "]"', 'Remove or percent-encode it.'],
  'https://[as.acme.io]/': ['have a host in brackets that is not an IPv6 address', 'Remove the brackets.'],
  'https://client@[as.acme.io]/': ['have a host in brackets that is not an IPv6 address', 'Remove the brackets.'],
  '1https://as.acme.io': ['begin with anything but a scheme', 'Write "https://".'],
};

test.each(Object.entries(ILLEGAL))('illegal in a URL: %j', (url, [part, remedy]) => {
  expect(illegalPart(url)).toEqual({ part, remedy });
});

test.each(['/token', 'as.acme.io/{tenant}', '//as.acme.io', 'https:', 'https:#', ''])(
  '%j does not look absolute',
  url => {
    expect(illegalPart(url)).toBe(undefined);
  },
);
