insert into tenant.decision (tenant_id, id, number, title, category, status, revision, review_by, opened_by, opened_at)
select :tenant, gen_random_uuid(), n, 'Choice ' || n, (array['NAMING', 'AUDIT', 'INDEXING', 'OTHER'])[1 + n % 4],
       case when n % 10 = 7 then 'PROPOSED' when n % 10 = 8 then 'REJECTED' else 'ACCEPTED' end, 1,
       case when n % 5 = 0 then date '2024-01-01' + n end, :member, timestamptz '2024-01-01 00:00:00Z' + interval '1 hour' * n
  from generate_series(1, :many) as n;
insert into tenant.decision_revision
       (tenant_id, decision_id, revision, title, category, context, options, decision, consequences, critique, by_id, at)
select :tenant, d.id, 1, d.title, d.category, repeat('frequent words ', 40) || 'seldom' || d.number % 500, 'One.',
       'Decided ' || d.number, 'Some.', 'Much.', :member, d.opened_at
  from tenant.decision d where d.tenant_id = :tenant;
insert into tenant.decision_search (tenant_id, decision_id, number, words)
select :tenant, d.id, d.number, tenant.search_words(d.title, r.context)
  from tenant.decision d join tenant.decision_revision r on r.tenant_id = :tenant and r.decision_id = d.id
 where d.tenant_id = :tenant;
insert into tenant.domain (tenant_id, id, name)
select :tenant, gen_random_uuid(), 'Domain ' || n from generate_series(1, 20) as n;
insert into tenant.decision_domain (tenant_id, decision_id, revision, domain_id, alone)
select :tenant, d.id, 1, o.id, d.number % 50 = 6
  from tenant.decision d
  join (select id, row_number() over (order by id) as n from tenant.domain where tenant_id = :tenant) o on o.n = 1 + d.number % 20
 where d.tenant_id = :tenant;
insert into tenant.decision_table (tenant_id, decision_id, revision, pattern, schema_like, name_like)
select :tenant, d.id, 1, 'public.item_' || d.number % 400, 'public', 'item\_' || d.number % 400
  from tenant.decision d where d.tenant_id = :tenant and d.number % 50 <> 6;
insert into tenant.decision_table (tenant_id, decision_id, revision, pattern, schema_like, name_like)
select :tenant, d.id, 1, 'area' || d.number || '.*', 'area' || d.number, '%'
  from tenant.decision d where d.tenant_id = :tenant and d.number % 10 = 1;
insert into tenant.decision_table (tenant_id, decision_id, revision, pattern, schema_like, name_like)
select :tenant, d.id, 1, '*.item_' || d.number % 40 || '*', '%', 'item\_' || d.number % 40 || '%'
  from tenant.decision d where d.tenant_id = :tenant and d.number % 10 = 2;
insert into tenant.decision_glob (tenant_id, pattern, schema_like, name_like)
select distinct :tenant, t.pattern, t.schema_like, t.name_like
  from tenant.decision_table t where t.tenant_id = :tenant and t.name_like like '%\%%';
insert into tenant.decision_decider (tenant_id, decision_id, revision, member_id)
select :tenant, d.id, 1, :member from tenant.decision d where d.tenant_id = :tenant;
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
insert into tenant.decision_transition (tenant_id, id, decision_id, revision, from_status, to_status, by_id, at)
select :tenant, gen_random_uuid(), d.id, 1, null, 'PROPOSED', :member, d.opened_at from tenant.decision d where d.tenant_id = :tenant;
insert into tenant.decision_guard
       (tenant_id, id, decision_id, rule_id, setting, says, severity, tables, settings, added_by, added_at)
select :tenant, gen_random_uuid(), d.id, 'guard-banned-type', 'n' || d.number, 'No money.', 'WARN',
       array['area' || d.number || '.*'], cast('{"types": ["money"]}' as jsonb), :member, d.opened_at
  from tenant.decision d where d.tenant_id = :tenant and d.number % 40 = 9;
insert into tenant.obligation
       (tenant_id, id, kind, title, owner_id, due_on, subject_kind, subject_text, subject_path, status, promised_by,
        promised_at, closed_at, table_name)
select :tenant, gen_random_uuid(), (array['CONTRACT', 'OTHER', 'FOLLOW_UP', 'END_WAIVER'])[1 + d.number % 4], d.title,
       :member, date '2024-01-01' + d.number, 'DECISION', 'D-' || d.number, 'decisions/' || d.number,
       case when d.number % 4 = 0 then 'OPEN' else 'KEPT' end, :member, d.opened_at,
       case when d.number % 4 = 0 then null else d.opened_at end, 'item_' || d.number % 400
  from tenant.decision d where d.tenant_id = :tenant
