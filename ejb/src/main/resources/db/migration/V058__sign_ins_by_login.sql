-- The log of sign-ins is looked at by member, and by how the tries ended, the latest first.
create index sign_in_by_login on sign_in (login, occurred_at desc);
create index sign_in_by_outcome on sign_in (outcome, occurred_at desc);
