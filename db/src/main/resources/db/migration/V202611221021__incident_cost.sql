-- What an incident cost: who worked on it and for how long, and what was paid or lost beside; in the currency of the ledger.
alter table tenant.incident
  add column responders integer,
  add column responder_hours numeric(9, 2),
  add column other_cost numeric(14, 2),
  add constraint incident_responders check (responders >= 0) not valid,
  add constraint incident_responder_hours check (responder_hours >= 0) not valid,
  add constraint incident_other_cost check (other_cost >= 0) not valid;
