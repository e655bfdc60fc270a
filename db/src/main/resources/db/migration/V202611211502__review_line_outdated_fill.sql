-- What was said of earlier revisions stays where it was shown so far: as outdated.
update tenant.line_comment c
   set outdated_in = m.revision_number
  from tenant.migration m
 where m.tenant_id = c.tenant_id and m.id = c.migration_id and m.revision_id <> c.revision_id;
