-- psql --csv -f snapshot-indexes.sql your_database
-- An index that is being built while this runs is left out. Uses are counted since the statistics were last reset, on this server alone: ask the replicas too, and add them up.
select n.nspname as schema, t.relname as "table", i.relname as "index", x.indisvalid as valid, s.idx_scan as scans
  from pg_index x
  join pg_class i on i.oid = x.indexrelid
  join pg_class t on t.oid = x.indrelid
  join pg_namespace n on n.oid = i.relnamespace
  left join pg_stat_user_indexes s on s.indexrelid = x.indexrelid
 where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
   and not exists (select from pg_stat_progress_create_index p where p.index_relid = x.indexrelid)
 order by 1, 2, 3;
