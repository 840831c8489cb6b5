/** The endpoints of a real authorization server, with the name of a tenant where it has one. */
export interface Provider {
  readonly name: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly refreshUrl: string;
}

/**
 * The endpoints for authorization and tokens, and for refreshing where it is another one: as paths behind the URL that
 * they have in common, or as whole URLs.
 */
const ENDPOINTS: Readonly<Record<string, string>> = {
  // Products for identity
  Auth0: 'https://acme.eu.auth0.com /authorize /oauth/token',
  Okta: 'https://acme.okta.com /oauth2/v1/authorize /oauth2/v1/token',
  'Okta, custom server': 'https://acme.okta.com/oauth2/aus1p1ixy7YL8cMq02p7 /v1/authorize /v1/token',
  'Microsoft Entra': 'https://login.microsoftonline.com/common/oauth2/v2.0 /authorize /token',
  'Microsoft Entra, tenant': 'https://login.microsoftonline.com/acme.onmicrosoft.com/oauth2/v2.0 /authorize /token',
  'Microsoft Entra v1':
    'https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/oauth2 /authorize /token',
  'Microsoft account': 'https://login.live.com /oauth20_authorize.srf /oauth20_token.srf',
  'Azure AD B2C':
    'https://acme.b2clogin.com/acme.onmicrosoft.com/oauth2/v2.0 /authorize?p=B2C_1_sign_in /token?p=B2C_1_sign_in',
  'Azure AD B2C, policy in the path':
    'https://acme.b2clogin.com/acme.onmicrosoft.com/B2C_1_sign_in/oauth2/v2.0 /authorize /token',
  'AD FS': 'https://adfs.acme.com/adfs/oauth2 /authorize/ /token/',
  Keycloak: 'https://id.acme.com/realms/acme/protocol/openid-connect /auth /token',
  'Keycloak before 17': 'https://id.acme.com/auth/realms/acme/protocol/openid-connect /auth /token',
  'Amazon Cognito': 'https://acme.auth.eu-central-1.amazoncognito.com /oauth2/authorize /oauth2/token',
  'ForgeRock AM': 'https://am.acme.com/am/oauth2/realms/root/realms/alpha /authorize /access_token',
  PingFederate: 'https://sso.acme.com/as /authorization.oauth2 /token.oauth2',
  PingOne: 'https://auth.pingone.eu/3fa85f64-5717-4562-b3fc-2c963f66afa6/as /authorize /token',
  'WSO2 Identity Server': 'https://is.acme.com:9443 /oauth2/authorize /oauth2/token',
  Asgardeo: 'https://api.asgardeo.io/t/acme /oauth2/authorize /oauth2/token',
  Apigee: 'https://acme-prod.apigee.net/oauth /authorize /accesstoken',
  Curity: 'https://login.acme.com/oauth/v2 /oauth-authorize /oauth-token',
  'Ory Hydra': 'https://acme.projects.oryapis.com /oauth2/auth /oauth2/token',
  Authentik: 'https://sso.acme.com/application/o /authorize/ /token/',
  Zitadel: 'https://acme.zitadel.cloud /oauth/v2/authorize /oauth/v2/token',
  FusionAuth: 'https://acme.fusionauth.io /oauth2/authorize /oauth2/token',
  'Duende IdentityServer': 'https://id.acme.com /connect/authorize /connect/token',
  Gluu: 'https://id.acme.com/oxauth/restv1 /authorize /token',
  OneLogin: 'https://acme.onelogin.com/oidc/2 /auth /token',
  JumpCloud: 'https://oauth.id.jumpcloud.com /oauth2/auth /oauth2/token',
  Logto: 'https://acme.logto.app /oidc/auth /oidc/token',
  Dex: 'https://dex.acme.com /auth /token',
  Authelia: 'https://auth.acme.com /api/oidc/authorization /api/oidc/token',
  'Cloudflare Access': 'https://acme.cloudflareaccess.com/cdn-cgi/access/sso/oidc/0a1b2c3d /authorization /token',
  'Oracle Identity Cloud':
    'https://idcs-9dc693e80d9b469480d7afe00e743931.identity.oraclecloud.com /oauth2/v1/authorize /oauth2/v1/token',
  'IBM Verify': 'https://acme.verify.ibm.com /v1.0/endpoint/default/authorize /v1.0/endpoint/default/token',
  'IBM App ID': 'https://eu-de.appid.cloud.ibm.com/oauth/v4/3fa85f64-5717-4562-b3fc-2c963f66afa6 /authorization /token',
  'SAP Identity Authentication': 'https://acme.accounts.ondemand.com /oauth2/authorize /oauth2/token',
  'SAP XSUAA': 'https://acme.authentication.eu10.hana.ondemand.com /oauth/authorize /oauth/token',
  'Red Hat OpenShift': 'https://oauth-openshift.apps.acme.com /oauth/authorize /oauth/token',

  // Large platforms
  Google: 'https://accounts.google.com/o/oauth2/v2/auth https://oauth2.googleapis.com/token',
  'Google, older': 'https://accounts.google.com/o/oauth2/auth https://www.googleapis.com/oauth2/v4/token',
  Apple: 'https://appleid.apple.com/auth /authorize /token',
  Facebook: 'https://www.facebook.com/v19.0/dialog/oauth https://graph.facebook.com/v19.0/oauth/access_token',
  Instagram:
    'https://www.instagram.com/oauth/authorize https://api.instagram.com/oauth/access_token https://graph.instagram.com/refresh_access_token',
  'Login with Amazon': 'https://www.amazon.com/ap/oa https://api.amazon.com/auth/o2/token',
  X: 'https://x.com/i/oauth2/authorize https://api.x.com/2/oauth2/token',
  LinkedIn: 'https://www.linkedin.com/oauth/v2 /authorization /accessToken',
  Yahoo: 'https://api.login.yahoo.com/oauth2 /request_auth /get_token',
  Huawei: 'https://oauth-login.cloud.huawei.com/oauth2/v3 /authorize /token',
  Xiaomi: 'https://account.xiaomi.com/oauth2 /authorize /token',
  TikTok: 'https://www.tiktok.com/v2/auth/authorize/ https://open.tiktokapis.com/v2/oauth/token/',
  LINE: 'https://access.line.me/oauth2/v2.1/authorize https://api.line.me/oauth2/v2.1/token',
  Kakao: 'https://kauth.kakao.com/oauth /authorize /token',
  Naver: 'https://nid.naver.com/oauth2.0 /authorize /token',
  VK: 'https://oauth.vk.com /authorize /access_token',
  Yandex: 'https://oauth.yandex.com /authorize /token',
  WeChat:
    'https://open.weixin.qq.com/connect/qrconnect https://api.weixin.qq.com/sns/oauth2/access_token https://api.weixin.qq.com/sns/oauth2/refresh_token',
  Weibo: 'https://api.weibo.com/oauth2 /authorize /access_token',

  // Code and operations
  GitHub: 'https://github.com/login/oauth /authorize /access_token',
  GitLab: 'https://gitlab.com/oauth /authorize /token',
  Bitbucket: 'https://bitbucket.org/site/oauth2 /authorize /access_token',
  Atlassian: 'https://auth.atlassian.com/authorize https://auth.atlassian.com/oauth/token',
  'Azure DevOps': 'https://app.vssps.visualstudio.com/oauth2 /authorize /token',
  Heroku: 'https://id.heroku.com/oauth /authorize /token',
  DigitalOcean: 'https://cloud.digitalocean.com/v1/oauth /authorize /token',
  Snowflake: 'https://acme-eu1.snowflakecomputing.com/oauth /authorize /token-request',
  Databricks: 'https://acme.cloud.databricks.com/oidc/v1 /authorize /token',
  Linear: 'https://linear.app/oauth/authorize https://api.linear.app/oauth/token',
  Nextcloud: 'https://cloud.acme.com/index.php/apps/oauth2 /authorize /api/v1/token',

  // Business software
  Salesforce: 'https://login.salesforce.com/services/oauth2 /authorize /token',
  'Salesforce, own domain': 'https://acme.my.salesforce.com/services/oauth2 /authorize /token',
  Slack: 'https://slack.com/oauth/v2/authorize https://slack.com/api/oauth.v2.access',
  Zoom: 'https://zoom.us/oauth /authorize /token',
  HubSpot: 'https://app.hubspot.com/oauth/authorize https://api.hubapi.com/oauth/v1/token',
  ServiceNow: 'https://acme.service-now.com /oauth_auth.do /oauth_token.do',
  Zendesk: 'https://acme.zendesk.com/oauth /authorizations/new /tokens',
  Intercom: 'https://app.intercom.com/oauth https://api.intercom.io/auth/eagle/token',
  Zoho: 'https://accounts.zoho.eu/oauth/v2 /auth /token',
  Asana: 'https://app.asana.com/- /oauth_authorize /oauth_token',
  Notion: 'https://api.notion.com/v1/oauth /authorize /token',
  Airtable: 'https://airtable.com/oauth2/v1 /authorize /token',
  Figma: 'https://www.figma.com/oauth https://api.figma.com/v1/oauth/token https://api.figma.com/v1/oauth/refresh',
  Box: 'https://account.box.com/api/oauth2/authorize https://api.box.com/oauth2/token',
  Dropbox: 'https://www.dropbox.com/oauth2/authorize https://api.dropboxapi.com/oauth2/token',
  DocuSign: 'https://account.docusign.com/oauth /auth /token',
  Mailchimp: 'https://login.mailchimp.com/oauth2 /authorize /token',
  Eventbrite: 'https://www.eventbrite.com/oauth /authorize /token',
  NetSuite: 'https://1234567.app.netsuite.com /app/login/oauth2/authorize.nl /services/rest/auth/oauth2/v1/token',

  // Payment and trade
  PayPal: 'https://www.paypal.com/connect https://api-m.paypal.com/v1/oauth2/token',
  Stripe: 'https://connect.stripe.com/oauth /authorize /token',
  Square: 'https://connect.squareup.com/oauth2 /authorize /token',
  Shopify: 'https://acme.myshopify.com/admin/oauth /authorize /access_token',
  eBay: 'https://auth.ebay.com/oauth2/authorize https://api.ebay.com/identity/v1/oauth2/token',
  Xero: 'https://login.xero.com/identity/connect/authorize https://identity.xero.com/connect/token',
  QuickBooks: 'https://appcenter.intuit.com/connect/oauth2 https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer',
  Coinbase: 'https://login.coinbase.com/oauth2 /auth /token',

  // Media, health and sports
  Spotify: 'https://accounts.spotify.com/authorize https://accounts.spotify.com/api/token',
  Discord: 'https://discord.com/api/oauth2 /authorize /token',
  Twitch: 'https://id.twitch.tv/oauth2 /authorize /token',
  Reddit: 'https://www.reddit.com/api/v1 /authorize /access_token',
  Patreon: 'https://www.patreon.com/oauth2/authorize https://www.patreon.com/api/oauth2/token',
  SoundCloud: 'https://secure.soundcloud.com/authorize https://secure.soundcloud.com/oauth/token',
  Deezer: 'https://connect.deezer.com/oauth /auth.php /access_token.php',
  Fitbit: 'https://www.fitbit.com/oauth2/authorize https://api.fitbit.com/oauth2/token',
  Withings: 'https://account.withings.com/oauth2_user/authorize2 https://wbsapi.withings.net/v2/oauth2',
  Strava: 'https://www.strava.com/oauth /authorize /token',
  'Epic, SMART on FHIR': 'https://fhir.epic.com/interconnect-fhir-oauth/oauth2 /authorize /token',
  Foursquare: 'https://foursquare.com/oauth2/authenticate https://foursquare.com/oauth2/access_token',
};

/** What no rule about URLs and endpoints may report. */
export const PROVIDERS: readonly Provider[] = Object.entries(ENDPOINTS).map(([name, endpoints]) => {
  const words = endpoints.split(' ');
  const [base = '', ...paths] = words;
  const [authorizationUrl = '', tokenUrl = '', refreshUrl = tokenUrl] = paths[0]?.startsWith('/')
    ? paths.map(path => base + path)
    : words;
  return { name, authorizationUrl, tokenUrl, refreshUrl };
});
