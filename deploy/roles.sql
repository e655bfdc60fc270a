-- Lockkeeper's two roles, for a PostgreSQL of your own (16 or newer). Run it as a superuser in Lockkeeper's database:
--
--   createdb lockkeeper
--   LOCKKEEPER_OWNER_PASSWORD=... LOCKKEEPER_APP_PASSWORD=... psql --dbname=lockkeeper --file=roles.sql
--
-- It does what is missing and sets the passwords anew, so it may be run again.

\set ON_ERROR_STOP on
\getenv owner_password LOCKKEEPER_OWNER_PASSWORD
\getenv app_password LOCKKEEPER_APP_PASSWORD

begin;

do $$
begin
  if not exists (select from pg_roles where rolname = 'lockkeeper_owner') then
    create role lockkeeper_owner;
  end if;
  if not exists (select from pg_roles where rolname = 'lockkeeper_app') then
    create role lockkeeper_app;
  end if;
end
$$;

-- Owns the database and migrates its schema.
alter role lockkeeper_owner login nosuperuser nobypassrls nocreaterole nocreatedb noreplication
  password :'owner_password';

-- Serves requests. It must not be able to step around row security: Lockkeeper refuses to start with a role that is.
alter role lockkeeper_app login nosuperuser nobypassrls nocreaterole nocreatedb noreplication
  password :'app_password';
set local client_min_messages = error; -- It warns if there is nothing to revoke.
revoke lockkeeper_owner from lockkeeper_app;

alter database :"DBNAME" owner to lockkeeper_owner;
revoke all on database :"DBNAME" from public;
grant connect on database :"DBNAME" to lockkeeper_app;

commit;
