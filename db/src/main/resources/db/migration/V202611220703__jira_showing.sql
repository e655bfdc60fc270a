-- What else an issue shows by this connection, and what it does not.
alter table tenant.jira_connection
  add column shows_label boolean not null default true,
  add column comments boolean not null default false,
  -- A single-select field that the Jira administrator has made, and its options for low, moderate and high.
  add column field_id text,
  add column field_options text[],
  add constraint jira_connection_field_id_form check (field_id ~ '^customfield_[0-9]{1,18}$') not valid,
  add constraint jira_connection_field_options
    check ((field_id is null) = (field_options is null) and cardinality(field_options) = 3) not valid;
