-- Each visit that a settlement needs. next_at is when something is to be done about it: first its county is told, then it is overdue.
create table visit (
  id           text primary key,
  dispute      text not null,
  settled_by   bigint not null,
  methods      text not null,
  opens_at     timestamptz not null,
  due_at       timestamptz not null,
  done_at      timestamptz,
  result       text,
  state        text not null check (state in ('PLANNED', 'DUE', 'DONE', 'OVERDUE', 'VOID')),
  announced_at timestamptz,
  overdue_at   timestamptz,
  next_at      timestamptz
);
create index visit_dispute on visit (dispute);
create index visit_next on visit (next_at) where next_at is not null;
create index visit_due on visit (due_at);
create index visit_done on visit (done_at) where done_at is not null;

-- The rates are reckoned by the month of the work order.
create index dispute_opened on dispute (opened_at);
