-- What is still owed stands apart from the history, so that marking a message sent touches none of the history's indexes.
create table unsent (
  number bigint primary key
);
insert into unsent select number from dispatch where sent_at is null;
drop index dispatch_unsent;

-- A county's message is written once and read once; only its row is marked sent afterwards. Out of line, the mark does not write it again,
-- and nothing is spent on compressing what is short.
alter table dispatch alter column body set storage external;
alter table dispatch set (toast_tuple_target = 128, fillfactor = 80);
alter table report alter column raw set storage external;
alter table report alter column canonical set storage external;
