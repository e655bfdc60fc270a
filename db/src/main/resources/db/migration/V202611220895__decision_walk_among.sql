-- A search under a filter joined all that match with all that the filter leaves: with a frequent word and 10,000 records
-- that was most of the page. Where the newest records that the filter leaves have the words often, walking them down is
-- enough. The older functions stay for the version before.

-- Of records in this order the first 301 that match, or all that do if among has fewer than reach. Null where that is not
-- the way: of the first twenty few match, or more than among is needed.
create function tenant.decision_walked_among(typed text, among uuid[], reach integer) returns uuid[]
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_custom_plan'
as $$
declare
  sought constant tsquery := tenant.search_sought(typed);
  first uuid[] := among[:20];
  found uuid[];
begin
  for step in 1..2 loop
    found := array(
      select given.id
        from unnest(first) with ordinality as given (id, place)
       cross join lateral (
         select x.words
           from tenant.decision_search x
          where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
          limit 1) s
       where s.words @@ sought
       limit 301);
    if cardinality(first) = cardinality(among) then
      return case when cardinality(found) > 300 or cardinality(among) < reach then found end;
    end if;
    if cardinality(found) < 9 then
      return null;
    end if;
    first := among;
  end loop;
end
$$;
revoke all on function tenant.decision_walked_among(text, uuid[], integer) from public;
grant execute on function tenant.decision_walked_among(text, uuid[], integer) to lockkeeper_app;

-- Records with all that is sought in their titles, the newest first.
create function tenant.decision_titles(typed text, most integer) returns uuid[]
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_custom_plan'
  set enable_seqscan to 'off'
  set enable_indexscan to 'off'
as $$
declare
  sought constant tsquery := tenant.search_sought(typed);
begin
  return array(
    select d.id
      from tenant.decision d
     where d.tenant_id = tenant.current_tenant() and tenant.search_words(d.title, '') @@ sought
     order by d.number desc
     limit most);
end
$$;
revoke all on function tenant.decision_titles(text, integer) from public;
grant execute on function tenant.decision_titles(text, integer) to lockkeeper_app;

-- As before, with titles that the caller has narrowed; null where all of among is there to look for them.
create function tenant.decision_hits(typed text, among uuid[], titled uuid[])
  returns table(decision_id uuid, number integer, rank real, more boolean)
  language plpgsql stable security definer rows 300
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_custom_plan'
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
  sought constant tsquery := tenant.search_sought(typed);
  phrase constant boolean := sought <> tenant.search_words_alone(sought);
  matching uuid[] := among[:301];
  titles uuid[] := titled;
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
    if titles is null then
      titles := tenant.decision_titled(sought, among);
    end if;
    matching := array(
      select n.id from unnest(matching[:200]) as n (id)
       union
      select t.id from unnest(titles) as t (id));
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
revoke all on function tenant.decision_hits(text, uuid[], uuid[]) from public;
grant execute on function tenant.decision_hits(text, uuid[], uuid[]) to lockkeeper_app;
