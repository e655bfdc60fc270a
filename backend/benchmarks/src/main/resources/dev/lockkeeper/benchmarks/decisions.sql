-- Seven of ten are in force, one is proposed, one superseded by the next, one rejected or deprecated.
insert into tenant.decision (tenant_id, id, number, title, category, status, revision, review_by, superseded_by, opened_by, opened_at)
select :tenant, given.id, given.n, given.title,
       (array['PARTITIONING', 'TENANT_ISOLATION', 'DELETION_STRATEGY', 'INDEXING', 'NAMING', 'TYPES_AND_KEYS',
              'PRIVACY_AND_RETENTION', 'REFERENCE_DATA', 'AUDIT', 'READ_MODELS', 'ENGINE_CHOICE',
              'REPLICATION_AND_CUTOVER', 'OTHER'])[1 + given.n / 3 % 13],
       case given.n % 10
         when 7 then 'PROPOSED' when 8 then 'SUPERSEDED'
         when 0 then case when given.n % 20 = 0 then 'REJECTED' else 'DEPRECATED' end
         else 'ACCEPTED' end,
       case when given.n % 10 = 9 then 3 else 1 + given.n % 2 end,
       case when given.n % 4 = 1 then cast(:now as date) + (given.n * 7 % 700 - 60) end,
       case when given.n % 10 = 8 then (cast(:ids as uuid[]))[given.n + 1] end,
       (cast(:people as uuid[]))[1 + given.n % cardinality(cast(:people as uuid[]))],
       cast(:now as timestamptz) - interval '1000 days' * (:count - given.n) / :count
  from (select id, title, cast(place as int) as n
          from unnest(cast(:ids as uuid[]), cast(:titles as text[])) with ordinality as row (id, title, place)) given;
