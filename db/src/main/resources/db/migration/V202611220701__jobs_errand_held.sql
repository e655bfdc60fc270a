-- Until when the other system wants to hear nothing of this errand, whoever asks for it meanwhile.
alter table tenant.errand add column held_until timestamptz;
