alter table tenant.incident validate constraint incident_source_whole;
alter table tenant.incident validate constraint incident_source_not_empty;
