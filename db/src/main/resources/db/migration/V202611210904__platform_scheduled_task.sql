-- db-scheduler's layout (its documentation names these columns), in our schema: the outbox and all jobs.
create table platform.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  state text,
  constraint scheduled_task_pk primary key (task_name, task_instance)
);
create index scheduled_task_due on platform.scheduled_task (execution_time);
create index scheduled_task_heartbeat on platform.scheduled_task (last_heartbeat);
create index scheduled_task_priority on platform.scheduled_task (priority desc, execution_time asc);
grant select, insert, update, delete on platform.scheduled_task to lockkeeper_app;
