-- Schema platform (Flyway makes it, its history lies there): what is not one tenant's.
-- Schema tenant: what belongs to exactly one, enforced by the database.
create schema tenant;

create table platform.tenant (
  id uuid primary key,
  slug text not null constraint tenant_slug_unique unique
    constraint tenant_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null constraint tenant_name_not_empty check (name <> ''),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);

-- Raises where no tenant is set (unset parameter, or '' left by an earlier transaction): never all rows, never silence.
create function tenant.current_tenant() returns uuid
  language sql stable parallel safe
  return current_setting('lockkeeper.tenant_id')::uuid;

-- Gives a new table of schema tenant its guards. Every migration that creates one calls it.
create function tenant.guard(target regclass, privileges text) returns void
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant_isolation on %s to lockkeeper_app
                    using (tenant_id = tenant.current_tenant()) with check (tenant_id = tenant.current_tenant())', target);
  -- FORCE binds the owner too; data migrations of the owner work on all tenants.
  execute format('create policy owner_all on %s to lockkeeper_owner using (true) with check (true)', target);
  execute format('grant %s on %s to lockkeeper_app', privileges, target);
end
$$;

-- People's numbers (M-42, D-7, I-3): one row per tenant and kind, so parallel authors never collide.
create table tenant.counter (
  tenant_id uuid not null default tenant.current_tenant() constraint counter_tenant references platform.tenant,
  kind text not null,
  value int not null constraint counter_positive check (value > 0),
  constraint counter_pk primary key (tenant_id, kind)
);
select tenant.guard('tenant.counter', 'select, insert, update');

grant usage on schema platform, tenant to lockkeeper_app;
grant select, insert, update on platform.tenant to lockkeeper_app;
