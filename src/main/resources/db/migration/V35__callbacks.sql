-- What made a difference to each dispute, by the happening behind it: what sources are told once and what receipts say. stands: it is part of the dispute's course as it is now; feedback
-- that comes late may take a step out of it and put it back.
create table story (
  dispute text not null,
  number  bigint not null,
  kind    text not null,
  at      timestamptz not null,
  county  text,
  stands  boolean not null,
  primary key (dispute, number, kind)
);
-- Of what happened before, nobody is told now.
insert into story (dispute, number, kind, at, county, stands)
  select h.dispute, h.number, k.kind, h.at, h.county, k.kind = h.kind
  from happening h join (values ('DISPATCHED', 'DISPATCHED'), ('DISPATCHED', 'REDISPATCHED'), ('DISPATCHED', 'REOPENED'), ('SIGNED', 'SIGNED'), ('RETURNED', 'RETURNED'),
    ('REPLIED', 'REPLIED'), ('RESOLVED', 'RESOLVED'), ('VISITED', 'VISITED'), ('VISITED_UNSATISFIED', 'VISITED'), ('VISITED_UNSATISFIED', 'REOPENED'), ('CLOSED', 'CLOSED'),
    ('REPEATED', 'REOPENED'), ('EXTENSION_REQUESTED', 'EXTENSION_REQUESTED'), ('EXTENDED', 'EXTENDED'), ('ESCALATED', 'ESCALATED'), ('MERGED', 'ENDED'), ('WITHDRAWN', 'ENDED'),
    ('UNMERGED', 'RESUMED')) as k (happening, kind) on k.happening = h.kind;

-- What somebody is still to be told: a step of a dispute, or what became of one report.
create table untold (
  place   bigint generated always as identity primary key,
  change  text not null,
  dispute text,
  step    bigint,
  receipt text
);

-- Addresses that sources have registered. The secret stands nowhere: it is made of the id.
create table callback (
  id            text primary key,
  connector     text not null,
  url           text not null,
  changes       text[] not null,
  registered_at timestamptz not null
);
create index callback_connector on callback (connector);

-- What sources say that they sent on a day.
create table sent_record (
  connector  text not null,
  day        date not null,
  source_ref text not null,
  primary key (connector, day, source_ref)
);
create table sent_day (
  connector text not null,
  day       date not null,
  count     integer not null,
  told_at   timestamptz not null,
  primary key (connector, day)
);

-- Receipts of one source by time.
create index receipt_connector on receipt (connector, received_at, id);
-- A record in quarantine by the number that its source may have given it.
alter table quarantine add column source_ref text;
