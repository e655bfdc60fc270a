-- As before, but it ranks the newest hundred with the words in their title, however old they are, and the newest two
-- hundred with the words anywhere: ranking is what costs, and a thousand cost more than all else on the page.
create or replace function tenant.decision_found(typed text) returns table (decision_id uuid, rank real)
  language plpgsql stable security definer rows 300
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
begin
  return query
    select found.id, ts_rank(s.words, wanted)
      from ((select d.id
               from tenant.decision d
              where d.tenant_id = tenant.current_tenant() and tenant.search_words(d.title, '') @@ wanted
              order by d.number desc
              limit 100)
            union
            (select w.decision_id
               from tenant.decision_search w
              where w.tenant_id = tenant.current_tenant() and w.words @@ wanted
              order by w.number desc
              limit 200)) found
     cross join lateral (
       select w.words
         from tenant.decision_search w
        where w.tenant_id = tenant.current_tenant() and w.decision_id = found.id
        limit 1) s;
end
$$;
