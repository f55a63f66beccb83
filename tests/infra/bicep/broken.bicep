param unused string
resource thing 'Microsoft.App/containerApps@2025-01-01' = {
  name: nowhere
  location: = 'x'
}
