import { inProject } from '#tests/support/manifest.ts'

/** Where Microsoft's libraries say what the body of a resource may be. */
export interface ResourceType {
  readonly file: string
  readonly properties: string
  /** What stands beside the properties, where the library says it. */
  readonly resource?: string
}

const models = (library: string, path: string) => inProject(`node_modules/@azure/arm-${library}/${path}`)
const APPS = models('appcontainers', 'dist/esm/models/models.js')
const POSTGRESQL = models('postgresql-flexible', 'dist/esm/models/index.js')
const VAULT = models('keyvault', 'dist/esm/models/models.js')
const BOT = models('botservice', 'types/arm-botservice.js')
const alerts = (part: string) => models('monitor', `dist/esm/models/${part}/models.js`)

/** The types that are looked up, by the name of the resource; Azure alone judges the others. */
export const RESOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  'Microsoft.App/containerApps': {
    file: APPS,
    properties: 'ContainerAppProperties',
    resource: 'ContainerApp',
  },
  'Microsoft.App/jobs': { file: APPS, properties: 'JobProperties', resource: 'Job' },
  'Microsoft.App/managedEnvironments': {
    file: APPS,
    properties: 'ManagedEnvironmentProperties',
    resource: 'ManagedEnvironment',
  },
  'Microsoft.DBforPostgreSQL/flexibleServers': { file: POSTGRESQL, properties: 'Server', resource: 'Server' },
  'Microsoft.KeyVault/vaults': { file: VAULT, properties: 'VaultProperties' },
  'Microsoft.KeyVault/vaults/secrets': { file: VAULT, properties: 'SecretProperties' },
  'Microsoft.BotService/botServices': { file: BOT, properties: 'BotProperties', resource: 'Bot' },
  'Microsoft.BotService/botServices/channels': {
    file: BOT,
    properties: 'ChannelUnion',
    resource: 'BotChannel',
  },
  'Microsoft.Insights/actionGroups': { file: alerts('actionGroupsApi'), properties: 'ActionGroup' },
  'Microsoft.Insights/metricAlerts': { file: alerts('metricAlertApi'), properties: 'MetricAlertProperties' },
  'Microsoft.Insights/scheduledQueryRules': {
    file: alerts('scheduledQueryRuleApi'),
    properties: 'ScheduledQueryRuleProperties',
  },
}
