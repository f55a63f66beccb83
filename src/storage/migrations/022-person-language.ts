import { ofTenant } from './row-security.ts'

/** The language that a person has chosen; without a row they are spoken to as Teams or their browser says. */
export const PERSON_LANGUAGE: readonly string[] = [
  `create table person_language (
    tenant text not null,
    person text not null,
    language text not null,
    at timestamptz not null,
    primary key (tenant, person))`,
  ...ofTenant('person_language'),
]
