import type { Person } from '#domain/person.ts'

export const BENCH_TENANT = '00000000-0000-4000-8000-000000000001'
export const BENCH_MUNICIPALITY = '0751'
export const BENCH_PERSON: Person = {
  tenant: BENCH_TENANT,
  id: '00000000-0000-4000-8000-000000000002',
  name: 'Mette Holm',
}
