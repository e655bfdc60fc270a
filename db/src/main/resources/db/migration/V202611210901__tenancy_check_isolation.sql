-- What breaks the isolation of tenants, one row per breach. No row is the only good answer.
create view platform.isolation_breach as
with tenant_table as (
  select c.oid, c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c
   where c.relnamespace = to_regnamespace('tenant') and c.relkind in ('r', 'p')
), tenant_column as (
  select a.attrelid, a.attnum, a.attnotnull, a.atttypid
    from pg_attribute a
   where a.attname = 'tenant_id' and not a.attisdropped
)
select t.name as object, 'no column tenant_id uuid not null' as breach
  from tenant_table t
 where not exists (select from tenant_column k where k.attrelid = t.oid and k.attnotnull and k.atttypid = 'uuid'::regtype)
union all
select t.name, 'row level security is not enabled and forced'
  from tenant_table t
 where not (t.relrowsecurity and t.relforcerowsecurity)
union all
select t.name, 'policy tenant_isolation is missing or says something else'
  from tenant_table t
 where not exists (
   select from pg_policy p
    where p.polrelid = t.oid and p.polname = 'tenant_isolation' and p.polcmd = '*' and p.polpermissive
      and (select array_agg(r::regrole::text) from unnest(p.polroles) r) = array['lockkeeper_app']
      and pg_get_expr(p.polqual, t.oid) = '(tenant_id = tenant.current_tenant())'
      and pg_get_expr(p.polwithcheck, t.oid) = '(tenant_id = tenant.current_tenant())')
union all
select t.name, 'policy ' || p.polname || ' opens the table to more than its owner'
  from tenant_table t join pg_policy p on p.polrelid = t.oid
 where p.polname <> 'tenant_isolation' and (select array_agg(r::regrole::text) from unnest(p.polroles) r) is distinct from array['lockkeeper_owner']
union all
select t.name, 'no primary key'
  from tenant_table t
 where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)
union all
select i.indexrelid::regclass::text, 'index is not led by tenant_id'
  from tenant_table t join pg_index i on i.indrelid = t.oid join tenant_column k on k.attrelid = t.oid
 -- An inverted index cannot be led by a uuid; it finds rows only through functions that filter by tenant themselves.
 where i.indkey[0] <> k.attnum
   and not exists (select from pg_class c join pg_am m on m.oid = c.relam where c.oid = i.indexrelid and m.amname = 'gin')
union all
select t.name, 'foreign key ' || f.conname || ' does not carry tenant_id to tenant_id'
  from tenant_table t join pg_constraint f on f.conrelid = t.oid and f.contype = 'f'
       join tenant_table r on r.oid = f.confrelid
 where not exists (
   select from unnest(f.conkey, f.confkey) as pair (here, there)
     join tenant_column k on k.attrelid = t.oid and k.attnum = pair.here
     join tenant_column rk on rk.attrelid = r.oid and rk.attnum = pair.there)
union all
select t.name, 'trigger ' || g.tgname || ' is not allowed on a tenant table'
  from tenant_table t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
union all
select f.conrelid::regclass::text, 'platform references tenant table ' || f.confrelid::regclass::text
  from pg_constraint f
       join pg_class c on c.oid = f.conrelid and c.relnamespace = to_regnamespace('platform')
       join tenant_table r on r.oid = f.confrelid
 where f.contype = 'f'
union all
select c.oid::regclass::text, 'view in schema tenant runs with its owner''s rights'
  from pg_class c
 where c.relnamespace = to_regnamespace('tenant') and c.relkind = 'v'
   and not coalesce(c.reloptions @> array['security_invoker=true'], false)
union all
select c.oid::regclass::text, 'materialized view in schema tenant cannot be isolated'
  from pg_class c
 where c.relnamespace = to_regnamespace('tenant') and c.relkind = 'm';

create function platform.assert_isolation() returns void
  language plpgsql
as $$
declare
  breaches text;
begin
  select string_agg(object || ': ' || breach, '; ' order by object, breach) into breaches from platform.isolation_breach;
  if breaches is not null then
    raise exception 'tenant isolation is broken: %', breaches;
  end if;
end
$$;

grant select on platform.isolation_breach to lockkeeper_app;
