// A job that is started once by hand (docs/install.md): it makes the role that owns the database, and the database. From
// outside the network nobody could.
param location string
param environmentId string
param identityId string
param vaultUri string
param host string
param administrator string

resource job 'Microsoft.App/jobs@2025-01-01' = {
  name: 'fristvagt-database-role'
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
      triggerType: 'Manual'
      replicaTimeout: 300
      replicaRetryLimit: 0
      manualTriggerConfig: {
        parallelism: 1
        replicaCompletionCount: 1
      }
      secrets: [
        {
          name: 'database-administrator-password'
          keyVaultUrl: '${vaultUri}secrets/database-administrator-password'
          identity: identityId
        }
        {
          name: 'database-password'
          keyVaultUrl: '${vaultUri}secrets/database-password'
          identity: identityId
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'psql'
          image: 'docker.io/library/postgres:17-alpine'
          command: ['sh', '-c', 'printf %s "$ROLE_SQL" | psql --no-psqlrc --file -']
          resources: {
            cpu: json('0.25')
            memory: '0.5Gi'
          }
          env: [
            {
              name: 'PGHOST'
              value: host
            }
            {
              name: 'PGDATABASE'
              value: 'postgres'
            }
            {
              name: 'PGUSER'
              value: administrator
            }
            {
              name: 'PGSSLMODE'
              value: 'require'
            }
            {
              name: 'PGPASSWORD'
              secretRef: 'database-administrator-password'
            }
            {
              name: 'FRISTVAGT_PASSWORD_FILE'
              value: '/secrets/database-password'
            }
            {
              name: 'ROLE_SQL'
              value: loadTextContent('../../database/role.sql')
            }
          ]
          volumeMounts: [
            {
              volumeName: 'secrets'
              mountPath: '/secrets'
            }
          ]
        }
      ]
      volumes: [
        {
          name: 'secrets'
          storageType: 'Secret'
          secrets: [
            {
              secretRef: 'database-password'
              path: 'database-password'
            }
          ]
        }
      ]
    }
  }
}
