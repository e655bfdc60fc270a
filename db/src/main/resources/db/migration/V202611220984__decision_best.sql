-- A search under a filter collected what the filter leaves, then looked each of it up. With what filters ask beside the
-- words, one walk or one look into an index narrows by both. The older functions stay for the version before.

-- Of the newest records, not more than reach, those with these traits that match, not more than most: the least work where
-- they are frequent. Words are kept out of line, so they are looked at last.
create function tenant.decision_walked(sought tsquery, wanted text[], reach integer, most integer) returns uuid[]
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_custom_plan'
  set enable_seqscan to 'off'
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
revoke all on function tenant.decision_walked(tsquery, text[], integer, integer) from public;

-- The newest with these traits that match, not more than most, by the index of words and traits; a phrase is looked for
-- in what has its words.
create function tenant.decision_sought(sought tsquery, wanted text[], most integer) returns uuid[]
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
  set plan_cache_mode to 'force_custom_plan'
  set enable_seqscan to 'off'
  set enable_indexscan to 'off'
as $$
declare
  alone constant tsquery := tenant.search_words_alone(sought);
begin
  if sought = alone then
    return array(
      select x.decision_id
        from tenant.decision_search x
       where x.tenant_id = tenant.current_tenant() and x.words @@ sought and (wanted = '{}' or x.traits @> wanted)
       order by x.number desc
       limit most);
  end if;
  return array(
    select w.decision_id
      from (select x.decision_id, x.number, x.words
              from tenant.decision_search x
             where x.tenant_id = tenant.current_tenant() and x.words @@ alone and (wanted = '{}' or x.traits @> wanted)
             order by x.number desc
            offset 0) w
     where w.words @@ sought
     order by w.number desc
     limit most);
end
$$;
revoke all on function tenant.decision_sought(tsquery, text[], integer) from public;

-- The same, by reading the newest records one after the other where of the newest hundred enough match: an index of
-- words lists all that match before the newest are known.
create function tenant.decision_newest(sought tsquery, wanted text[], most integer) returns uuid[]
  language plpgsql stable security definer
  set search_path to 'pg_catalog', 'pg_temp'
as $$
declare
  newest uuid[] := tenant.decision_walked(sought, wanted, 100, 6);
begin
  if cardinality(newest) > 5 then
    newest := tenant.decision_walked(sought, wanted, 2000, most);
    if cardinality(newest) = most then
      return newest;
    end if;
  end if;
  return tenant.decision_sought(sought, wanted, most);
end
$$;
revoke all on function tenant.decision_newest(tsquery, text[], integer) from public;

-- What matches and has these traits, ranked: the newest hundred, and the newest hundred by title however old. More says
-- whether others match.
create function tenant.decision_best(typed text, wanted text[])
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
  newest uuid[];
  titled uuid[] := '{}';
  others boolean := false;
begin
  newest := tenant.decision_newest(sought, wanted, 101);
  if cardinality(newest) > 100 then
    titled := array(
      select x.decision_id
        from tenant.decision_search x
       where x.tenant_id = tenant.current_tenant() and ts_filter(x.words, '{a}') @@ sought and (wanted = '{}' or x.traits @> wanted)
       order by x.number desc
       limit 100);
    others := newest[101] <> all (titled) or not tenant.decision_newest(sought, wanted, 201) <@ (newest || titled);
  end if;
  return query
    select s.decision_id, s.number, ts_rank(s.words, ranked), others
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant()
       and s.decision_id = any (newest[:100] || titled)
       and (not excluding or s.words @@ sought);
end
$$;
revoke all on function tenant.decision_best(text, text[]) from public;
grant execute on function tenant.decision_best(text, text[]) to lockkeeper_app;
