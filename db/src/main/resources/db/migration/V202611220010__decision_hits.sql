-- What a search finds and whether more match than are ranked, both from one reading of the index: each reading costs as
-- much as what it finds. Three hundred and one of what matches, the newest first, are enough to tell. Titles are asked
-- for only where the two hundred newest are not all: whatever a title says is among a record's words.
create function tenant.decision_hits(typed text) returns table (decision_id uuid, number int, rank real, more boolean)
  language plpgsql stable security definer rows 200
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_indexscan = off
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
  alone constant tsquery := tenant.search_words_alone(wanted);
  phrase constant boolean := wanted <> alone;
  excluding constant boolean := position('!' in wanted::text) > 0;
  newest constant uuid[] := array(
    select w.decision_id
      from (select x.decision_id, x.number, x.words
              from tenant.decision_search x
             where x.tenant_id = tenant.current_tenant() and x.words @@ alone
             order by x.number desc
            offset 0) w
     where not phrase or w.words @@ wanted
     order by w.number desc
     limit 301);
  titled uuid[] := '{}';
begin
  if cardinality(newest) > 200 then
    titled := array(
      select d.id
        from tenant.decision d
       where d.tenant_id = tenant.current_tenant() and tenant.search_words(d.title, '') @@ wanted
       order by d.number desc
       limit 100);
  end if;
  return query
    select s.decision_id, s.number, ts_rank(s.words, wanted), cardinality(newest) > 300 or not newest[201:] <@ titled
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant()
       and s.decision_id = any (newest[:200] || titled)
       and (not excluding or s.words @@ wanted);
end
$$;
revoke execute on function tenant.decision_hits(text) from public;
grant execute on function tenant.decision_hits(text) to lockkeeper_app;

-- The same of those given, the newest first, all of which hold the words; of a phrase that is not yet enough.
create function tenant.decision_hits(typed text, among uuid[])
  returns table (decision_id uuid, number int, rank real, more boolean)
  language plpgsql stable security definer rows 300
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
  phrase constant boolean := wanted <> tenant.search_words_alone(wanted);
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
       where s.words @@ wanted
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
revoke execute on function tenant.decision_hits(text, uuid[]) from public;
grant execute on function tenant.decision_hits(text, uuid[]) to lockkeeper_app;
