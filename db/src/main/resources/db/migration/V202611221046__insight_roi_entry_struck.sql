-- Withdrawn, an entry counts no longer from then on; struck out, it never did.
alter table tenant.roi_entry add column struck boolean not null default false;
