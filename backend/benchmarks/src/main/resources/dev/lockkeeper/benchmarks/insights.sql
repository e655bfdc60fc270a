-- Changes of a year, one after the other, each with ten steps, a review and an execution.
insert into tenant.migration
       (tenant_id, id, number, title, database_id, author_id, author_kind, answerable_id, status, tier, verdict,
        revision_id, revision_number, opened_at, changed_at, version)
select :tenant, i.id, n, 'Change ' || n, :database, i.author, 'HUMAN', i.author,
       case when n % 20 = 7 then 'FAILED' else 'DONE' end,
       (array['LOW', 'MODERATE', 'HIGH'])[1 + n % 3], 'OPEN', i.id, 1, i.opened, i.opened + i.took, 1
  from generate_series(1, :count) as n
 cross join lateral (
   select cast(lpad(to_hex(n), 12, '0') || substr(md5(cast(:tenant as text) || n), 1, 20) as uuid) as id,
          (cast(:authors as uuid[]))[1 + n % cardinality(cast(:authors as uuid[]))] as author,
          cast(:now as timestamptz) - interval '9 days' - interval '365 days' * (:count - n) / :count as opened,
          interval '1 hour' * (1 + n * 7919 % 197) as took) i;

insert into tenant.migration_revision
       (tenant_id, id, migration_id, number, content_hash, brief, posture, report, assessment, author_id, created_at)
select :tenant, m.id, m.id, 1, md5(m.title), '{}', 'FORWARD_FIX', '{}', '{}', m.author_id, m.opened_at
  from tenant.migration m
 where m.tenant_id = :tenant;

insert into tenant.migration_transition
       (tenant_id, id, migration_id, revision_id, from_status, to_status, actor_id, at)
select :tenant, overlay(cast(m.id as text) placing to_char(s.step, 'FM000000000000') from 25)::uuid, m.id, m.revision_id,
       s.before, case when s.step = 10 then m.status else s.after end, m.author_id,
       m.opened_at + (m.changed_at - m.opened_at) * (s.step - 1) / 9
  from tenant.migration m
 cross join (values (1, null, 'DRAFT'), (2, 'DRAFT', 'IN_REVIEW'), (3, 'IN_REVIEW', 'APPROVED'),
                    (4, 'APPROVED', 'IN_REVIEW'), (5, 'IN_REVIEW', 'APPROVED'), (6, 'APPROVED', 'SCHEDULED'),
                    (7, 'SCHEDULED', 'APPROVED'), (8, 'APPROVED', 'SCHEDULED'), (9, 'SCHEDULED', 'EXECUTING'),
                    (10, 'EXECUTING', 'DONE')) as s (step, before, after)
 where m.tenant_id = :tenant;

insert into tenant.migration_turn (tenant_id, id, migration_id, turn, at)
select :tenant, overlay(cast(m.id as text) placing to_char(s.step, 'FM000000000000') from 25)::uuid, m.id, s.turn,
       m.opened_at + (m.changed_at - m.opened_at) * (s.step - 1) / 9
  from tenant.migration m
 cross join (values (1, 'SUBMIT'), (2, 'REVIEW'), (3, 'SCHEDULE')) as s (step, turn)
 where m.tenant_id = :tenant;

insert into tenant.review_verdict (tenant_id, id, migration_id, revision_id, reviewer_id, kind, at)
select :tenant, m.id, m.id, m.revision_id, :reviewer, 'APPROVE', m.opened_at + (m.changed_at - m.opened_at) * 2 / 9
  from tenant.migration m
 where m.tenant_id = :tenant;

insert into tenant.execution
       (tenant_id, id, migration_id, revision_id, environment_id, production, started_at, ended_at, outcome, tool,
        reported_by, reported_at, idempotency_key, version)
select :tenant, m.id, m.id, m.revision_id, :production, true,
       m.opened_at + (m.changed_at - m.opened_at) * 8 / 9, m.changed_at,
       case when m.status = 'DONE' then 'SUCCEEDED' else m.status end, 'Flyway', m.author_id, m.changed_at, m.title, 1
  from tenant.migration m
 where m.tenant_id = :tenant;

insert into tenant.incident
       (tenant_id, id, number, title, severity, impact_started, restored, database_id, cause, certainty, cause_by, cause_at,
        reported_by, reported_at, version)
select :tenant, i.id, n, 'Incident ' || n, 'MAJOR', i.began, i.began + interval '1 minute' * (5 + n % 300), :database,
       (array['SCHEMA_FLAW', 'QUERY_FLAW', 'MIGRATION_FLAW', 'NOT_DATABASE'])[1 + n % 4], 'CONFIRMED', :reviewer, i.began,
       :reviewer, i.began, 1
  from generate_series(1, :incidents) as n
 cross join lateral (
   select cast(lpad(to_hex(n), 12, '0') || substr(md5(cast(:tenant as text) || n), 1, 20) as uuid) as id,
          cast(:now as timestamptz) - interval '9 days' - interval '365 days' * (:incidents - n) / :incidents as began) i;

insert into tenant.incident_migration (tenant_id, incident_id, migration_id, causal, linked_by, linked_at)
select :tenant, i.id, m.id, true, i.reported_by, i.reported_at
  from tenant.incident i
  join tenant.migration m on m.tenant_id = :tenant and m.number = 1 + i.number * 5 % :count
 where i.tenant_id = :tenant and i.number % 3 = 0;

insert into tenant.counter (tenant_id, kind, value)
values (:tenant, 'migration', :count), (:tenant, 'incident', :incidents)
    on conflict (tenant_id, kind) do update set value = excluded.value;
