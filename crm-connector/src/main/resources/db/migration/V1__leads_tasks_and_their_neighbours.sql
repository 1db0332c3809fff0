-- Times are UTC; phones are E.164; ids are UUIDv7, so ordering by id is ordering by creation.

create table lead (
    id              uuid primary key,
    version         integer       not null,
    title           varchar(200)  not null,
    name            varchar(200),
    phone           varchar(16),
    phone_confirmed boolean       not null,
    email           varchar(254),
    company         varchar(200),
    source          varchar(64),
    need            varchar(1000),
    comment         varchar(10000),
    status          varchar(16)   not null check (status in ('new', 'in_progress', 'won', 'lost')),
    callback_at     timestamptz,
    call_id         uuid,
    created_at      timestamptz   not null,
    updated_at      timestamptz   not null,
    delivery_state  varchar(16)   not null check (delivery_state in ('local', 'pending', 'delivered', 'failed')),
    external_id     varchar(64),
    external_url    varchar(500)
);
-- One open lead a number. It also decides between two requests that come at once.
create unique index lead_open_phone_key on lead (phone) where status in ('new', 'in_progress');
create index lead_phone_idx on lead (phone) where status in ('won', 'lost');
create index lead_call_idx on lead (call_id) where call_id is not null;

create table deal (
    id              uuid primary key,
    version         integer       not null,
    title           varchar(200)  not null,
    amount          numeric(15, 2),
    currency        char(3)       not null,
    name            varchar(200),
    phone           varchar(16),
    company         varchar(200),
    comment         varchar(10000),
    status          varchar(16)   not null check (status in ('new', 'in_progress', 'won', 'lost')),
    expected_at     timestamptz,
    lead_id         uuid constraint deal_lead_fk references lead (id) on delete set null,
    call_id         uuid,
    created_at      timestamptz   not null,
    updated_at      timestamptz   not null,
    delivery_state  varchar(16)   not null check (delivery_state in ('local', 'pending', 'delivered', 'failed')),
    external_id     varchar(64),
    external_url    varchar(500)
);
create index deal_phone_idx on deal (phone) where phone is not null;
create index deal_lead_idx on deal (lead_id) where lead_id is not null;
create index deal_call_idx on deal (call_id) where call_id is not null;

create table task (
    id              uuid primary key,
    version         integer       not null,
    title           varchar(200)  not null,
    description     varchar(10000),
    kind            varchar(16)   not null
        check (kind in ('callback', 'human_wanted', 'question', 'send_email', 'other')),
    due_at          timestamptz,
    phone           varchar(16),
    name            varchar(200),
    status          varchar(16)   not null check (status in ('open', 'done', 'cancelled')),
    lead_id         uuid constraint task_lead_fk references lead (id) on delete set null,
    call_id         uuid,
    created_at      timestamptz   not null,
    updated_at      timestamptz   not null,
    delivery_state  varchar(16)   not null check (delivery_state in ('local', 'pending', 'delivered', 'failed')),
    external_id     varchar(64),
    external_url    varchar(500)
);
create index task_phone_idx on task (phone) where phone is not null;
create index task_lead_idx on task (lead_id) where lead_id is not null;
create index task_call_idx on task (call_id) where call_id is not null;

create table contact (
    id         uuid primary key,
    version    integer      not null,
    name       varchar(200),
    phone      varchar(16),
    email      varchar(254),
    company    varchar(200),
    time_zone  varchar(64),
    comment    varchar(10000),
    created_at timestamptz  not null,
    updated_at timestamptz  not null
);
create unique index contact_phone_key on contact (phone);

create table consent (
    id           uuid primary key,
    phone        varchar(16)  not null,
    kind         varchar(16)  not null check (kind in ('calls', 'personal_data', 'recording')),
    source       varchar(64),
    evidence     varchar(1000),
    call_id      uuid,
    given_at     timestamptz  not null,
    withdrawn_at timestamptz
);
create index consent_phone_idx on consent (phone);

-- Outlives the erasure of personal data: the number itself is needed to honour the refusal.
create table do_not_call (
    phone      varchar(16) primary key,
    reason     varchar(500),
    call_id    uuid,
    created_at timestamptz not null
);

create table outbound_attempt (
    id         uuid primary key,
    phone      varchar(16) not null,
    reason     varchar(32) not null,
    granted_at timestamptz not null
);
create index outbound_attempt_phone_idx on outbound_attempt (phone, granted_at);

-- Written in the transaction of the record. After an erasure the key stays and the rest is null.
create table idempotency_key (
    scope        varchar(16)  not null,
    key          varchar(200) not null,
    request_hash bytea,
    record_id    uuid         not null,
    answer       text,
    created_at   timestamptz  not null,
    constraint idempotency_key_pk primary key (scope, key)
);
create index idempotency_key_created_idx on idempotency_key using brin (created_at);

-- References only, no content: what is delivered is the record as it is at that moment.
create table outbox (
    id              uuid primary key,
    kind            varchar(16)  not null,
    record_id       uuid         not null,
    revision        integer      not null,
    attempts        integer      not null,
    next_attempt_at timestamptz  not null,
    last_error      varchar(64),
    created_at      timestamptz  not null,
    constraint outbox_record_key unique (kind, record_id)
);
create index outbox_due_idx on outbox (next_attempt_at);

create table erasure (
    id         uuid primary key,
    erased_at  timestamptz not null,
    leads      integer     not null,
    deals      integer     not null,
    tasks      integer     not null,
    contacts   integer     not null,
    consents   integer     not null,
    request_id varchar(128)
);
