-- What intake has accepted and nothing has decided yet, by the logs of all nodes. missing: the broker has not got it any more either.
create table in_hand (
  receipt     text primary key,
  connector   text not null,
  received_at timestamptz not null,
  missing     boolean not null default false
);

-- How far each node's log of accepted reports was read.
create table accepted_mark (
  node     text primary key,
  file     text not null,
  position bigint not null
);

-- Reports that were answered at once with the receipt of an earlier one: nothing was stored, so they are no items.
create table answered_again (
  connector text not null,
  day       date not null,
  count     bigint not null,
  primary key (connector, day)
);

-- Reports that are nowhere, of which a person says why: they count as failed.
create table explained (
  receipt text primary key,
  by      text not null,
  reason  text not null,
  at      timestamptz not null
);

create index receipt_received on receipt using brin (received_at);
-- Work orders by the receipt of the report that they carry, which their id ends with.
create index dispatch_receipt on dispatch (right(message_id, 32)) where type = 'workorder.dispatched.v1';
create index delivery_mends on delivery (mends) where mends is not null;
