alter table tenant.incident validate constraint incident_responders;
alter table tenant.incident validate constraint incident_responder_hours;
alter table tenant.incident validate constraint incident_other_cost;
