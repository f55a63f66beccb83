// The first step: the vault, empty, so that secrets can be put into it before anything reads them (docs/install.md).
targetScope = 'resourceGroup'

@description('Where everything is kept and runs: in the EU.')
@allowed(['swedencentral', 'northeurope', 'westeurope', 'germanywestcentral', 'francecentral', 'italynorth', 'polandcentral', 'spaincentral'])
param location string = 'swedencentral'

@description('The Entra object id of who puts the secrets in: az ad signed-in-user show --query id.')
param secretsOfficer string

var secretsOfficerRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'fristvagt${uniqueString(resourceGroup().id)}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    // main.bicep hands the database its administrator's password from here.
    enabledForTemplateDeployment: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Without it, whoever may delete the vault may delete every secret for good.
    enablePurgeProtection: true
  }
}

resource mayPutSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, secretsOfficer, secretsOfficerRole)
  scope: vault
  properties: {
    principalId: secretsOfficer
    principalType: 'User'
    roleDefinitionId: secretsOfficerRole
  }
}

output vaultName string = vault.name
