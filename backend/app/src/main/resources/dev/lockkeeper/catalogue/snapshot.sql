-- psql --csv -f snapshot.sql your_database
-- Heat is read from the statistics: hot is the tenth of the tables with most reads and writes since they were last reset,
-- cold what was used less than once in ten seconds. Fill in the domain, or leave it empty.
select n.nspname as schema, c.relname as "table", s.rows, s.bytes,
       case when s.uses > 0 and rank() over (order by s.uses desc) <= ceil(count(*) over () / 10.0) then 'HOT'
            when s.uses / a.seconds < 0.1 then 'COLD' else 'NORMAL' end as heat,
       '' as domain
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 cross join lateral (
       select sum(greatest(p.reltuples, 0))::bigint as rows, sum(pg_total_relation_size(p.oid))::bigint as bytes,
              coalesce(sum(t.seq_scan + coalesce(t.idx_scan, 0) + t.n_tup_ins + t.n_tup_upd + t.n_tup_del), 0) as uses
         from pg_class p
         left join pg_stat_user_tables t on t.relid = p.oid
        where p.relkind = 'r' and (p.oid = c.oid or p.oid in (select relid from pg_partition_tree(c.oid)))) s
 cross join (
       select greatest(extract(epoch from now() - coalesce(stats_reset, pg_postmaster_start_time())), 1) as seconds
         from pg_stat_database where datname = current_database()) a
 where c.relkind in ('r', 'p')
   and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
 order by s.bytes desc;
