-- When the personal data of a report was erased; what is left of it is what statistics need.
alter table report add column erased_at timestamptz;
alter table quarantine add column erased_at timestamptz;
