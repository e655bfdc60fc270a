-- How a connection proves whose it is. One with access tokens has a client in place of an e-mail address: the new check lets more in.
alter table tenant.jira_connection add column sign_in text not null default 'SITE';
alter table tenant.jira_connection add column client_id text not null default '';
alter table tenant.jira_connection
  add constraint jira_connection_sign_in check (sign_in in ('SITE', 'GATEWAY', 'CLIENT', 'CONSENT')) not valid,
  add constraint jira_connection_cloud_alone check (kind = 'CLOUD' or sign_in = 'SITE') not valid,
  add constraint jira_connection_signs_in
    check (case when sign_in in ('CLIENT', 'CONSENT') then client_id <> '' else kind = 'DATA_CENTER' or account_email like '%@%' end)
    not valid;
alter table tenant.jira_connection drop constraint jira_connection_account;
