-- What one POST /leads writes where the local tables are the CRM: the lead, and the answer under its idempotency key.
\set n random(100000000, 999999999)
begin;
insert into crm.lead (id, version, title, name, phone, phone_confirmed, email, company, source, need, comment, status,
    callback_at, call_id, created_at, updated_at, delivery_state)
values (gen_random_uuid(), 0, 'Новый лид', 'Иван Иванов', '+7' || :n, true, null, null, 'phone_call', 'кофе в офис', null,
    'new', null, null, now(), now(), 'local')
on conflict (phone) where status in ('new', 'in_progress') do nothing;
insert into crm.idempotency_key (scope, key, request_hash, record_id, answer, created_at)
values ('lead', gen_random_uuid()::text || ':lead', sha256('x'), gen_random_uuid(), repeat('x', 400), now())
on conflict do nothing;
commit;
