-- What each report told of and what registers knew of it: codes and places in it, no personal data. provisional: some register could not be asked.
create table recognition (
  receipt     text primary key,
  seen        text not null,
  provisional boolean not null,
  tried_at    timestamptz not null
);
create index recognition_provisional on recognition (tried_at) where provisional;

-- Which entries of registers a dispute is about.
create table dispute_entry (
  dispute  text not null,
  register text not null,
  entry    text not null,
  primary key (dispute, register, entry)
);
create index dispute_entry_entry on dispute_entry (register, entry);

-- How a dispute stands now: all that its reports showed together, and what rules and registers that rests on.
create table risk (
  dispute     text primary key,
  level       text not null check (level in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
  score       integer not null,
  provisional boolean not null,
  standing    text not null,
  seen        text not null,
  basis       text not null,
  receipt     text,
  reported_at timestamptz,
  place       text,
  raised_at   timestamptz not null,
  raises      integer not null,
  assessed_at timestamptz not null
);
create index risk_level on risk (level, dispute);
create index dispute_open on dispute (id) where state not in ('CLOSED', 'WITHDRAWN', 'MERGED');

-- Every assessment that said something else than the one before it.
create table assessment (
  number      bigint generated always as identity primary key,
  dispute     text not null,
  cause       text not null,
  level       text not null,
  computed    text not null,
  score       integer not null,
  parts       text not null,
  not_asked   text[] not null,
  versions    text not null,
  by          text,
  reason      text,
  at          timestamptz not null
);
create index assessment_dispute on assessment (dispute, number);

-- Papers as they were issued, and who they went to; register and entry: of the owner's own.
create table notice (
  id        text primary key,
  number    text not null,
  kind      text not null check (kind in ('WORK_NOTICE', 'RISK_WARNING_LETTER', 'SUPERVISION_ORDER')),
  dispute   text not null,
  receiver  text not null,
  office    text not null,
  register  text,
  entry     text,
  level     text not null,
  page      text not null,
  issued_at timestamptz not null
);
alter table notice alter column page set storage external;
create index notice_dispute on notice (dispute);
create index notice_entry on notice (register, entry) where entry is not null;
create sequence notice_number;
