-- Where a search is narrowed by a filter, the filter comes first: an old record that it leaves is found however many newer
-- ones say the same words. Which records match is cheap to tell; ranking them is not, so only what is left is ranked.
create function tenant.decision_matching(typed text) returns setof uuid
  language plpgsql stable security definer rows 1000
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
begin
  return query
    select s.decision_id
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant() and s.words @@ wanted;
end
$$;
revoke execute on function tenant.decision_matching(text) from public;
grant execute on function tenant.decision_matching(text) to lockkeeper_app;

create function tenant.decision_ranked(typed text, among uuid[]) returns table (decision_id uuid, rank real)
  language plpgsql stable security definer rows 300
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
begin
  return query
    select s.decision_id, ts_rank(s.words, wanted)
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant() and s.decision_id = any(among);
end
$$;
revoke execute on function tenant.decision_ranked(text, uuid[]) from public;
grant execute on function tenant.decision_ranked(text, uuid[]) to lockkeeper_app;
