-- Makes the role that owns the database, and the database, where they are not there yet; gives the role its password.
-- Run as an administrator by psql, with the path of a file that holds the password in FRISTVAGT_PASSWORD_FILE. The role is
-- above nothing: row-level security holds for it, and production refuses one that it does not hold for.
\set ON_ERROR_STOP on
\set password `cat "$FRISTVAGT_PASSWORD_FILE"`
select 'create role fristvagt login' where not exists (select from pg_roles where rolname = 'fristvagt') \gexec
alter role fristvagt login password :'password';
-- A database is given only to a role that the giver could be.
grant fristvagt to current_user;
select 'create database fristvagt owner fristvagt' where not exists (select from pg_database where datname = 'fristvagt') \gexec
revoke all on database fristvagt from public;
