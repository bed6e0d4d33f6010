-- How far the hub has got with each platform that it asks, and which node is asking. The holder lets go at the end of its round; one that
-- was killed is followed by another once its time is over.
create table pull_mark (
  connector  text primary key,
  mark       text,
  changed_at timestamptz,
  holder     text,
  held_until timestamptz
);
