-- 风险变化: how dangerous a county says its dispute is. Higher counts at once; lower is a request that a person grants or refuses.
create table risk_claim (
  number     bigint generated always as identity primary key,
  id         text not null unique,
  dispute    text not null,
  county     text not null,
  level      text not null,
  state      text not null check (state in ('RAISED', 'OPEN', 'GRANTED', 'REFUSED')),
  by         text not null,
  at         timestamptz not null,
  decided_by text,
  reason     text,
  decided_at timestamptz
);
create index risk_claim_open on risk_claim (number) where state = 'OPEN';
create index risk_claim_dispute on risk_claim (dispute);
