-- A dispute may have reports of several sources, and goes through more than being dispatched.
alter table dispute drop constraint dispute_state_check;
alter table dispute add constraint dispute_state_check check (state in
  ('DISPATCHED', 'SIGNED', 'IN_PROGRESS', 'RETURNED', 'REPLIED', 'RESOLVED', 'VISITING', 'CLOSED', 'REOPENED', 'WITHDRAWN', 'MERGED'));
alter table dispute
  add column resolved_at timestamptz,
  add column repeats     integer not null default 0,
  add column reopened    integer not null default 0,
  add column reporters   integer not null default 0,
  add column mass        boolean not null default false,
  add column merged_into text;

-- A record by a short number; who put it where it is (null: the hub, which may change its mind).
create sequence record_number;
alter table source_record
  add column number    bigint not null default nextval('record_number'),
  add column receipt   text,
  add column placed_by text;
update source_record s set receipt = (select max(receipt) from report r where r.connector = s.connector and r.source_ref = s.source_ref);
create unique index source_record_number on source_record (number);
create index source_record_dispute on source_record (dispute) where dispute is not null;

-- What is compared of a record's newest version, and the keys under which it is found. A key is a hash: nothing personal stands in it.
create table profile (
  record  bigint primary key,
  profile text not null,
  form    integer not null
);
create index profile_form on profile (form);
alter table profile alter column profile set storage external;
create table blocking_key (
  hash   bigint not null,
  record bigint not null,
  primary key (hash, record)
);
create index blocking_key_record on blocking_key (record);

-- How common a name is, and how many names a phone was seen with; both as hashes.
create table name_use (
  name    bigint primary key,
  records integer not null
);
create table phone_name (
  phone bigint not null,
  name  bigint not null,
  primary key (phone, name)
);

-- Who reported a record, as hashes of phone, ID number and full name; an anonymous report has none.
create table record_reporter (
  record bigint not null,
  mark   bigint not null,
  primary key (record, mark)
);

-- Why a report is where it is, as the machine saw it when it came.
alter table report add column why text;
alter table report alter column why set storage external;

-- What the machine asks a person.
create table review (
  number     bigint generated always as identity primary key,
  receipt    text not null,
  record     bigint not null,
  other      bigint not null,
  score      double precision not null,
  why        text not null,
  state      text not null default 'OPEN' check (state in ('OPEN', 'SAME', 'DIFFERENT', 'SETTLED')),
  asked_at   timestamptz not null,
  decided_by text,
  reason     text,
  decided_at timestamptz
);
create index review_open on review (number) where state = 'OPEN';
create index review_record on review (record);
create index review_other on review (other);

-- What was joined, split, moved and undone, by whom. Kept for good: the trail, and what the weights are trained on.
create table correlation_act (
  number    bigint generated always as identity primary key,
  kind      text not null check (kind in ('JOIN', 'SPLIT', 'MOVE', 'SAME', 'DIFFERENT', 'UNDO')),
  dispute   text not null,
  other     text not null,
  records   bigint[] not null,
  against   bigint[] not null,
  before    text not null,
  by        text not null,
  reason    text not null,
  at        timestamptz not null,
  undone_by bigint
);
create index correlation_act_dispute on correlation_act (dispute);
create index correlation_act_other on correlation_act (other);

-- 问责建议: a report of a dispute that was settled before. A person decides; the hub never blames.
create table accountability (
  number      bigint generated always as identity primary key,
  dispute     text not null,
  receipt     text not null unique,
  county      text not null,
  resolved_at timestamptz not null,
  reported_at timestamptz not null,
  state       text not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  proposed_at timestamptz not null,
  decided_by  text,
  reason      text,
  decided_at  timestamptz
);
create index accountability_open on accountability (number) where state = 'PROPOSED';
create index accountability_dispute on accountability (dispute);

-- Messages go to counties and to the city's own queues.
alter table dispatch rename column county to receiver;
