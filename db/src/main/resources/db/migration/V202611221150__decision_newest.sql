-- Walking the newest records down reads the words of each that has the traits, and words lie out of line: some 5 µs a record,
-- as measured with 10,000. It was done where six of the newest hundred matched, and took 10 ms there; the index needs one or
-- two for what so few match. Where a filter leaves out most and the word is frequent, the index lists by the filter alone
-- and takes 7 ms, the walk 1.5.

-- Whether of the newest that have these traits a third matches, so that reading them one after the other is the least work.
-- Nobody needs to know of traits so seldom that a thousand records hardly have them.
create function tenant.decision_worth_walking(sought tsquery, wanted text[]) returns boolean
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_custom_plan'
  set enable_seqscan to 'off'
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

-- Whether others match is answered by what was found already.
create or replace function tenant.decision_best(typed text, wanted text[])
  returns table(decision_id uuid, number integer, rank real, more boolean)
  language plpgsql stable security definer rows 200
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_custom_plan'
  set enable_seqscan to 'off'
  set enable_indexscan to 'off'
as $$
declare
  ranked constant tsquery := tenant.search_query(typed);
  sought constant tsquery := tenant.search_sought(typed);
  excluding constant boolean := position('!' in sought::text) > 0;
  newest constant uuid[] := tenant.decision_newest(sought, wanted, 201);
  titled uuid[] := '{}';
begin
  if cardinality(newest) > 100 then
    titled := array(
      select x.decision_id
        from tenant.decision_search x
       where x.tenant_id = tenant.current_tenant() and ts_filter(x.words, '{a}') @@ sought and (wanted = '{}' or x.traits @> wanted)
       order by x.number desc
       limit 100);
  end if;
  return query
    select s.decision_id, s.number, ts_rank(s.words, ranked), not newest[101:] <@ titled
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant()
       and s.decision_id = any (newest[:100] || titled)
       and (not excluding or s.words @@ sought);
end
$$;
