// For everyday use. A database that takes over by itself costs most of it: docs/install.md has the figures.
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
  most: 4
}
param databaseSku = {
  name: 'Standard_D2ds_v5'
  tier: 'GeneralPurpose'
}
param highAvailability = true
param backupDays = 35
// To be chosen when the server is made, and not in every region.
param geoRedundantBackup = false
