// Who is woken, and by what; what to do then is in docs/operation.md. Each query returns rows only when something is wrong.
param location string
param alertsTo string
param workspaceId string
param serverId string
param databaseId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'fristvagt'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'fristvagt'
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: alertsTo
        useCommonAlertSchema: true
      }
    ]
  }
}

var figures = [
  {
    name: 'fristvagt-late'
    title: 'Fristvagt: nudges were late'
    why: 'A card was sent more than an hour after the hour of its channel in the last 48 hours. See fristvagt deliveries.'
    severity: 2
    query: 'AppMetrics | where Name == "fristvagt_deliveries_late" | summarize Value = max(Max) | where Value > 0'
  }
  {
    name: 'fristvagt-unsent'
    title: 'Fristvagt: a nudge has been waiting for an hour'
    why: 'Nothing is sent, or Teams takes nothing: see fristvagt_teams_down and the log.'
    severity: 1
    query: 'AppMetrics | where Name == "fristvagt_oldest_unsent_seconds" | summarize Value = min(Max) | where Value > 3600'
  }
  {
    name: 'fristvagt-failed'
    title: 'Fristvagt: deliveries failed'
    why: 'A card was given up in the last 48 hours. See fristvagt deliveries --state failed.'
    severity: 2
    query: 'AppMetrics | where Name == "fristvagt_deliveries" | where tostring(Properties.state) == "failed" | summarize Value = max(Max) | where Value > 0'
  }
  {
    name: 'fristvagt-teams-down'
    title: 'Fristvagt: Teams does not answer'
    why: 'Sending waits until it does. See the service health of Microsoft 365.'
    severity: 2
    query: 'AppMetrics | where Name == "fristvagt_teams_down" | summarize Value = max(Max) | where Value > 0'
  }
  {
    name: 'fristvagt-silent'
    title: 'Fristvagt: no figures come in'
    why: 'The server, its collector or Application Insights is away: none of the other alerts can come.'
    severity: 1
    query: 'AppMetrics | where Name == "fristvagt_oldest_unsent_seconds" | summarize Count = count() | where Count == 0'
  }
]

resource figureAlerts 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [for figure in figures: {
  name: figure.name
  location: location
  properties: {
    displayName: figure.title
    description: figure.why
    enabled: true
    severity: figure.severity
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    // The table is there with the first figures, and these come after the alerts.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: figure.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}]

resource serverErrors 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'fristvagt-5xx'
  location: 'global'
  properties: {
    description: 'Fristvagt answered with failures of its own (5xx) more than five times in a quarter of an hour. See the log.'
    enabled: true
    severity: 2
    scopes: [serverId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'failures'
          metricNamespace: 'Microsoft.App/containerApps'
          metricName: 'Requests'
          dimensions: [
            {
              name: 'statusCodeCategory'
              operator: 'Include'
              values: ['5xx']
            }
          ]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}

resource databaseFull 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'fristvagt-database-full'
  location: 'global'
  properties: {
    description: 'The disk of the database is more than four fifths full; it grows by itself, up to a limit.'
    enabled: true
    severity: 3
    scopes: [databaseId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'full'
          metricNamespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
          metricName: 'storage_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}
