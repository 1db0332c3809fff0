-- Whether the CRM completed an open lead instead of making one.
alter table crm_action add column merged boolean;
