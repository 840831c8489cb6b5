/** The endpoints of a real authorization server, with the name of a tenant where it has one. */
export interface Provider {
  readonly name: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly refreshUrl: string;
}

/** What no rule about URLs and endpoints may report. */
export const PROVIDERS: readonly Provider[] = [
  // Products for identity
  of('Auth0', 'https://acme.eu.auth0.com', '/authorize', '/oauth/token'),
  of('Okta', 'https://acme.okta.com', '/oauth2/v1/authorize', '/oauth2/v1/token'),
  of('Okta, custom server', 'https://acme.okta.com/oauth2/aus1p1ixy7YL8cMq02p7', '/v1/authorize', '/v1/token'),
  of('Microsoft Entra', 'https://login.microsoftonline.com/common/oauth2/v2.0', '/authorize', '/token'),
  of(
    'Microsoft Entra, tenant',
    'https://login.microsoftonline.com/acme.onmicrosoft.com/oauth2/v2.0',
    '/authorize',
    '/token',
  ),
  of(
    'Microsoft Entra v1',
    'https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/oauth2',
    '/authorize',
    '/token',
  ),
  of('Microsoft account', 'https://login.live.com', '/oauth20_authorize.srf', '/oauth20_token.srf'),
  of(
    'Azure AD B2C',
    'https://acme.b2clogin.com/acme.onmicrosoft.com/oauth2/v2.0',
    '/authorize?p=B2C_1_sign_in',
    '/token?p=B2C_1_sign_in',
  ),
  of(
    'Azure AD B2C, policy in the path',
    'https://acme.b2clogin.com/acme.onmicrosoft.com/B2C_1_sign_in/oauth2/v2.0',
    '/authorize',
    '/token',
  ),
  of('AD FS', 'https://adfs.acme.com/adfs/oauth2', '/authorize/', '/token/'),
  of('Keycloak', 'https://id.acme.com/realms/acme/protocol/openid-connect', '/auth', '/token'),
  of('Keycloak before 17', 'https://id.acme.com/auth/realms/acme/protocol/openid-connect', '/auth', '/token'),
  of('Amazon Cognito', 'https://acme.auth.eu-central-1.amazoncognito.com', '/oauth2/authorize', '/oauth2/token'),
  of('ForgeRock AM', 'https://am.acme.com/am/oauth2/realms/root/realms/alpha', '/authorize', '/access_token'),
  of('PingFederate', 'https://sso.acme.com/as', '/authorization.oauth2', '/token.oauth2'),
  of('PingOne', 'https://auth.pingone.eu/3fa85f64-5717-4562-b3fc-2c963f66afa6/as', '/authorize', '/token'),
  of('WSO2 Identity Server', 'https://is.acme.com:9443', '/oauth2/authorize', '/oauth2/token'),
  of('Asgardeo', 'https://api.asgardeo.io/t/acme', '/oauth2/authorize', '/oauth2/token'),
  of('Apigee', 'https://acme-prod.apigee.net/oauth', '/authorize', '/accesstoken'),
  of('Curity', 'https://login.acme.com/oauth/v2', '/oauth-authorize', '/oauth-token'),
  of('Ory Hydra', 'https://acme.projects.oryapis.com', '/oauth2/auth', '/oauth2/token'),
  of('Authentik', 'https://sso.acme.com/application/o', '/authorize/', '/token/'),
  of('Zitadel', 'https://acme.zitadel.cloud', '/oauth/v2/authorize', '/oauth/v2/token'),
  of('FusionAuth', 'https://acme.fusionauth.io', '/oauth2/authorize', '/oauth2/token'),
  of('Duende IdentityServer', 'https://id.acme.com', '/connect/authorize', '/connect/token'),
  of('Gluu', 'https://id.acme.com/oxauth/restv1', '/authorize', '/token'),
  of('OneLogin', 'https://acme.onelogin.com/oidc/2', '/auth', '/token'),
  of('JumpCloud', 'https://oauth.id.jumpcloud.com', '/oauth2/auth', '/oauth2/token'),
  of('Logto', 'https://acme.logto.app', '/oidc/auth', '/oidc/token'),
  of('Dex', 'https://dex.acme.com', '/auth', '/token'),
  of('Authelia', 'https://auth.acme.com', '/api/oidc/authorization', '/api/oidc/token'),
  of(
    'Cloudflare Access',
    'https://acme.cloudflareaccess.com/cdn-cgi/access/sso/oidc/0a1b2c3d',
    '/authorization',
    '/token',
  ),
  of(
    'Oracle Identity Cloud',
    'https://idcs-9dc693e80d9b469480d7afe00e743931.identity.oraclecloud.com',
    '/oauth2/v1/authorize',
    '/oauth2/v1/token',
  ),
  of('IBM Verify', 'https://acme.verify.ibm.com', '/v1.0/endpoint/default/authorize', '/v1.0/endpoint/default/token'),
  of(
    'IBM App ID',
    'https://eu-de.appid.cloud.ibm.com/oauth/v4/3fa85f64-5717-4562-b3fc-2c963f66afa6',
    '/authorization',
    '/token',
  ),
  of('SAP Identity Authentication', 'https://acme.accounts.ondemand.com', '/oauth2/authorize', '/oauth2/token'),
  of('SAP XSUAA', 'https://acme.authentication.eu10.hana.ondemand.com', '/oauth/authorize', '/oauth/token'),
  of('Red Hat OpenShift', 'https://oauth-openshift.apps.acme.com', '/oauth/authorize', '/oauth/token'),

  // Large platforms
  between('Google', 'https://accounts.google.com/o/oauth2/v2/auth', 'https://oauth2.googleapis.com/token'),
  between('Google, older', 'https://accounts.google.com/o/oauth2/auth', 'https://www.googleapis.com/oauth2/v4/token'),
  of('Apple', 'https://appleid.apple.com/auth', '/authorize', '/token'),
  between(
    'Facebook',
    'https://www.facebook.com/v19.0/dialog/oauth',
    'https://graph.facebook.com/v19.0/oauth/access_token',
  ),
  between(
    'Instagram',
    'https://www.instagram.com/oauth/authorize',
    'https://api.instagram.com/oauth/access_token',
    'https://graph.instagram.com/refresh_access_token',
  ),
  between('Login with Amazon', 'https://www.amazon.com/ap/oa', 'https://api.amazon.com/auth/o2/token'),
  between('X', 'https://x.com/i/oauth2/authorize', 'https://api.x.com/2/oauth2/token'),
  of('LinkedIn', 'https://www.linkedin.com/oauth/v2', '/authorization', '/accessToken'),
  of('Yahoo', 'https://api.login.yahoo.com/oauth2', '/request_auth', '/get_token'),
  of('Huawei', 'https://oauth-login.cloud.huawei.com/oauth2/v3', '/authorize', '/token'),
  of('Xiaomi', 'https://account.xiaomi.com/oauth2', '/authorize', '/token'),
  between('TikTok', 'https://www.tiktok.com/v2/auth/authorize/', 'https://open.tiktokapis.com/v2/oauth/token/'),
  between('LINE', 'https://access.line.me/oauth2/v2.1/authorize', 'https://api.line.me/oauth2/v2.1/token'),
  of('Kakao', 'https://kauth.kakao.com/oauth', '/authorize', '/token'),
  of('Naver', 'https://nid.naver.com/oauth2.0', '/authorize', '/token'),
  of('VK', 'https://oauth.vk.com', '/authorize', '/access_token'),
  of('Yandex', 'https://oauth.yandex.com', '/authorize', '/token'),
  between(
    'WeChat',
    'https://open.weixin.qq.com/connect/qrconnect',
    'https://api.weixin.qq.com/sns/oauth2/access_token',
    'https://api.weixin.qq.com/sns/oauth2/refresh_token',
  ),
  of('Weibo', 'https://api.weibo.com/oauth2', '/authorize', '/access_token'),

  // Code and operations
  of('GitHub', 'https://github.com/login/oauth', '/authorize', '/access_token'),
  of('GitLab', 'https://gitlab.com/oauth', '/authorize', '/token'),
  of('Bitbucket', 'https://bitbucket.org/site/oauth2', '/authorize', '/access_token'),
  between('Atlassian', 'https://auth.atlassian.com/authorize', 'https://auth.atlassian.com/oauth/token'),
  of('Azure DevOps', 'https://app.vssps.visualstudio.com/oauth2', '/authorize', '/token'),
  of('Heroku', 'https://id.heroku.com/oauth', '/authorize', '/token'),
  of('DigitalOcean', 'https://cloud.digitalocean.com/v1/oauth', '/authorize', '/token'),
  of('Snowflake', 'https://acme-eu1.snowflakecomputing.com/oauth', '/authorize', '/token-request'),
  of('Databricks', 'https://acme.cloud.databricks.com/oidc/v1', '/authorize', '/token'),
  between('Linear', 'https://linear.app/oauth/authorize', 'https://api.linear.app/oauth/token'),
  of('Nextcloud', 'https://cloud.acme.com/index.php/apps/oauth2', '/authorize', '/api/v1/token'),

  // Business software
  of('Salesforce', 'https://login.salesforce.com/services/oauth2', '/authorize', '/token'),
  of('Salesforce, own domain', 'https://acme.my.salesforce.com/services/oauth2', '/authorize', '/token'),
  between('Slack', 'https://slack.com/oauth/v2/authorize', 'https://slack.com/api/oauth.v2.access'),
  of('Zoom', 'https://zoom.us/oauth', '/authorize', '/token'),
  between('HubSpot', 'https://app.hubspot.com/oauth/authorize', 'https://api.hubapi.com/oauth/v1/token'),
  of('ServiceNow', 'https://acme.service-now.com', '/oauth_auth.do', '/oauth_token.do'),
  of('Zendesk', 'https://acme.zendesk.com/oauth', '/authorizations/new', '/tokens'),
  between('Intercom', 'https://app.intercom.com/oauth', 'https://api.intercom.io/auth/eagle/token'),
  of('Zoho', 'https://accounts.zoho.eu/oauth/v2', '/auth', '/token'),
  of('Asana', 'https://app.asana.com/-', '/oauth_authorize', '/oauth_token'),
  of('Notion', 'https://api.notion.com/v1/oauth', '/authorize', '/token'),
  of('Airtable', 'https://airtable.com/oauth2/v1', '/authorize', '/token'),
  between(
    'Figma',
    'https://www.figma.com/oauth',
    'https://api.figma.com/v1/oauth/token',
    'https://api.figma.com/v1/oauth/refresh',
  ),
  between('Box', 'https://account.box.com/api/oauth2/authorize', 'https://api.box.com/oauth2/token'),
  between('Dropbox', 'https://www.dropbox.com/oauth2/authorize', 'https://api.dropboxapi.com/oauth2/token'),
  of('DocuSign', 'https://account.docusign.com/oauth', '/auth', '/token'),
  of('Mailchimp', 'https://login.mailchimp.com/oauth2', '/authorize', '/token'),
  of('Eventbrite', 'https://www.eventbrite.com/oauth', '/authorize', '/token'),
  of(
    'NetSuite',
    'https://1234567.app.netsuite.com',
    '/app/login/oauth2/authorize.nl',
    '/services/rest/auth/oauth2/v1/token',
  ),

  // Payment and trade
  between('PayPal', 'https://www.paypal.com/connect', 'https://api-m.paypal.com/v1/oauth2/token'),
  of('Stripe', 'https://connect.stripe.com/oauth', '/authorize', '/token'),
  of('Square', 'https://connect.squareup.com/oauth2', '/authorize', '/token'),
  of('Shopify', 'https://acme.myshopify.com/admin/oauth', '/authorize', '/access_token'),
  between('eBay', 'https://auth.ebay.com/oauth2/authorize', 'https://api.ebay.com/identity/v1/oauth2/token'),
  between('Xero', 'https://login.xero.com/identity/connect/authorize', 'https://identity.xero.com/connect/token'),
  between(
    'QuickBooks',
    'https://appcenter.intuit.com/connect/oauth2',
    'https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer',
  ),
  of('Coinbase', 'https://login.coinbase.com/oauth2', '/auth', '/token'),

  // Media, health and sports
  between('Spotify', 'https://accounts.spotify.com/authorize', 'https://accounts.spotify.com/api/token'),
  of('Discord', 'https://discord.com/api/oauth2', '/authorize', '/token'),
  of('Twitch', 'https://id.twitch.tv/oauth2', '/authorize', '/token'),
  of('Reddit', 'https://www.reddit.com/api/v1', '/authorize', '/access_token'),
  between('Patreon', 'https://www.patreon.com/oauth2/authorize', 'https://www.patreon.com/api/oauth2/token'),
  between('SoundCloud', 'https://secure.soundcloud.com/authorize', 'https://secure.soundcloud.com/oauth/token'),
  of('Deezer', 'https://connect.deezer.com/oauth', '/auth.php', '/access_token.php'),
  between('Fitbit', 'https://www.fitbit.com/oauth2/authorize', 'https://api.fitbit.com/oauth2/token'),
  between('Withings', 'https://account.withings.com/oauth2_user/authorize2', 'https://wbsapi.withings.net/v2/oauth2'),
  of('Strava', 'https://www.strava.com/oauth', '/authorize', '/token'),
  of('Epic, SMART on FHIR', 'https://fhir.epic.com/interconnect-fhir-oauth/oauth2', '/authorize', '/token'),
  between('Foursquare', 'https://foursquare.com/oauth2/authenticate', 'https://foursquare.com/oauth2/access_token'),
];

/** A provider whose endpoints are under one URL. */
function of(name: string, base: string, authorization: string, token: string, refresh = token): Provider {
  return between(name, base + authorization, base + token, base + refresh);
}

function between(name: string, authorizationUrl: string, tokenUrl: string, refreshUrl = tokenUrl): Provider {
  return { name, authorizationUrl, tokenUrl, refreshUrl };
}
