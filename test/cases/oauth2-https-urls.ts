import type { Case } from '../case.ts';
import { document2, document3, FLOW, FLOW_2, FLOW_3, scheme } from '../documents.ts';

const RULE = 'oauth2-https-urls';
const WHY =
  'what is sent there would travel in clear text. Write "https://" before the host.';

/** The good flow of each version with another `tokenUrl`. */
const tokenUrl2 = (url: string) =>
  document2(scheme(FLOW_2.replace('tokenUrl: https://as.example.com/token', `tokenUrl: ${url}`)));
const tokenUrl3 = (url: string) =>
  document3(scheme(FLOW_3.replace('tokenUrl: https://as.example.com/token', `tokenUrl: ${url}`)));

export default [
  ['https, 2.6', tokenUrl2('https://as.example.com/token'), []],
  ['https, 3.0', tokenUrl3('https://as.example.com/token'), []],
  ['upper-case HTTPS', tokenUrl3('HTTPS://as.example.com/token'), []],
  [
    'http, 2.6',
    tokenUrl2('http://as.example.com/token'),
    [['error', RULE, `${FLOW}/tokenUrl`, `"tokenUrl" must be an https URL, not "http://as.example.com/token": ${WHY}`]],
  ],
  [
    'http, 3.0',
    tokenUrl3('http://as.example.com/token'),
    [['error', RULE, `${FLOW}/tokenUrl`, `"tokenUrl" must be an https URL, not "http://as.example.com/token": ${WHY}`]],
  ],
] satisfies Case[];
