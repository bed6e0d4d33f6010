-- Messages that the hub hands to their receivers itself (webhook, leased pull), and those of every kind that could not be delivered. What waits is a row
-- whose state is WAITING: it is parked where its receiver's breaker is open, held by whoever tries it or has leased it, and due at next_at.
create table delivery (
  number       bigint generated always as identity primary key,
  receiver     text not null,
  message_id   text not null,
  order_key    text not null,
  type         text not null,
  content_type text not null,
  headers      jsonb not null,
  body         bytea not null,
  rank         smallint not null,
  due_at       timestamptz,
  created_at   timestamptz not null,
  state        text not null check (state in ('WAITING', 'DELIVERED', 'FAILED', 'MENDED', 'DISCARDED')),
  next_at      timestamptz not null,
  attempts     int not null default 0,
  round        int not null default 0,
  held_until   timestamptz,
  held_by      text,
  parked_at    timestamptz,
  settled_at   timestamptz,
  cause        text,
  detail       text,
  mends        bigint references delivery,
  run          bigint,
  wave         int,
  unique (receiver, message_id)
);
alter table delivery alter column body set storage external;
create index delivery_line on delivery (receiver, order_key, number) where state = 'WAITING';
create index delivery_first on delivery (receiver, rank, due_at, number) where state = 'WAITING';
create index delivery_next on delivery (receiver, next_at) where state = 'WAITING';
create index delivery_failed on delivery (receiver, cause, number) where state = 'FAILED';
create index delivery_run on delivery (run, wave) where run is not null;
create index delivery_settled on delivery (settled_at) where state = 'DELIVERED';

-- Each attempt, taken (cause is null) or not, and what people did with the message in between.
create table delivery_attempt (
  number      bigint generated always as identity primary key,
  delivery    bigint not null references delivery on delete cascade,
  at          timestamptz not null,
  what        text not null,
  cause       text,
  detail      text,
  took_millis int,
  by          text
);
create index delivery_attempt_delivery on delivery_attempt (delivery, number);

-- Receivers that asked to be left alone for a while (Retry-After).
create table delivery_hold (
  receiver   text primary key,
  held_until timestamptz not null
);

-- Failed messages that somebody sends again, a few at first.
create table resend_run (
  number       bigint generated always as identity primary key,
  receiver     text,
  cause        text,
  chosen       int not null,
  failure_rate double precision not null,
  by           text not null,
  started_at   timestamptz not null,
  up_to        bigint not null,
  wave         int not null,
  state        text not null check (state in ('RUNNING', 'DONE', 'STOPPED')),
  ended_at     timestamptz,
  reason       text
);
create index resend_run_running on resend_run (number) where state = 'RUNNING';
