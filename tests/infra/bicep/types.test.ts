import { describe, expect, it } from 'vitest'
import type { BicepValue } from './bicep-value.ts'
import type { BicepResource } from './parse-bicep.ts'
import { RESOURCE_TYPES } from './resource-types.ts'
import { TEMPLATES } from './template-files.ts'
import { typeFaults } from './type-check.ts'

const resources = TEMPLATES.flatMap((file) => file.resources).filter(({ exists }) => !exists)
const broken = (type: string, properties: BicepValue): BicepResource => ({
  name: 'broken',
  type,
  version: '2025-01-01',
  exists: false,
  body: { properties },
})

describe('the bodies of the resources', () => {
  it("fit the types of Microsoft's own libraries", () => {
    expect(typeFaults(resources)).toEqual([])
  })

  it('are of no type that is looked up in vain', () => {
    const used = new Set(resources.map(({ type }) => type))
    expect(Object.keys(RESOURCE_TYPES).filter((type) => !used.has(type))).toEqual([])
  })

  it('are all looked up, but where nothing is said or the library rests on one that is given up', () => {
    const unjudged = new Set(resources.map(({ type }) => type).filter((type) => !(type in RESOURCE_TYPES)))
    expect([...unjudged].toSorted()).toEqual([
      'Microsoft.Insights/components',
      'Microsoft.ManagedIdentity/userAssignedIdentities',
    ])
  })

  it('are found wrong when a key is misspelt, a value of another kind, or something missing', () => {
    const faults = typeFaults([
      broken('Microsoft.App/containerApps', { template: { container: [] } }),
      broken('Microsoft.DBforPostgreSQL/flexibleServers', { storage: { storageSizeGB: 'much' } }),
      broken('Microsoft.BotService/botServices', { displayName: 'Fristvagt' }),
      broken('Microsoft.Network/virtualNetworks', { subnets: [{ properties: { delegation: [] } }] }),
      broken('Microsoft.Authorization/roleAssignments', { principalId: 'somebody' }),
    ])
    expect(faults).toHaveLength(5)
  })
})
