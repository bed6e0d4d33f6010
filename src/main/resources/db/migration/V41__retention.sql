-- When the personal data of a report was erased; what is left of it is what statistics need.
alter table report add column erased_at timestamptz;
alter table quarantine add column erased_at timestamptz;
alter table dispute add column erased_at timestamptz;

create index dispute_over on dispute (state, changed_at) where erased_at is null;
create index dispute_merged_into on dispute (merged_into) where merged_into is not null;
create index report_alone on report (received_at) where dispute is null and erased_at is null;
create index quarantine_kept on quarantine (received_at) where erased_at is null;
create index refused_feedback_received on refused_feedback (received_at);
-- Which files reports still need, by the name that is asked for: a batch by its hash; photos are few.
create index report_batch on report (split_part(raw_ref, '#', 1)) where raw_ref is not null;
create index quarantine_batch on quarantine (split_part(raw_ref, '#', 1)) where raw_ref is not null;
create index report_photos on report (receipt) where erased_at is null and canonical like '%"sha256":"%';

create index delivery_order_key on delivery (order_key);

-- Disputes that nothing is erased of, whatever the policy says.
create table legal_hold (
  dispute text primary key,
  by      text not null,
  reason  text not null,
  at      timestamptz not null
);

-- What was erased when, of whose will, by which rules. Kept for good.
create table erasure (
  number   bigint generated always as identity primary key,
  at       timestamptz not null,
  by       text not null,
  reason   text not null,
  disputes text[] not null,
  reports  integer not null,
  other    integer not null
);
create index erasure_disputes on erasure using gin (disputes);
