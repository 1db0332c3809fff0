-- Who has still to erase a person. The number stays until the last has done so, and no longer.
create table erasure_order (
    id              uuid primary key,
    holder          varchar(32)  not null,
    phone           varchar(16)  not null,
    call_ids        uuid[]       not null,
    attempts        integer      not null,
    next_attempt_at timestamptz  not null,
    last_error      varchar(64),
    created_at      timestamptz  not null
);
create index erasure_order_due on erasure_order (next_attempt_at);
