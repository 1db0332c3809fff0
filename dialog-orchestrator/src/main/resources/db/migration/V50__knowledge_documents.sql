-- The knowledge base: Markdown is the truth, indexes are derived from it. A deleted document stays as an empty row,
-- so that its seed file does not bring it back.
create table document (
    id varchar(64) primary key,
    position integer not null,
    title text not null,
    markdown text not null,
    deleted boolean not null,
    version bigint not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null
);
