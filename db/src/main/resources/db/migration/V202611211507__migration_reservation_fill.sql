-- Of what is under way already the tables are known; statements and columns come with the next revision.
insert into tenant.reservation
       (tenant_id, migration_id, kind, name, database_id, script, statement, line, excerpt, since)
select distinct t.tenant_id, t.migration_id, 'TABLE', regexp_replace(t.table_name, '^public\.', ''), m.database_id, '', 0, 0, '',
       m.changed_at
  from tenant.migration_table t
  join tenant.migration m on m.tenant_id = t.tenant_id and m.revision_id = t.revision_id
 where m.status in ('IN_REVIEW', 'APPROVED', 'SCHEDULED', 'EXECUTING');
