-- Who answers for the dispute where that is not its county any more (提级办理), and how serious it is.
alter table dispute
  add column owner text,
  add column level text;

-- All that happened to a dispute, whoever said it, placed by when it happened: where it stands follows from these alone.
create table happening (
  number       bigint generated always as identity primary key,
  id           text not null unique,
  dispute      text not null,
  kind         text not null,
  county       text,
  at           timestamptz not null,
  placed_at    timestamptz not null,
  received_at  timestamptz not null,
  by           text,
  text         text,
  detail       text,
  content_hash bytea
);
create index happening_dispute on happening (dispute, placed_at, number);
insert into happening (id, dispute, kind, county, at, placed_at, received_at)
  select id || '.before-feedback', id, case state when 'WITHDRAWN' then 'WITHDRAWN' else 'DISPATCHED' end, county, opened_at, opened_at, opened_at from dispute;

-- Feedback that could not be taken, with its bytes and the reason.
create table refused_feedback (
  number      bigint generated always as identity primary key,
  county      text not null,
  dispute     text,
  errors      jsonb not null,
  raw         bytea not null,
  received_at timestamptz not null
);
create index refused_feedback_county on refused_feedback (county, number);
