-- Walking the newest records down reads the words of each that has the traits, and words lie out of line: some 5 µs a record,
-- as measured with 10,000. It was done where six of the newest hundred matched, and took 10 ms there; the index needs one or
-- two for what so few match. Where a filter leaves out most and the word is frequent, the index listed by the filter alone
-- and took 7 ms, the walk 1.5.
-- Walks are planned once, since they can go by one index only. The others are planned for each call: a plan that is kept is
-- made for the tenant that came first, and what is best for ten records reads all of ten thousand. A function has the
-- settings of the one that calls it but for its own, so each says what its plan may be made of.

-- Whether of the newest that have these traits a third matches, so that reading them one after the other is the least work.
-- Traits so seldom that a thousand records hardly have them are left to the index.
create function tenant.decision_worth_walking(sought tsquery, wanted text[]) returns boolean
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_generic_plan'
  set enable_seqscan to 'off'
  set enable_indexscan to 'on'
  set enable_bitmapscan to 'off'
  set enable_sort to 'off'
as $$
begin
  return (
    select count(*) = 36 and count(*) filter (where narrowed.words @@ sought) >= 12
      from (select newest.words
              from (select x.number, x.traits, x.words
                      from tenant.decision_search x
                     where x.tenant_id = tenant.current_tenant()
                     order by x.number desc
                     limit 1000) newest
             where newest.traits @> wanted
             limit 36) narrowed);
end
$$;
revoke all on function tenant.decision_worth_walking(tsquery, text[]) from public;

create or replace function tenant.decision_walked(sought tsquery, wanted text[], reach integer, most integer) returns uuid[]
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_generic_plan'
  set enable_seqscan to 'off'
  set enable_indexscan to 'on'
  set enable_bitmapscan to 'off'
  set enable_sort to 'off'
as $$
begin
  return array(
    select newest.decision_id
      from (select x.decision_id, x.number, x.traits, x.words
              from tenant.decision_search x
             where x.tenant_id = tenant.current_tenant()
             order by x.number desc
             limit reach) newest
     where case when newest.traits @> wanted then newest.words @@ sought end
     limit most);
end
$$;

create or replace function tenant.decision_sought(sought tsquery, wanted text[], most integer) returns uuid[]
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_custom_plan'
  set enable_seqscan to 'off'
  set enable_indexscan to 'off'
  set enable_bitmapscan to 'on'
as $$
declare
  alone constant tsquery := tenant.search_words_alone(sought);
begin
  if sought = alone and wanted = '{}' then
    return array(
      select x.decision_id
        from tenant.decision_search x
       where x.tenant_id = tenant.current_tenant() and x.words @@ sought
       order by x.number desc
       limit most);
  elsif sought = alone then
    return array(
      select x.decision_id
        from tenant.decision_search x
       where x.tenant_id = tenant.current_tenant() and x.words @@ sought and x.traits @> wanted
       order by x.number desc
       limit most);
  elsif wanted = '{}' then
    return array(
      select w.decision_id
        from (select x.decision_id, x.number, x.words
                from tenant.decision_search x
               where x.tenant_id = tenant.current_tenant() and x.words @@ alone
               order by x.number desc
              offset 0) w
       where w.words @@ sought
       order by w.number desc
       limit most);
  end if;
  return array(
    select w.decision_id
      from (select x.decision_id, x.number, x.words
              from tenant.decision_search x
             where x.tenant_id = tenant.current_tenant() and x.words @@ alone and x.traits @> wanted
             order by x.number desc
            offset 0) w
     where w.words @@ sought
     order by w.number desc
     limit most);
end
$$;

create or replace function tenant.decision_newest(sought tsquery, wanted text[], most integer) returns uuid[]
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
as $$
declare
  newest uuid[];
begin
  if tenant.decision_worth_walking(sought, wanted) then
    newest := tenant.decision_walked(sought, wanted, 9000, most);
    if cardinality(newest) = most then
      return newest;
    end if;
  end if;
  return tenant.decision_sought(sought, wanted, most);
end
$$;

-- The newest hundred with these traits and the words in their titles.
create function tenant.decision_titled(sought tsquery, wanted text[]) returns uuid[]
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_custom_plan'
  set enable_seqscan to 'off'
  set enable_indexscan to 'off'
  set enable_bitmapscan to 'on'
as $$
begin
  if wanted = '{}' then
    return array(
      select x.decision_id
        from tenant.decision_search x
       where x.tenant_id = tenant.current_tenant() and ts_filter(x.words, '{a}') @@ sought
       order by x.number desc
       limit 100);
  end if;
  return array(
    select x.decision_id
      from tenant.decision_search x
     where x.tenant_id = tenant.current_tenant() and ts_filter(x.words, '{a}') @@ sought and x.traits @> wanted
     order by x.number desc
     limit 100);
end
$$;
revoke all on function tenant.decision_titled(tsquery, text[]) from public;

-- Whether others match is answered by what was found already.
create or replace function tenant.decision_best(typed text, wanted text[])
  returns table(decision_id uuid, number integer, rank real, more boolean)
  language plpgsql stable security definer rows 200
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_custom_plan'
  set enable_seqscan to 'off'
  set enable_bitmapscan to 'off'
as $$
declare
  ranked constant tsquery := tenant.search_query(typed);
  sought constant tsquery := tenant.search_sought(typed);
  excluding constant boolean := position('!' in sought::text) > 0;
  newest constant uuid[] := tenant.decision_newest(sought, wanted, 201);
  titled constant uuid[] := case when cardinality(newest) > 100 then tenant.decision_titled(sought, wanted) else '{}' end;
  best constant uuid[] := newest[:100] || titled;
  others constant boolean := not newest[101:] <@ titled;
begin
  return query
    select s.decision_id, s.number, ts_rank(s.words, ranked), others
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant()
       and s.decision_id = any (best)
       and (not excluding or s.words @@ sought);
end
$$;
