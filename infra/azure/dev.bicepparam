// To try things out: as little as will do, and an instance more than one, since that is what production has.
using 'main.bicep'

param tenants = readEnvironmentVariable('FRISTVAGT_TENANTS')
param tabClientId = readEnvironmentVariable('TAB_CLIENT_ID')
param teamsAppId = readEnvironmentVariable('TEAMS_APP_ID')
param version = readEnvironmentVariable('FRISTVAGT_VERSION', '')
param hostName = readEnvironmentVariable('FRISTVAGT_HOST_NAME', '')
param certificateId = readEnvironmentVariable('FRISTVAGT_CERTIFICATE_ID', '')
param alertsTo = readEnvironmentVariable('FRISTVAGT_ALERTS_TO')
param instances = {
  least: 2
  most: 2
}
param databaseSku = {
  name: 'Standard_B1ms'
  tier: 'Burstable'
}
param highAvailability = false
param backupDays = 7
param geoRedundantBackup = false
