SELECT line FROM (
    SELECT format('column %s.%s %s%s%s%s%s%s', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
                  CASE WHEN a.attcollation <> t.typcollation THEN ' collate ' || a.attcollation::regcollation END,
                  CASE WHEN a.attnotnull THEN ' not null' END,
                  ' default ' || pg_get_expr(d.adbin, d.adrelid),
                  ' generated ' || nullif(a.attgenerated::text, ''), ' identity ' || nullif(a.attidentity::text, '')) AS line
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
     WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'm', 'v')
    UNION ALL
    SELECT format('relation %s kind %s persistence %s', c.oid::regclass, c.relkind, c.relpersistence) FROM pg_class c
     WHERE c.relkind IN ('r', 'p', 'm', 'v')
    UNION ALL
    SELECT format('constraint %s %s %s valid %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid),
                  k.convalidated)
      FROM pg_constraint k WHERE k.contype NOT IN ('n') AND k.conrelid <> 0
    UNION ALL
    SELECT format('index %s valid %s', pg_get_indexdef(i.indexrelid), i.indisvalid) FROM pg_index i
    UNION ALL
    SELECT format('sequence %s %s start %s step %s owner %s', s.seqrelid::regclass, s.seqtypid::regtype, s.seqstart,
                  s.seqincrement, (SELECT format('%s.%s', d.refobjid::regclass, a.attname) FROM pg_depend d
                       JOIN pg_attribute a ON (a.attrelid, a.attnum) = (d.refobjid, d.refobjsubid)
                      WHERE d.objid = s.seqrelid AND d.deptype IN ('a', 'i')))
      FROM pg_sequence s
    UNION ALL
    SELECT format('trigger %s %s fires %s', g.tgrelid::regclass, pg_get_triggerdef(g.oid), g.tgenabled) FROM pg_trigger g WHERE NOT g.tgisinternal
    UNION ALL
    SELECT format('function %s', p.oid::regprocedure) FROM pg_proc p WHERE p.oid >= 16384
    UNION ALL
    SELECT format('view %s %s', c.oid::regclass, pg_get_viewdef(c.oid)) FROM pg_class c WHERE c.relkind IN ('v', 'm')
    UNION ALL
    SELECT format('partition %s of %s %s', i.inhrelid::regclass, i.inhparent::regclass,
                  pg_get_expr(c.relpartbound, c.oid))
      FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE c.relkind IN ('r', 'p')
    UNION ALL
    SELECT format('label %s %s', e.enumtypid::regtype, e.enumlabel) FROM pg_enum e
) AS ours
 WHERE line !~ ' (pg_toast|pg_catalog|information_schema|pg_)' AND line !~ ' ON (pg_catalog|pg_toast)\.'
 ORDER BY line COLLATE "C"
