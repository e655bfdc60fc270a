-- Whether more records match than are ranked. Counting stops where the answer is known; only where as many match as two
-- hundred texts and a hundred titles may cover, those that are ranked are counted as well.
create function tenant.decision_more(typed text) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_indexscan = off
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
  alone constant tsquery := tenant.search_words_alone(wanted);
  phrase constant boolean := wanted <> alone;
  matching constant bigint := (
    select count(*)
      from (select
              from tenant.decision_search s
             where s.tenant_id = tenant.current_tenant() and s.words @@ alone and (not phrase or s.words @@ wanted)
             limit 301) few);
begin
  return matching > 300 or (matching > 200 and matching > (select count(*) from tenant.decision_found(typed)));
end
$$;
revoke execute on function tenant.decision_more(text) from public;
grant execute on function tenant.decision_more(text) to lockkeeper_app;

-- The same of those given, of which the first three hundred that match are ranked.
create function tenant.decision_more(typed text, among uuid[]) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
  phrase constant boolean := wanted <> tenant.search_words_alone(wanted);
begin
  if not phrase or cardinality(among) <= 300 then
    return cardinality(among) > 300;
  end if;
  return (
    select count(*) > 300
      from (select
              from unnest(among) as given (id)
             cross join lateral (
               select x.words
                 from tenant.decision_search x
                where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
                limit 1) s
             where s.words @@ wanted
             limit 301) few);
end
$$;
revoke execute on function tenant.decision_more(text, uuid[]) from public;
grant execute on function tenant.decision_more(text, uuid[]) to lockkeeper_app;
