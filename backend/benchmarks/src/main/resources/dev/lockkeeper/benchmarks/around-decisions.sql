insert into tenant.decision_revision
       (tenant_id, decision_id, revision, title, category, context, options, decision, consequences, critique,
        review_by, by_id, at, reason)
select :tenant, r.decision_id, earlier, 'First: ' || r.title, r.category, left(r.context, length(r.context) / 2), r.options,
       r.decision || ' Perhaps.', r.consequences, '', null, r.by_id, r.at - interval '1 day' * (r.revision - earlier), ''
  from tenant.decision_revision r
 cross join lateral generate_series(1, r.revision - 1) as earlier
 where r.tenant_id = :tenant;

insert into tenant.decision_search (tenant_id, decision_id, number, words)
select :tenant, d.id, d.number,
       tenant.search_words(r.title, concat_ws(E'\n', r.decision, r.context, r.options, r.consequences, r.critique))
  from tenant.decision d
  join tenant.decision_revision r on (r.tenant_id, r.decision_id, r.revision) = (:tenant, d.id, d.revision)
 where d.tenant_id = :tenant;

insert into tenant.decision_domain (tenant_id, decision_id, revision, domain_id, alone)
select :tenant, r.decision_id, r.revision, (cast(:domains as uuid[]))[1 + d.number % cardinality(cast(:domains as uuid[]))],
       d.number % 50 = 6
  from tenant.decision_revision r
  join tenant.decision d on d.tenant_id = :tenant and d.id = r.decision_id
 where r.tenant_id = :tenant;

-- Four hundred tables, twenty of which the catalogue knows; some records are of a whole schema, one in fifty names none.
insert into tenant.decision_table (tenant_id, decision_id, revision, pattern, schema_like, name_like)
select :tenant, r.decision_id, r.revision, t.schema_name || '.' || t.name, t.schema_name,
       replace(replace(t.name, '_', '\_'), '*', '%')
  from tenant.decision_revision r
  join tenant.decision d on d.tenant_id = :tenant and d.id = r.decision_id
 cross join lateral (
   select case when d.number % 25 = 3 then 'area' || d.number % 40 else 'public' end as schema_name,
          case when d.number % 25 = 3 then '*'
               else coalesce((cast(:tables as text[]))[1 + d.number % 400], 'item_' || d.number % 400) end as name) t
 where r.tenant_id = :tenant and d.number % 50 <> 6;
insert into tenant.decision_glob (tenant_id, pattern, schema_like, name_like)
select distinct t.tenant_id, t.pattern, t.schema_like, t.name_like
  from tenant.decision_table t
 where t.tenant_id = :tenant and t.name_like = '%'
    on conflict do nothing;

insert into tenant.decision_service (tenant_id, decision_id, revision, name_key, name)
select :tenant, d.id, d.revision, lower(s.name), s.name
  from tenant.decision d
 cross join lateral (
   select (array['Checkout', 'Ledger', 'Search', 'Parcels', 'Accounts'])[1 + d.number % 5] as name) s
 where d.tenant_id = :tenant and d.number % 2 = 0;

insert into tenant.decision_decider (tenant_id, decision_id, revision, member_id)
select distinct :tenant::uuid, r.decision_id, r.revision, (cast(:people as uuid[]))[1 + (d.number + n) % cardinality(cast(:people as uuid[]))]
  from tenant.decision_revision r
  join tenant.decision d on d.tenant_id = :tenant and d.id = r.decision_id
 cross join generate_series(1, 2) as n
 where r.tenant_id = :tenant;

update tenant.decision_search s
   set traits = array['status=' || d.status, 'category=' || d.category]
             || array(select 'domain=' || x.domain_id from tenant.decision_domain x
                       where x.tenant_id = :tenant and x.decision_id = d.id and x.revision = d.revision)
             || array(select 'service=' || x.name_key from tenant.decision_service x
                       where x.tenant_id = :tenant and x.decision_id = d.id and x.revision = d.revision)
             || array(select 'decider=' || x.member_id from tenant.decision_decider x
                       where x.tenant_id = :tenant and x.decision_id = d.id and x.revision = d.revision)
  from tenant.decision d
 where s.tenant_id = :tenant and d.tenant_id = :tenant and d.id = s.decision_id;

insert into tenant.decision_transition (tenant_id, id, decision_id, revision, from_status, to_status, by_id, at, reason)
select :tenant, uuidv7(), d.id, 1, null, 'PROPOSED', d.opened_by, d.opened_at, '' from tenant.decision d where d.tenant_id = :tenant;

insert into tenant.decision_transition (tenant_id, id, decision_id, revision, from_status, to_status, by_id, at, reason)
select :tenant, uuidv7(), d.id, d.revision, 'PROPOSED', 'ACCEPTED', :reader, d.opened_at + interval '21 days', ''
  from tenant.decision d where d.tenant_id = :tenant and d.status in ('ACCEPTED', 'SUPERSEDED', 'DEPRECATED');

insert into tenant.decision_transition (tenant_id, id, decision_id, revision, from_status, to_status, by_id, at, reason)
select :tenant, uuidv7(), d.id, d.revision, case d.status when 'REJECTED' then 'PROPOSED' else 'ACCEPTED' end, d.status,
       :reader, d.opened_at + interval '22 days', 'The times have changed.'
  from tenant.decision d where d.tenant_id = :tenant and d.status in ('REJECTED', 'SUPERSEDED', 'DEPRECATED');

insert into tenant.decision_approval (tenant_id, decision_id, revision, member_id, at)
select :tenant, d.id, d.revision, :reader, d.opened_at + interval '1 day' from tenant.decision d where d.tenant_id = :tenant;

-- One record in twenty is guarded, one guard in fifty looks at every table.
insert into tenant.decision_guard
       (tenant_id, id, decision_id, rule_id, setting, says, severity, tables, except_tables, settings, added_by, added_at)
select :tenant, uuidv7(), d.id, kind.rule, 'tables=' || d.number, 'Rule ' || d.number || ' of the team.', 'WARN',
       case when d.number % 1000 = 9 then cast('{}' as text[]) else array['area' || d.number % 400 || '.*'] end,
       cast('{}' as text[]), cast(kind.settings as jsonb), d.opened_by, d.opened_at
  from tenant.decision d
 cross join lateral (
   select (array['guard-primary-key-type', 'guard-name', 'guard-banned-type', 'guard-most-columns'])[1 + d.number / 20 % 4] as rule,
          (array['{"types": ["uuid"]}', '{"thing": ["index"], "pattern": ["^idx_"]}', '{"types": ["money"]}',
                 '{"most": ["60"]}'])[1 + d.number / 20 % 4] as settings) kind
 where d.tenant_id = :tenant and d.number % 20 = 9;

insert into tenant.decision_comment
       (tenant_id, id, decision_id, revision, thread_id, part, quote, text, author_id, at, resolved_by, resolved_at, version)
select :tenant, uuidv7(), d.id, d.revision, null, null, null, left(r.consequences, 200 + 40 * n),
       (cast(:people as uuid[]))[1 + (d.number + n) % cardinality(cast(:people as uuid[]))], d.opened_at + interval '1 hour' * n,
       case when n % 4 = 0 then cast(:reader as uuid) end, case when n % 4 = 0 then d.opened_at + interval '2 days' end, 0
  from tenant.decision d
  join tenant.decision_revision r on (r.tenant_id, r.decision_id, r.revision) = (:tenant, d.id, d.revision)
 cross join lateral generate_series(1, case d.number % 10 when 9 then 12 when 7 then 4 else d.number % 2 end) as n
 where d.tenant_id = :tenant;

insert into tenant.decision_comment (tenant_id, id, decision_id, revision, thread_id, text, author_id, at, version)
select :tenant, uuidv7(), c.decision_id, c.revision, c.id, 'So it is, ' || n || '.', :reader, c.at + interval '1 hour' * n, 0
  from tenant.decision_comment c
 cross join generate_series(1, 2) as n
 where c.tenant_id = :tenant and c.thread_id is null;

insert into tenant.decision_follower (tenant_id, decision_id, member_id, following, unread, news, news_by, news_at)
select :tenant, d.id, :reader, true, case when d.number % 50 = 1 then 2 else 0 end, 'COMMENTED', d.opened_by, d.opened_at
  from tenant.decision d where d.tenant_id = :tenant;

insert into tenant.decision_import (tenant_id, id, source, status, records, done, by_id, at, finished_at)
select :tenant, uuidv7(), 'docs/adr ' || n, 'DONE', least(:count, 50), least(:count, 50), :reader,
       cast(:now as timestamptz) - interval '1 hour' * n, cast(:now as timestamptz)
  from generate_series(1, (:count + 49) / 50) as n;

insert into tenant.decision_import_file
       (tenant_id, id, import_id, place, path, content, hash, verdict, layout, title, status, decided_on, decision_id)
select :tenant, uuidv7(), i.id, 1 + (d.number - 1) % 50, 'docs/adr/' || d.number || '.md', convert_to(d.title, 'UTF8'),
       md5(d.title), 'NEW', 'MADR_4', d.title, 'ACCEPTED', cast(d.opened_at as date), d.id
  from tenant.decision d
  join (select id, row_number() over (order by at desc) as n from tenant.decision_import where tenant_id = :tenant) i
    on i.n = 1 + (d.number - 1) / 50
 where d.tenant_id = :tenant;

-- What is owed: about records and migrations, on tables, by everybody.
insert into tenant.obligation
       (tenant_id, id, kind, title, owner_id, due_on, subject_kind, subject_text, subject_path, status, promised_by,
        promised_at, closed_at, origin, database_id, table_name, object_name)
select :tenant, uuidv7(), kind.name, 'Look after ' || d.title,
       case when d.number % 4 = 1 then cast(:reader as uuid)
            else (cast(:people as uuid[]))[1 + d.number % cardinality(cast(:people as uuid[]))] end,
       cast(:now as date) + (d.number * 11 % 400 - 100), 'DECISION', 'D-' || d.number, 'decisions/' || d.number,
       state.status, d.opened_by, d.opened_at, case state.status when 'OPEN' then null else d.opened_at + interval '9 days' end,
       'DECISION', :database,
       coalesce((cast(:tables as text[]))[1 + d.number % 400], 'item_' || d.number % 400), 'part_' || d.number
  from tenant.decision d
 cross join lateral (
   select (array['REVIEW_DECISION', 'CONTRACT', 'VALIDATE_CONSTRAINT', 'FINISH_BACKFILL', 'REMOVE_DUAL_WRITE',
                 'DROP_COMPATIBILITY', 'FOLLOW_UP', 'OTHER'])[1 + d.number / 2 % 8] as name) kind
 cross join lateral (
   select case when d.number < 10 or d.number % 10 in (1, 2, 5) then 'OPEN' when d.number % 10 = 8 then 'DROPPED'
               else 'KEPT' end as status) state
 where d.tenant_id = :tenant;

insert into tenant.obligation_transition (tenant_id, id, obligation_id, from_status, to_status, owner_id, by_id, at, reason, due_on)
select :tenant, uuidv7(), o.id, null, 'OPEN', o.owner_id, o.promised_by, o.promised_at, '', o.due_on
  from tenant.obligation o where o.tenant_id = :tenant;

insert into tenant.obligation_transition (tenant_id, id, obligation_id, from_status, to_status, owner_id, by_id, at, reason, due_on)
select :tenant, uuidv7(), o.id, 'OPEN', o.status, o.owner_id, o.promised_by, o.closed_at, 'It is done.', o.due_on
  from tenant.obligation o where o.tenant_id = :tenant and o.status <> 'OPEN';

insert into tenant.obligation_progress
       (tenant_id, obligation_id, sequence, reported_at, heard_at, first_at, first_rows, checkpoint, rows_done, rows_total)
select :tenant, o.id, 7, cast(:now as timestamptz), cast(:now as timestamptz), o.promised_at, 0, 'id 4711', 4711, 10000
  from tenant.obligation o where o.tenant_id = :tenant and o.kind = 'FINISH_BACKFILL';

insert into tenant.counter (tenant_id, kind, value) values (:tenant, 'decision', :count)
