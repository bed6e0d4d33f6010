-- 高发: where disputes of one kind pile up. Of one that is not over there is one row.
create table hotspot (
  number    bigint generated always as identity primary key,
  place     text not null,
  category  text not null,
  days      integer not null,
  count     integer not null,
  expected  double precision not null,
  version   text not null,
  raised_at timestamptz not null,
  seen_at   timestamptz not null,
  over_at   timestamptz
);
create unique index hotspot_open on hotspot (place, category) where over_at is null;
