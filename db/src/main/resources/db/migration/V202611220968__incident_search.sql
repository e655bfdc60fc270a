-- The words that an incident is told in, to find those that are like another one.
create table tenant.incident_search (
  tenant_id uuid not null default tenant.current_tenant() constraint incident_search_tenant references platform.tenant,
  incident_id uuid not null,
  number int not null constraint incident_search_number_positive check (number > 0),
  words tsvector not null,
  constraint incident_search_pk primary key (tenant_id, incident_id),
  constraint incident_search_incident foreign key (tenant_id, incident_id) references tenant.incident (tenant_id, id)
);
select tenant.guard('tenant.incident_search', 'select, insert, update');
create index incident_search_words on tenant.incident_search using gin (tenant_id, words);

-- As stems, without what joins the parts of names: order_line speaks of orders.
create function tenant.incident_words(told text) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('pg_catalog.english', translate(left(told, 60000), '._-/', '    '));
revoke execute on function tenant.incident_words(text) from public;
grant execute on function tenant.incident_words(text) to lockkeeper_app;

-- The current tenant's incidents that share most of these words; of the same number of words the newest. One that shares
-- a single word of several is not like it. Text operators are not leakproof, so row security would keep them from the
-- index: this looks past it, and names the tenant itself. Of words that most incidents share, the newest thousand are seen.
create function tenant.incident_alike(told text, most int) returns table (incident_id uuid, shared int)
  language plpgsql stable security definer rows 10
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  stems constant text[] := tsvector_to_array(tenant.incident_words(told));
  sought constant tsquery := (select string_agg(quote_literal(stem), ' | ')::tsquery from unnest(stems) as stem);
begin
  return query
    select near.incident_id, near.shared
      from (select seen.incident_id, seen.number,
                   (select count(*)::int from unnest(tsvector_to_array(seen.words)) as word where word = any(stems)) as shared
              from (select s.incident_id, s.number, s.words
                      from tenant.incident_search s
                     where s.tenant_id = tenant.current_tenant() and s.words @@ sought
                     order by s.number desc
                     limit 1000) seen) near
     where near.shared >= least(2, cardinality(stems))
     order by near.shared desc, near.number desc
     limit most;
end
$$;
revoke execute on function tenant.incident_alike(text, int) from public;
grant execute on function tenant.incident_alike(text, int) to lockkeeper_app;
