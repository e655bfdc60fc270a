-- The least that tells what a search finds. Words are kept as written and as their stems, and whatever holds a word as
-- it is written holds its stem, so stems alone are asked for: half the postings are read. Words that have no stem, such
-- as "the", narrow nothing then, and what is left out is left out in all its forms. Where one of several is enough, a
-- word without a stem may be that one, so both are needed.
create function tenant.search_sought(typed text) returns tsquery
  language plpgsql immutable parallel safe
  set search_path = pg_catalog, pg_temp
as $$
declare
  plain constant text := translate(regexp_replace(typed, '(\w)-', '\1 ', 'g'), '._/', '   ');
  stems constant tsquery := websearch_to_tsquery('pg_catalog.english', plain);
begin
  return case
    when numnode(stems) = 0 or websearch_to_tsquery('pg_catalog.simple', plain)::text like '%|%' then tenant.search_query(typed)
    else stems
  end;
end
$$;

-- The newest of the current tenant's records that are like that, by reading one after the other: the least work where most
-- are. Not more than that many are read.
create function tenant.decision_walked(sought tsquery, reach int, most int) returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_sort = off
as $$
begin
  return array(
    select newest.decision_id
      from (select x.decision_id, x.number, x.words
              from tenant.decision_search x
             where x.tenant_id = tenant.current_tenant()
             order by x.number desc
             limit reach) newest
     where newest.words @@ sought
     limit most);
end
$$;
revoke execute on function tenant.decision_walked(tsquery, int, int) from public;

-- As before, but where most of the twenty newest match, the newest are read one after the other: an index of words lists
-- all that match before the first is known.
create or replace function tenant.decision_hits(typed text) returns table (decision_id uuid, number int, rank real, more boolean)
  language plpgsql stable security definer rows 200
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_indexscan = off
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
  sought constant tsquery := tenant.search_sought(typed);
  alone constant tsquery := tenant.search_words_alone(sought);
  phrase constant boolean := sought <> alone;
  excluding constant boolean := position('!' in sought::text) > 0;
  newest uuid[] := '{}';
  titled uuid[] := '{}';
begin
  if cardinality(tenant.decision_walked(sought, 20, 20)) > 12 then
    newest := tenant.decision_walked(sought, 600, 301);
  end if;
  if cardinality(newest) < 301 and not phrase then
    newest := array(
      select x.decision_id
        from tenant.decision_search x
       where x.tenant_id = tenant.current_tenant() and x.words @@ sought
       order by x.number desc
       limit 301);
  elsif cardinality(newest) < 301 then
    newest := array(
      select w.decision_id
        from (select x.decision_id, x.number, x.words
                from tenant.decision_search x
               where x.tenant_id = tenant.current_tenant() and x.words @@ alone
               order by x.number desc
              offset 0) w
       where w.words @@ sought
       order by w.number desc
       limit 301);
  end if;
  if cardinality(newest) > 200 then
    titled := array(
      select d.id
        from tenant.decision d
       where d.tenant_id = tenant.current_tenant() and tenant.search_words(d.title, '') @@ sought
       order by d.number desc
       limit 100);
  end if;
  return query
    select s.decision_id, s.number, ts_rank(s.words, wanted), cardinality(newest) > 300 or not newest[201:] <@ titled
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant()
       and s.decision_id = any (newest[:200] || titled)
       and (not excluding or s.words @@ sought);
end
$$;

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
  return query
    select found.decision_id, found.number, ts_rank(found.words, wanted), cardinality(matching) > 300
      from unnest(matching[:300]) as given (id)
     cross join lateral (
       select x.decision_id, x.number, x.words
         from tenant.decision_search x
        where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
        limit 1) found;
end
$$;

create or replace function tenant.decision_matching(typed text) returns setof uuid
  language plpgsql stable security definer rows 1000
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_indexscan = off
as $$
declare
  alone constant tsquery := tenant.search_words_alone(tenant.search_sought(typed));
begin
  return query
    select s.decision_id
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant() and s.words @@ alone;
end
$$;
