-- Registers of key persons, key places and sensitive words. Their rows are encrypted in pieces by the hub, so the database knows how many there
-- are and who took them, and nothing of what they say.
create table lookup_key (
  only_one    boolean primary key default true check (only_one),
  fingerprint bytea not null
);

-- Grows with each activation: a node that sees another number than before reads the registers again.
create table lookup_change (
  only_one boolean primary key default true check (only_one),
  number   bigint not null
);
insert into lookup_change (number) values (0);

create table lookup_register (
  id     text primary key,
  active integer,
  last   integer not null default 0
);

create table lookup_version (
  register     text not null references lookup_register,
  version      integer not null,
  state        text not null check (state in ('STAGED', 'ACTIVE', 'FORMER', 'TAKEN_BACK')),
  mode         text not null check (mode in ('WHOLE', 'CHANGE')),
  based_on     integer,
  replaced     integer,
  rows         integer not null,
  added        integer not null,
  changed      integer not null,
  removed      integer not null,
  faults       jsonb not null,
  content      bytea not null,
  kept         boolean not null default true,
  made_by      text not null,
  made_at      timestamptz not null,
  activated_by text,
  activated_at timestamptz,
  reason       text,
  primary key (register, version)
);

create table lookup_rows (
  register text not null,
  version  integer not null,
  piece    integer not null,
  sealed   bytea not null,
  primary key (register, version, piece),
  foreign key (register, version) references lookup_version
);
-- Compressed before it was encrypted.
alter table lookup_rows alter column sealed set storage external;
