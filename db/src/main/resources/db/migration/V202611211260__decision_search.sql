create extension if not exists btree_gin with schema platform;

-- The words of a text: title before body, in the stems of English and as they stand, so that names such as
-- billing.legacy_state are found by each of their parts. What is longer than any record is read in part: a tsvector
-- holds a megabyte.
create function tenant.search_words(title text, body text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('pg_catalog.english', translate(title, '._-/', '    ')), 'A')
    || setweight(to_tsvector('pg_catalog.simple', translate(title, '._-/', '    ')), 'A')
    || setweight(to_tsvector('pg_catalog.english', translate(left(body, 60000), '._-/', '    ')), 'C')
    || setweight(to_tsvector('pg_catalog.simple', translate(left(body, 60000), '._-/', '    ')), 'D');

-- What people type into a search box, read as web search does; any text is a query. A hyphen within a word divides it,
-- one before a word excludes it.
create function tenant.search_query(typed text) returns tsquery
  language sql immutable parallel safe
  return websearch_to_tsquery('pg_catalog.english', translate(regexp_replace(typed, '(\w)-', '\1 ', 'g'), '._/', '   '))
    || websearch_to_tsquery('pg_catalog.simple', translate(regexp_replace(typed, '(\w)-', '\1 ', 'g'), '._/', '   '));

-- The words of each decision as it stands now.
create table tenant.decision_search (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_search_tenant references platform.tenant,
  decision_id uuid not null,
  number int not null constraint decision_search_number_positive check (number > 0),
  words tsvector not null,
  constraint decision_search_pk primary key (tenant_id, decision_id),
  constraint decision_search_decision foreign key (tenant_id, decision_id) references tenant.decision (tenant_id, id)
);
select tenant.guard('tenant.decision_search', 'select, insert, update');
create index decision_search_words on tenant.decision_search using gin (tenant_id, words);
create index decision_search_newest on tenant.decision_search (tenant_id, number);

-- Text search is not leakproof, so row security would keep it from its index; this function has its owner's rights and
-- finds the current tenant's rows alone, by itself. It is planned for the words at hand: rare ones by the index, frequent
-- ones from the newest back. The newest thousand that match are ranked, as what ten thousand records hold narrows nothing.
create function tenant.decision_found(typed text) returns table (decision_id uuid, rank real)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  wanted constant tsquery := tenant.search_query(typed);
begin
  return query
    select found.decision_id, ts_rank(found.words, wanted)
      from (select s.decision_id, s.words
              from tenant.decision_search s
             where s.tenant_id = tenant.current_tenant() and s.words @@ wanted
             order by s.number desc
             limit 1000) found;
end
$$;
revoke execute on function tenant.decision_found(text) from public;
grant execute on function tenant.decision_found(text) to lockkeeper_app;
