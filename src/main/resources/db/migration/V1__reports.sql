-- What became of every message that was taken or refused with a receipt.
create table receipt (
  id              text primary key,
  connector       text not null,
  status          text not null check (status in ('PROCESSED', 'QUARANTINED')),
  outcome         text,
  dispute         text,
  same_as         text,
  reason          text,
  errors          jsonb,
  idempotency_key text,
  raw_sha256      bytea not null,
  batch           text,
  row_number      integer not null default 0,
  received_at     timestamptz not null,
  decided_at      timestamptz not null
);
create index receipt_idempotency_key on receipt (idempotency_key) where idempotency_key is not null;
create index receipt_batch on receipt (batch, row_number) where batch is not null;

-- One row for each record of each source, the place where two nodes that handle the same record meet.
create table source_record (
  connector  text not null,
  source_ref text not null,
  dispute    text,
  standing   text,
  version    timestamptz,
  primary key (connector, source_ref)
);

-- Every version of every record with its raw bytes; the unique key makes a redelivery harmless.
create table report (
  receipt      text primary key,
  connector    text not null,
  source_ref   text not null,
  content_hash bytea not null,
  dispute      text,
  outcome      text not null,
  mapping      text not null,
  canonical    text not null,
  raw          bytea,
  raw_ref      text,
  raw_sha256   bytea not null,
  raw_type     text not null,
  received_at  timestamptz not null,
  unique (connector, source_ref, content_hash)
);
create index report_dispute on report (dispute) where dispute is not null;

create table dispute (
  id         text primary key,
  county     text not null,
  state      text not null check (state in ('DISPATCHED', 'WITHDRAWN')),
  category   text,
  opened_at  timestamptz not null,
  changed_at timestamptz not null
);
create index dispute_county on dispute (county, opened_at);
create sequence dispute_number;

-- The outbox: what counties are owed and what they were sent, in the order of their numbers.
create table dispatch (
  number     bigint generated always as identity primary key,
  message_id text not null unique,
  dispute    text not null,
  county     text not null,
  type       text not null,
  body       text not null,
  received_at timestamptz not null,
  created_at timestamptz not null,
  sent_at    timestamptz
);
create index dispatch_unsent on dispatch (number) where sent_at is null;
create index dispatch_dispute on dispatch (dispute);

-- What could not become a report, with the bytes it came as.
create table quarantine (
  receipt     text primary key,
  connector   text not null,
  errors      jsonb not null,
  raw         bytea,
  raw_ref     text,
  raw_type    text not null,
  received_at timestamptz not null
);
create index quarantine_connector on quarantine (connector, received_at);
