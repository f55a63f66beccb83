// Fristvagt for one municipality. Run again for every change: what is there already stays.
targetScope = 'resourceGroup'

@description('Where everything is kept and runs: in the EU.')
@allowed(['swedencentral', 'northeurope', 'westeurope', 'germanywestcentral', 'francecentral', 'italynorth', 'polandcentral', 'spaincentral'])
param location string = 'swedencentral'

@description('Which tenant acts for which municipality, as TENANTS in docs/configuration.md.')
param tenants string

@description('Who may change what a municipality has recorded, as EDITORS in docs/configuration.md.')
@allowed(['owners', 'everyone', 'assigned'])
param editors string = 'owners'

@description('For how many months the audit trail and what was delivered are kept.')
@minValue(1)
@maxValue(120)
param retentionMonths int = 12

@description('The client id of the tab\'s app registration.')
param tabClientId string

@description('The id of the app in Teams.')
param teamsAppId string

@description('The tag of the image in the registry; empty as long as there is none: then everything but the server is made.')
param version string = ''

@description('A host name of the municipality\'s own; empty for the one that Azure gives.')
param hostName string = ''

@description('The id of the certificate for that name, in the environment of the server; empty while there is none yet.')
param certificateId string = ''

@description('How many instances run at least, and at most.')
param instances object = {
  least: 2
  most: 4
}

@description('The size of the database. Only the tiers above Burstable can be highly available.')
param databaseSku object = {
  name: 'Standard_B1ms'
  tier: 'Burstable'
}

@description('A second database server in another zone, that takes over.')
param highAvailability bool = false

@description('For how many days the database can be put back to any moment.')
@minValue(7)
@maxValue(35)
param backupDays int = 14

@description('Keep backups in the paired region too.')
param geoRedundantBackup bool = false

@description('Who hears of alerts.')
param alertsTo string

@description('The proxies whose word of the caller is believed: those of Container Apps.')
param trustedProxies string = '100.64.0.0/10,10.20.0.0/23'

var name = 'fristvagt'
var suffix = uniqueString(resourceGroup().id)

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: '${name}${suffix}'
}

// Who the server is to Azure, to the bot's channel and, by the trust of the tab's registration, to Entra.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module access 'modules/access.bicep' = {
  name: 'access'
  params: {
    vaultName: vault.name
    registryName: '${name}${suffix}'
    location: location
    principalId: identity.properties.principalId
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: name
    location: location
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: '${name}-${suffix}'
    location: location
    sku: databaseSku
    highAvailability: highAvailability
    backupDays: backupDays
    geoRedundantBackup: geoRedundantBackup
    administratorPassword: vault.getSecret('database-administrator-password')
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.dnsZoneId
  }
}

module databaseUrl 'modules/database-url.bicep' = {
  name: 'database-url'
  params: {
    vaultName: vault.name
    host: database.outputs.host
    password: vault.getSecret('database-password')
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: name
    location: location
    subnetId: network.outputs.serverSubnetId
    workspaceName: logs.outputs.workspaceName
  }
}

module databaseRole 'modules/database-role.bicep' = {
  name: 'database-role'
  params: {
    location: location
    environmentId: environment.outputs.id
    identityId: identity.id
    vaultUri: vault.properties.vaultUri
    host: database.outputs.host
    administrator: database.outputs.administrator
  }
  dependsOn: [access]
}

var host = empty(hostName) ? '${name}.${environment.outputs.defaultDomain}' : hostName

module server 'modules/server.bicep' = if (!empty(version)) {
  name: 'server'
  params: {
    name: name
    location: location
    environmentId: environment.outputs.id
    identityId: identity.id
    identityClientId: identity.properties.clientId
    image: '${access.outputs.registryServer}/fristvagt:${version}'
    registryServer: access.outputs.registryServer
    vaultUri: vault.properties.vaultUri
    appInsightsConnection: logs.outputs.appInsightsConnection
    host: host
    hostName: hostName
    certificateId: certificateId
    instances: instances
    tenants: tenants
    editors: editors
    retentionMonths: retentionMonths
    tabClientId: tabClientId
    teamsAppId: teamsAppId
    trustedProxies: trustedProxies
  }
  dependsOn: [databaseUrl]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${suffix}'
    host: host
    identityId: identity.id
    appId: identity.properties.clientId
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(version)) {
  name: 'alerts'
  params: {
    location: location
    alertsTo: alertsTo
    workspaceId: logs.outputs.workspaceId
    serverId: resourceId('Microsoft.App/containerApps', name)
    databaseId: database.outputs.id
  }
  dependsOn: [server]
}

output registry string = access.outputs.registryName
output appDomain string = host
output botAppId string = identity.properties.clientId
output identityPrincipalId string = identity.properties.principalId
output tabAppIdUri string = 'api://${host}/${tabClientId}'
