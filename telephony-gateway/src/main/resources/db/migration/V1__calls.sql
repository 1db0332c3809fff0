-- A call, from its INVITE to its end.
create table call (
    id              uuid primary key,
    direction       varchar(16)  not null,
    from_party      varchar(255) not null,
    to_party        varchar(255) not null,
    state           varchar(16)  not null,
    outcome         varchar(16),
    reason          varchar(64),
    scenario        varchar(128),
    started_at      timestamptz  not null,
    answered_at     timestamptz,
    ended_at        timestamptz,
    end_reason      varchar(64),
    sip_status      integer,
    lead_id         uuid,
    task_ids        uuid[]       not null default '{}',
    recording       varchar(16)  not null,
    recording_ms    bigint,
    -- Where in the recording the notice was given: evidence.
    notice_start_ms bigint,
    notice_end_ms   bigint,
    -- Which process has the call, and until when that is believed without hearing from it.
    owner_instance  varchar(64)  not null,
    lease_until     timestamptz  not null
);
create index call_open_lease on call (lease_until) where state <> 'ENDED';

-- What was said, by whom; of the assistant's words, what was heard.
create table turn (
    id              uuid         not null,
    role            varchar(16)  not null,
    call_id         uuid         not null references call (id) on delete cascade,
    seq             integer      not null,
    text            text         not null,
    heard_text      text,
    started_at      timestamptz  not null,
    interrupted     boolean      not null,
    input           varchar(16),
    asr_engine      varchar(64),
    dialog_engine   varchar(64),
    tts_engine      varchar(64),
    vad_ms          integer,
    end_of_turn_ms  integer,
    asr_ms          integer,
    dialog_ms       integer,
    tts_ms          integer,
    first_packet_ms integer,
    total_ms        integer,
    primary key (id, role)
);
create index turn_of_call on turn (call_id, seq);

-- Ends of calls that the dialog has to be told, until it accepts.
create table dialog_end (
    id         uuid primary key,
    call_id    uuid        not null references call (id) on delete cascade,
    request    text        not null,
    attempts   integer     not null,
    due_at     timestamptz not null,
    settled_at timestamptz,
    last_error varchar(128)
);
create index dialog_end_due on dialog_end (due_at) where settled_at is null;

-- Which request an Idempotency-Key stands for.
create table idempotency (
    key          varchar(128) primary key,
    request_hash varchar(64)  not null,
    call_id      uuid         not null,
    created_at   timestamptz  not null
);
