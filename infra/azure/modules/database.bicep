// PostgreSQL, reached from the network alone, with backups that go back to any moment.
param name string
param location string
param sku object
param highAvailability bool
param backupDays int
param geoRedundantBackup bool
param subnetId string
param dnsZoneId string

@secure()
param administratorPassword string

// Makes the role that owns the database (database-role.bicep); the server never is this one.
var administrator = 'administrating'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: {
    name: sku.name
    tier: sku.tier
  }
  properties: {
    version: '17'
    administratorLogin: administrator
    administratorLoginPassword: administratorPassword
    authConfig: {
      activeDirectoryAuth: 'Disabled'
      passwordAuth: 'Enabled'
    }
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupDays
      geoRedundantBackup: geoRedundantBackup ? 'Enabled' : 'Disabled'
    }
    highAvailability: {
      mode: highAvailability ? 'ZoneRedundant' : 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: dnsZoneId
      publicNetworkAccess: 'Disabled'
    }
    // Sunday, at three in the morning UTC: no nudge is sent then.
    maintenanceWindow: {
      customWindow: 'Enabled'
      dayOfWeek: 0
      startHour: 3
      startMinute: 0
    }
  }
}

output id string = server.id
output host string = server.properties.fullyQualifiedDomainName
output administrator string = administrator
