// The server, in two instances or more, and beside each a collector that carries its traces and figures to Application Insights.
param name string
param location string
param environmentId string
param identityId string
param identityClientId string
param image string
param registryServer string
param vaultUri string
param appInsightsConnection string
param host string
param hostName string
param certificateId string
param instances object
param tenants string
param editors string
param retentionMonths int
param tabClientId string
param teamsAppId string
param trustedProxies string

@description('OpenTelemetry\'s collector; a newer one may be named.')
param collectorImage string = 'ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib:0.130.0'

var secretNames = ['database-url', 'link-secret', 'metrics-token']

resource server 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      // A new version takes over when it is ready, and the old one is then drained.
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      ingress: {
        external: true
        targetPort: 3978
        transport: 'auto'
        allowInsecure: false
        customDomains: empty(hostName) ? [] : [
          {
            name: hostName
            bindingType: empty(certificateId) ? 'Disabled' : 'SniEnabled'
            certificateId: empty(certificateId) ? null : certificateId
          }
        ]
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
      secrets: [for secret in secretNames: {
        name: secret
        keyVaultUrl: '${vaultUri}secrets/${secret}'
        identity: identityId
      }]
    }
    template: {
      // What is being sent and answered may end: the server stops taking on more as soon as it is told to stop.
      terminationGracePeriodSeconds: 60
      scale: {
        minReplicas: instances.least
        maxReplicas: instances.most
        rules: [
          {
            // An open tab is a request for as long as it is open.
            name: 'requests'
            http: {
              metadata: {
                concurrentRequests: '1000'
              }
            }
          }
        ]
      }
      containers: [
        {
          name: name
          image: image
          resources: {
            cpu: json('0.75')
            memory: '1.5Gi'
          }
          env: [
            {
              name: 'PUBLIC_URL'
              value: 'https://${host}'
            }
            {
              name: 'PORT'
              value: '3978'
            }
            {
              name: 'DATABASE_URL_FILE'
              value: '/secrets/database-url'
            }
            {
              name: 'BOT_APP_TYPE'
              value: 'UserAssignedMSI'
            }
            {
              name: 'BOT_APP_ID'
              value: identityClientId
            }
            {
              name: 'BOT_TENANT_ID'
              value: tenant().tenantId
            }
            {
              name: 'TENANTS'
              value: tenants
            }
            {
              name: 'EDITORS'
              value: editors
            }
            {
              name: 'TAB_CLIENT_ID'
              value: tabClientId
            }
            {
              name: 'TAB_MANAGED_IDENTITY'
              value: identityClientId
            }
            {
              name: 'TAB_APP_ID_URI'
              value: 'api://${host}/${tabClientId}'
            }
            {
              name: 'TEAMS_APP_ID'
              value: teamsAppId
            }
            {
              name: 'LINK_SECRET_FILE'
              value: '/secrets/link-secret'
            }
            {
              name: 'METRICS_TOKEN_FILE'
              value: '/secrets/metrics-token'
            }
            {
              name: 'TRUSTED_PROXIES'
              value: trustedProxies
            }
            {
              name: 'RETENTION_MONTHS'
              value: string(retentionMonths)
            }
            {
              // The collector below: containers of one instance share their loopback.
              name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
              value: 'http://127.0.0.1:4318'
            }
          ]
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/readyz'
                port: 3978
              }
              periodSeconds: 15
              failureThreshold: 10
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: 3978
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              // The process alone: an instance that is restarted because the database is away helps nobody.
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: 3978
              }
              periodSeconds: 20
              timeoutSeconds: 5
              failureThreshold: 5
            }
          ]
          volumeMounts: [
            {
              volumeName: 'secrets'
              mountPath: '/secrets'
            }
          ]
        }
        {
          name: 'collector'
          image: collectorImage
          args: ['--config=env:COLLECTOR_CONFIGURATION']
          resources: {
            cpu: json('0.25')
            memory: '0.5Gi'
          }
          env: [
            {
              name: 'COLLECTOR_CONFIGURATION'
              value: loadTextContent('../collector.yaml')
            }
            {
              name: 'APPLICATIONINSIGHTS_CONNECTION_STRING'
              value: appInsightsConnection
            }
          ]
        }
      ]
      volumes: [
        {
          name: 'secrets'
          storageType: 'Secret'
          secrets: [for secret in secretNames: {
            secretRef: secret
            path: secret
          }]
        }
      ]
    }
  }
}
