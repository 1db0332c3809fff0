-- Versions of scenarios; the newest of an id is the one in force, a session keeps the one it began with.
create table scenario_version (
    id         varchar(63)  not null,
    version    integer      not null,
    yaml       text         not null,
    origin     varchar(16)  not null,
    created_at timestamptz  not null,
    primary key (id, version)
);

-- Committed sessions. The live copy is in Redis; of the two the higher version counts.
create table session (
    id               varchar(128) primary key,
    call_id          uuid,
    scenario         varchar(63)  not null,
    scenario_version integer      not null,
    phase            varchar(16)  not null,
    version          bigint       not null,
    state            text         not null,
    opened_at        timestamptz  not null,
    updated_at       timestamptz  not null,
    ended_at         timestamptz,
    end_reason       varchar(32)
);

create index session_updated on session (updated_at);

-- What is to be done in the CRM, in the order of seq within a session; delivered at least once.
create table crm_action (
    id              uuid         primary key,
    seq             bigint generated always as identity,
    session_id      varchar(128) not null references session (id),
    kind            varchar(24)  not null,
    number          integer      not null,
    body            text         not null,
    state           varchar(16)  not null,
    attempts        integer      not null,
    next_attempt_at timestamptz  not null,
    leased_until    timestamptz,
    result_id       uuid,
    error           varchar(120),
    created_at      timestamptz  not null,
    done_at         timestamptz
);

create index crm_action_session on crm_action (session_id, seq);
create index crm_action_due on crm_action (next_attempt_at) where state = 'pending';
