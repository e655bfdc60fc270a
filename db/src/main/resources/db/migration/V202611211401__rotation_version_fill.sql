-- What every rotation said so far is its first version. On its own, so that nobody waits for it.
insert into tenant.rotation_version
       (tenant_id, rotation_id, number, time_zone, handover_at, cadence_every, cadence_unit, weekdays_only, starts_on,
        strategy, lead_id, entered_at)
select tenant_id, id, 1, time_zone, handover_at,
       case when cadence_days % 7 = 0 then cadence_days / 7 else cadence_days end,
       case when cadence_days % 7 = 0 then 'WEEKS' else 'DAYS' end,
       false, starts_on, strategy, lead_id, created_at
  from tenant.rotation;

insert into tenant.rotation_version_member (tenant_id, rotation_id, number, position, member_id)
select tenant_id, rotation_id, 1, position, member_id
  from tenant.rotation_member;
