-- A server has at most one living part in a run; a line is reported once per run and reason.
create unique index job_execution_one_alive on job_execution (run_id, server) where ended_at is null;
create index job_execution_alive on job_execution (server) where ended_at is null;
create unique index refused_line_once on refused_line (run_id, file, line, code);
