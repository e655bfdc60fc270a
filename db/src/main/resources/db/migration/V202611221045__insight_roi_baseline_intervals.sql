alter table tenant.roi_baseline
  -- Of the medians of lead time, review cycle and time to restore, each from and to, in microseconds; none in older ones.
  add column intervals bigint[],
  -- Incidents of its months whose cause nobody had confirmed when it was frozen.
  add column unjudged int not null default 0;
