-- The newest of those given whose titles match. The index of titles is asked first, as it holds far less than what is given.
-- What is given is joined: of a list of constants the planner weighs each, which takes longer than the search.
create function tenant.decision_titled(sought tsquery, among uuid[]) returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_indexscan = off
as $$
begin
  return array(
    select t.id
      from (select d.id, d.number
              from tenant.decision d
             where d.tenant_id = tenant.current_tenant() and tenant.search_words(d.title, '') @@ sought
            offset 0) t
      join unnest(among) as given (id) on given.id = t.id
     order by t.number desc
     limit 100);
end
$$;
revoke execute on function tenant.decision_titled(tsquery, uuid[]) from public;

-- As before where three hundred or fewer match. Where more do, the two hundred newest are ranked, and a hundred of any age
-- by their titles, as they are without a filter.
create or replace function tenant.decision_hits(typed text, among uuid[])
  returns table (decision_id uuid, number int, rank real, more boolean)
  language plpgsql stable security definer rows 300
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
  sought constant tsquery := tenant.search_sought(typed);
  phrase constant boolean := sought <> tenant.search_words_alone(sought);
  matching uuid[] := among[:301];
  titled uuid[];
  leaves_out boolean;
begin
  if phrase then
    matching := array(
      select given.id
        from unnest(among) with ordinality as given (id, place)
       cross join lateral (
         select x.words
           from tenant.decision_search x
          where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
          limit 1) s
       where s.words @@ sought
       limit 301);
  end if;
  leaves_out := cardinality(matching) > 300;
  if leaves_out then
    -- Into a variable: within the query the planner would call it too.
    titled := tenant.decision_titled(sought, among);
    matching := array(
      select n.id from unnest(matching[:200]) as n (id)
       union
      select t.id from unnest(titled) as t (id));
  end if;
  return query
    select found.decision_id, found.number, ts_rank(found.words, wanted), leaves_out
      from unnest(matching) as given (id)
     cross join lateral (
       select x.decision_id, x.number, x.words
         from tenant.decision_search x
        where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
        limit 1) found;
end
$$;
