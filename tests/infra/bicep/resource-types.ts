import { inProject } from '#tests/support/manifest.ts'

/** Where Microsoft's libraries say what the body of a resource may be. */
export interface ResourceType {
  readonly file: string
  readonly properties: string
  /** What stands beside the properties, where the library says it. */
  readonly resource?: string
  /** The library writes the properties of a part among what stands beside them. */
  readonly flattened?: true
}

const models = (library: string, path: string) => inProject(`node_modules/@azure/arm-${library}/${path}`)
const APPS = models('appcontainers', 'dist/esm/models/models.js')
const POSTGRESQL = models('postgresql-flexible', 'dist/esm/models/index.js')
const VAULT = models('keyvault', 'dist/esm/models/models.js')
const BOT = models('botservice', 'types/arm-botservice.js')
const ROLES = models('authorization', 'types/arm-authorization.js')
const REGISTRY = models('containerregistry', 'dist/esm/models/models.js')
const LOGS = models('operationalinsights', 'dist/esm/models/models.js')
const NAMES = models('privatedns', 'dist/esm/models/models.js')
/** Of an older API: the library of today's is eight times as large, and says the same of what is used here. */
const NETWORK = models('network-profile-2020-09-01-hybrid', 'types/arm-network-profile-2020-09-01-hybrid.js')
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
  'Microsoft.Authorization/roleAssignments': { file: ROLES, properties: 'RoleAssignmentCreateParameters' },
  'Microsoft.ContainerRegistry/registries': {
    file: REGISTRY,
    properties: 'RegistryProperties',
    resource: 'Registry',
  },
  'Microsoft.OperationalInsights/workspaces': {
    file: LOGS,
    properties: 'WorkspaceProperties',
    resource: 'Workspace',
  },
  'Microsoft.Network/privateDnsZones': { file: NAMES, properties: 'PrivateZoneProperties' },
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': {
    file: NAMES,
    properties: 'VirtualNetworkLinkProperties',
  },
  'Microsoft.Network/virtualNetworks': { file: NETWORK, properties: 'VirtualNetwork', flattened: true },
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
