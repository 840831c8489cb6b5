/** Documents as text, where the spelling of something outside the scheme is the point: aliases, merge keys, other files. */
import { files, type Subject, text } from './subject.ts';

/** An AsyncAPI 2.6 document with a scheme, which declares `read`, and the text of its other members. */
export function text2(members: string, name = 'oauth'): Subject {
  return text(written(2, members, name));
}

/** The same in AsyncAPI 3.0. */
export function text3(members: string, name = 'oauth'): Subject {
  return text(written(3, members, name));
}

/** Such a document, with a part of it in `other.yaml`. */
export function apart(major: 2 | 3, members: string, other: string): Subject {
  return files({ 'document.yaml': written(major, members), 'other.yaml': `${other}\n` });
}

/** Such a document, with its server in `other.yaml`, and other members. */
export function serverApart(major: 2 | 3, server: string, ...members: string[]): Subject {
  return apart(major, ['servers: {main: {$ref: other.yaml#/main}}', ...members].join('\n'), `main: ${server}`);
}

function written(major: 2 | 3, members: string, name = 'oauth'): string {
  const [version, scopes] = major === 2 ? ['2.6.0', 'scopes'] : ['3.0.0', 'availableScopes'];
  return `asyncapi: ${version}
info: {title: Messages, version: 1.0.0}
components:
  securitySchemes:
    ${name}: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://as.example.com/token', ${scopes}: {read: Read}}}}
${members}
`;
}
