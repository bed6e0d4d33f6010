-- Each clock of each dispute. next_at is when something is to be done about it, first the warning, then the miss; claimed with SKIP LOCKED.
create table deadline (
  dispute             text not null,
  stage               text not null,
  started_by          bigint not null,
  started_at          timestamptz not null,
  warn_at             timestamptz not null,
  due_at              timestamptz not null,
  calendar_incomplete boolean not null,
  stopped_at          timestamptz,
  state               text not null check (state in ('OPEN', 'STOPPED', 'MISSED', 'SUPERSEDED', 'VOID')),
  warned_at           timestamptz,
  fired_at            timestamptz,
  fired_due           timestamptz,
  late                boolean not null default false,
  next_at             timestamptz,
  primary key (dispute, stage, started_by)
);
create index deadline_next on deadline (next_at) where next_at is not null;
