// The bot as Teams, Outlook and Microsoft 365 know it. It holds a name, ids and the server's address, and nothing else:
// that is why it may be global, as Microsoft's own templates have it. Deployed by itself for a server that is elsewhere.
param name string

@description('The host name that the server is reached at.')
param host string

@description('The client id of the identity, or of the app registration, that the bot is.')
param appId string

@description('The id of the managed identity; empty where the bot is an app registration.')
param identityId string = ''

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Fristvagt'
    endpoint: 'https://${host}/api/messages'
    msaAppId: appId
    msaAppMSIResourceId: empty(identityId) ? null : identityId
    msaAppTenantId: tenant().tenantId
    msaAppType: empty(identityId) ? 'SingleTenant' : 'UserAssignedMSI'
    // Only by its identity: the bot has no key of its own.
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
      acceptedTerms: true
    }
  }
}

resource microsoft365 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'M365Extensions'
  location: 'global'
  properties: {
    channelName: 'M365Extensions'
  }
}
