-- Nobody kept since when those cannot review who cannot now: the calendars stay as they have shown them, without them.
insert into tenant.rotation_leave (tenant_id, member_id, starts_at)
select m.tenant_id, m.id, timestamptz '1970-01-01 00:00:00Z'
  from tenant.member m
 where m.kind = 'HUMAN' and not (m.active and m.role in ('OWNER', 'ADMIN', 'REVIEWER'))
   and (exists (select from tenant.rotation_version_member v where v.tenant_id = m.tenant_id and v.member_id = m.id)
        or exists (select from tenant.rotation_override o where o.tenant_id = m.tenant_id and o.member_id = m.id));
