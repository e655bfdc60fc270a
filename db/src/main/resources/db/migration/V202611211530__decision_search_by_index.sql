-- What matches is told by the index of words alone: read from the newest back instead, each record's words had to be
-- fetched and unpacked, ten thousand of them for a seldom word. The planner does not know what unpacking costs, so within
-- these functions it is not asked. A phrase is the exception: the index knows only that all of its words are there, so
-- those records are looked at from the newest back until enough have been found.
create function tenant.search_words_alone(wanted tsquery) returns tsquery
  language sql immutable parallel safe
  return case
    when position('!' in wanted::text) > 0 then wanted
    else regexp_replace(wanted::text, ' <(-|[0-9]+)> ', ' & ', 'g')::tsquery
  end;

create or replace function tenant.decision_found(typed text) returns table (decision_id uuid, rank real)
  language plpgsql stable security definer rows 300
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_indexscan = off
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
  alone constant tsquery := tenant.search_words_alone(wanted);
  phrase constant boolean := wanted <> alone;
begin
  return query
    select s.decision_id, ts_rank(s.words, wanted)
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant()
       and s.decision_id = any (array(
             (select d.id
                from tenant.decision d
               where d.tenant_id = tenant.current_tenant() and tenant.search_words(d.title, '') @@ wanted
               order by d.number desc
               limit 100)
             union
             (select w.decision_id
                from (select x.decision_id, x.number, x.words
                        from tenant.decision_search x
                       where x.tenant_id = tenant.current_tenant() and x.words @@ alone
                       order by x.number desc
                      offset 0) w
               where not phrase or w.words @@ wanted
               order by w.number desc
               limit 200)));
end
$$;

-- Where a filter narrows a search, what matches may be more than what is found: phrases are looked for by the next one.
create or replace function tenant.decision_matching(typed text) returns setof uuid
  language plpgsql stable security definer rows 1000
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_indexscan = off
as $$
declare
  alone constant tsquery := tenant.search_words_alone(tenant.search_query(typed));
begin
  return query
    select s.decision_id
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant() and s.words @@ alone;
end
$$;

-- The first three hundred of those given that match, which are given with the newest first.
create or replace function tenant.decision_ranked(typed text, among uuid[]) returns table (decision_id uuid, rank real)
  language plpgsql stable security definer rows 300
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
  phrase constant boolean := wanted <> tenant.search_words_alone(wanted);
begin
  return query
    select found.decision_id, ts_rank(found.words, wanted)
      from (select s.decision_id, s.words
              from unnest(among) with ordinality as given (id, place)
             cross join lateral (
               select x.decision_id, x.words
                 from tenant.decision_search x
                where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
                limit 1) s
             where not phrase or s.words @@ wanted
             limit 300) found;
end
$$;
