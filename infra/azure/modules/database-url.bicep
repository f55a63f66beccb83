// The address of the database as the server reads it, from the vault.
param vaultName string
param host string

@secure()
param password string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource url 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    contentType: 'text/plain'
    value: 'postgresql://fristvagt:${uriComponent(password)}@${host}:5432/fristvagt?sslmode=verify-full'
  }
}
