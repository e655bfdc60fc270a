-- The address that ends the daily mail of one member. It stands in every such mail from the first on, and stays the
-- same: somebody may end them by a mail of last year.
alter table tenant.obligation_reminder add column off_secret text;
