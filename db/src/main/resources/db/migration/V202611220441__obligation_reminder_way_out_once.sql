create unique index concurrently obligation_reminder_off_secret on tenant.obligation_reminder (tenant_id, off_secret);
