-- A call of which nothing personal is left: parties, turns and recording are gone, times and outcome stay.
alter table call add column erased_at timestamptz;

create index call_from on call (from_party);
create index call_to on call (to_party);
create index call_recorded on call (ended_at) where recording = 'AVAILABLE';
create index call_kept on call (ended_at) where erased_at is null;
create index idempotency_call on idempotency (call_id);
