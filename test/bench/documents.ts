import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text to lint, and the name of its file. */
export interface Text {
  readonly name: string;
  readonly text: string;
}

const CORPUS = join(__dirname, '../../../shared/corpus/large');

/** Large documents without OAuth2: real ones where they are at hand, else generated ones. */
export function largeDocuments(): { source: string; texts: readonly Text[] } {
  if (existsSync(CORPUS)) {
    const texts = readdirSync(CORPUS).map(name => ({ name, text: readFileSync(join(CORPUS, name), 'utf8') }));
    return { source: `${texts.length} real documents from public repositories`, texts };
  }
  const texts = [40, 80, 160, 320, 640, 1280].map(messages => ({
    name: `${messages}-messages.json`,
    text: JSON.stringify(document(messages), null, 2),
  }));
  return { source: `${texts.length} generated documents`, texts };
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Numbers that look random and are the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** A document of so many messages, each with a payload schema of its own, and no OAuth2. */
export function document(messages: number): { [key: string]: Json } {
  const random = randomNumbers(messages);
  const schema = (depth: number): Json => {
    const properties: { [key: string]: Json } = {};
    const count = 3 + Math.floor(4 * random());
    for (let index = 0; index < count; index++) {
      const isNested = depth > 0 && random() < 0.3;
      properties[`field${index}`] = isNested
        ? schema(depth - 1)
        : { type: 'string', description: `The field ${index}`, examples: [String(random())] };
    }
    return { type: 'object', required: ['field0'], properties };
  };
  const numbers = Array.from({ length: messages }, (_, index) => index);
  return {
    asyncapi: '3.0.0',
    info: { title: 'Generated', version: '1.0.0', description: 'Made for the benchmark.' },
    servers: { main: { host: 'broker.example.com', protocol: 'kafka-secure' } },
    channels: Object.fromEntries(
      numbers.map(n => [
        `channel${n}`,
        { address: `channel/${n}`, messages: { message: { $ref: `#/components/messages/message${n}` } } },
      ]),
    ),
    operations: Object.fromEntries(
      numbers.map(n => [`send${n}`, { action: 'send', channel: { $ref: `#/channels/channel${n}` } }]),
    ),
    components: { messages: Object.fromEntries(numbers.map(n => [`message${n}`, { payload: schema(2) }])) },
  };
}

/** A small document of a service that has OAuth2, a good one or one with a finding. */
export function service(index: number, isGood: boolean): string {
  const base = document(4);
  const flow = {
    authorizationUrl: 'https://as.example.com/authorize',
    tokenUrl: 'https://as.example.com/token',
    ...(isGood && { refreshUrl: 'https://as.example.com/token' }),
    availableScopes: { 'read:messages': 'Read messages', 'write:messages': `Send messages to service ${index}` },
  };
  const securitySchemes = { oauth: { type: 'oauth2', flows: { authorizationCode: flow } } };
  return JSON.stringify({ ...base, components: { ...(base.components as object), securitySchemes } }, null, 2);
}

/** What a document has many of: good ones, and others that each have a defect. */
export const CROWDS: Readonly<Record<string, (count: number) => Json>> = {
  'scheme, good': count => withSchemes(crowd(count, () => scheme({ read: 'Read' }))),
  'scheme, with a defect': count => withSchemes(crowd(count, () => scheme({ read: 'Read' }, 'http'))),
  'operation that refers to a scheme, good': count => {
    const oauth = scheme({ read: 'Read' });
    return { ...withSchemes({ oauth }), operations: operations(count, () => ({ security: [oauth] })) };
  },
  'operation that refers to a scheme, with a defect': count => {
    const oauth = scheme({ read: 'Read' });
    return { ...withSchemes({ oauth }), operations: operations(count, () => ({ security: [{ oauth: ['read'] }] })) };
  },
  'operation without security, in a document without OAuth2': count => ({
    ...withSchemes({}),
    operations: operations(count, () => ({})),
  }),
  'declared scope, good': count => withSchemes({ oauth: scheme(crowd(count, () => 'What it grants')) }),
  'declared scope, with a defect': count => withSchemes({ oauth: scheme(crowd(count, () => '')) }),
};

function operations(count: number, security: () => { [key: string]: Json }): Json {
  return crowd(count, () => ({ action: 'send', channel: {}, ...security() }));
}

function crowd(count: number, make: () => Json): { [key: string]: Json } {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`name:${index}`, make()]));
}

function scheme(availableScopes: Json, protocol = 'https'): Json {
  const tokenUrl = `${protocol}://as.example.com/token`;
  const flow = {
    authorizationUrl: 'https://as.example.com/authorize',
    tokenUrl,
    refreshUrl: tokenUrl,
    availableScopes,
  };
  return { type: 'oauth2', flows: { authorizationCode: flow } };
}

function withSchemes(securitySchemes: Json): { [key: string]: Json } {
  return { asyncapi: '3.0.0', info: { title: 'Crowd', version: '1.0.0' }, components: { securitySchemes } };
}
