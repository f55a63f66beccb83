import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inProject, variablesOf } from '#tests/support/manifest.ts'

const text = readFileSync(inProject('teamsapp.yml'), 'utf8')

describe('teamsapp.yml', () => {
  it('provisions, deploys and publishes', () => {
    expect([...text.matchAll(/^(\w+):$/gm)].map((m) => m[1])).toEqual(['provision', 'deploy', 'publish'])
  })

  it('only names files that are there', () => {
    const named = [...text.matchAll(/(?:manifestPath|ignoreFile): (\S+)/g)].map((m) => m[1] ?? '')
    expect(new Set(named)).toEqual(new Set(['./manifest/manifest.json', '.webappignore']))
    expect(named.filter((path) => !existsSync(inProject(path)))).toEqual([])
  })

  it('validates and publishes the very package that it zips', () => {
    const packages = [...text.matchAll(/(?:outputZipPath|appPackagePath): (\S+)/g)].map((m) => m[1])
    expect(packages).toHaveLength(7)
    expect(new Set(packages).size).toBe(1)
  })

  it("needs nothing but the toolkit's environment and the operator's App Service", () => {
    expect(variablesOf(text)).toEqual(['APP_SERVICE_RESOURCE_ID', 'TEAMSFX_ENV'])
  })

  it('deploys no secrets: environment files and data stay behind', () => {
    const ignored = readFileSync(inProject('.webappignore'), 'utf8').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.env*', 'env/', 'data/']))
  })
})
