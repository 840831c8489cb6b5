import { entries } from '../json/values.ts';
import { nearest } from '../words/nearest.ts';
import {
  FLOW_FIELDS,
  FLOWS,
  type FlowField,
  type FlowName,
  isExtension,
  type ScopesField,
  type UrlField,
} from './oauth2.ts';

/**
 * What people call the flows and their fields besides slips of the keyboard: in Swagger 2, RAML and Spring, in the metadata
 * of authorization servers (RFC 8414, section 2) and in HTTP clients. A name is read as the words that make it up. One with
 * any other word names something else: `deviceAuthorizationUrl`, `tokenRevocationUrl`.
 */
type Words<Kind extends string> = ReadonlyMap<string, Kind>;

const URL_WORDS = wordsOf({
  refreshUrl: 'refresh renew renewal',
  tokenUrl: 'token tokens',
  authorizationUrl:
    'authorization authorisation authorize authorise authentication authenticate auth login signin consent',
  address: 'url uri endpoint address link href',
  filling: 'oauth oauth2 access code grant flow exchange issue get user client page',
});

const SCOPES_WORDS = wordsOf({
  scopes: 'scope scopes',
  available: 'available',
  filling: 'oauth oauth2 supported declared defined allowed possible all list map names',
});

const FLOW_FILLING = 'oauth oauth2 flow grant type with and';
/** A name must contain one of the `own` words. */
const FLOW_WORDS = {
  authorizationCode: wordsOf({ own: 'code pkce', filling: `authorization authorisation auth access ${FLOW_FILLING}` }),
  clientCredentials: wordsOf({
    own: 'clientcredentials clientcredential application',
    filling: `${FLOW_FILLING} client credentials`,
  }),
  implicit: wordsOf({ own: 'implicit', filling: FLOW_FILLING }),
  password: wordsOf({ own: 'password resourceowner ropc', filling: `user credentials ${FLOW_FILLING}` }),
};

function wordsOf<Kind extends string>(kinds: Readonly<Record<Kind, string>>): Words<Kind> {
  return new Map(
    Object.entries<string>(kinds).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind as Kind])),
  );
}

/** The kinds of the words that make up a name; empty if one of them is unknown. */
function kindsIn<Kind extends string>(name: string, words: Words<Kind>): readonly Kind[] {
  return kindsOf(lettersOf(name), words) ?? [];
}

/** No word is made up of others, so there is only one way to split a name. */
function kindsOf<Kind extends string>(text: string, words: Words<Kind>): Kind[] | undefined {
  if (text === '') return [];
  for (const [word, kind] of words) {
    const rest = text.startsWith(word) ? kindsOf(text.slice(word.length), words) : undefined;
    if (rest !== undefined) return [kind, ...rest];
  }
  return undefined;
}

const LONGEST_NAME = 64;

/** Without case and punctuation; empty for a text that is too long for a name. */
function lettersOf(name: string): string {
  return name.length > LONGEST_NAME ? '' : name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The flow that a key is meant as, give or take a slip. */
export function flowMeantBy(key: string, candidates: readonly FlowName[] = FLOWS): FlowName | undefined {
  if (isExtension(key)) return undefined;
  const named = FLOWS.find(flow => kindsIn(key, FLOW_WORDS[flow]).includes('own'));
  return named === undefined ? nearest(key, candidates) : candidates.find(flow => flow === named);
}

/** PKCE is a way to use the authorization code flow, not a flow (RFC 7636). */
export function namesPkce(key: string): boolean {
  return lettersOf(key).includes('pkce');
}

/** The one of these fields of a flow that a key is meant as, give or take a slip. */
export function flowFieldMeantBy(key: string, candidates: readonly FlowField[]): FlowField | undefined {
  if (isExtension(key)) return undefined;
  const named = urlFieldNamed(key) ?? scopesFieldNamed(key, candidates);
  return named === undefined ? nearest(key, candidates) : candidates.find(field => field === named);
}

/** `refreshTokenUrl` is about the refresh, `authTokenUrl` about the token. */
const MOST_TELLING_FIRST = ['refreshUrl', 'tokenUrl', 'authorizationUrl'] as const;

function urlFieldNamed(key: string): UrlField | undefined {
  const kinds = kindsIn(key, URL_WORDS);
  return kinds.includes('address') ? MOST_TELLING_FIRST.find(field => kinds.includes(field)) : undefined;
}

/** `supportedScopes` is the scopes field of either version. */
function scopesFieldNamed(key: string, candidates: readonly FlowField[]): ScopesField | undefined {
  const kinds = kindsIn(key, SCOPES_WORDS);
  if (!kinds.includes('scopes')) return undefined;
  const [field, other]: readonly ScopesField[] = kinds.includes('available')
    ? ['availableScopes', 'scopes']
    : ['scopes', 'availableScopes'];
  return candidates.some(candidate => candidate === field) ? field : other;
}

/** The scopes field, by its name in one version, that a key is meant as, give or take a slip. */
export function scopesFieldMeantBy(key: string): ScopesField | undefined {
  if (isExtension(key)) return undefined;
  const kinds = kindsIn(key, SCOPES_WORDS);
  if (kinds.includes('scopes') && kinds.includes('available')) return 'availableScopes';
  return nearest(key, ['scopes', 'availableScopes']);
}

/** `oauth2`, give or take a slip, or with something behind it: `oauth2AuthorizationCode`. */
export function isNearlyOAuth2(type: unknown): boolean {
  if (typeof type !== 'string') return false;
  const text = lettersOf(type).replace(/\d/g, '');
  return nearest(text, ['oauth']) !== undefined || (text.startsWith('oauth') && text.length < 32);
}

/** An object with a field that only a flow has. */
export function isMeantAsFlow(value: unknown): boolean {
  return entries(value).some(([key]) => flowFieldMeantBy(key, FLOW_FIELDS) !== undefined);
}
