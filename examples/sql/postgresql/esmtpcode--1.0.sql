-- SPDX-FileCopyrightText: 2026 the libesmtpcode authors
-- SPDX-License-Identifier: MIT

\echo Use "CREATE EXTENSION esmtpcode" to load this file. \quit

CREATE FUNCTION esmtpcode(code text, part text DEFAULT 'summary') RETURNS text
AS 'MODULE_PATHNAME', 'sql_esmtpcode' LANGUAGE C IMMUTABLE PARALLEL SAFE STRICT;
COMMENT ON FUNCTION esmtpcode(text, text) IS 'a part of the entry of an enhanced status code';

CREATE FUNCTION bounce_reason(text text) RETURNS text
AS 'MODULE_PATHNAME', 'sql_bounce_reason' LANGUAGE C IMMUTABLE PARALLEL SAFE STRICT;
COMMENT ON FUNCTION bounce_reason(text) IS 'the reason of a reply, a log line or a mails first recipient';

CREATE FUNCTION bounce_reason(mail bytea) RETURNS text
AS 'MODULE_PATHNAME', 'sql_bounce_reason_bytes' LANGUAGE C IMMUTABLE PARALLEL SAFE STRICT;
COMMENT ON FUNCTION bounce_reason(bytea) IS 'the reason of a reply, a log line or a mails first recipient';

CREATE FUNCTION bounce_suppress(text text) RETURNS boolean
AS 'MODULE_PATHNAME', 'sql_bounce_suppress' LANGUAGE C IMMUTABLE PARALLEL SAFE STRICT;
COMMENT ON FUNCTION bounce_suppress(text) IS 'whether to stop mailing the address';

CREATE FUNCTION bounce_suppress(mail bytea) RETURNS boolean
AS 'MODULE_PATHNAME', 'sql_bounce_suppress_bytes' LANGUAGE C IMMUTABLE PARALLEL SAFE STRICT;
COMMENT ON FUNCTION bounce_suppress(bytea) IS 'whether to stop mailing the address';

CREATE TYPE bounce AS (
  kind text,
  recipient text,
  outcome text,
  bounce text,
  category text,
  reason text,
  reason_group text,
  severity text,
  action text,
  responsible text,
  basis text,
  provider text,
  blocklist text,
  stage text,
  retry_after integer,
  reply integer,
  code text,
  rule text,
  matched text,
  queue_id text,
  relay text,
  url text,
  ip text,
  new_address text,
  original_recipient text,
  dsn_action text,
  status text,
  diagnostic text,
  remote_mta text,
  reporting_mta text,
  message_id text,
  format text
);

CREATE FUNCTION bounces(text text) RETURNS SETOF bounce
AS 'MODULE_PATHNAME', 'sql_bounces' LANGUAGE C IMMUTABLE PARALLEL SAFE STRICT ROWS 1;
COMMENT ON FUNCTION bounces(text) IS 'the verdict on a reply or a log line, or on each recipient of a mail';

CREATE FUNCTION bounces(mail bytea) RETURNS SETOF bounce
AS 'MODULE_PATHNAME', 'sql_bounces_bytes' LANGUAGE C IMMUTABLE PARALLEL SAFE STRICT ROWS 1;
COMMENT ON FUNCTION bounces(bytea) IS 'the verdict on a reply or a log line, or on each recipient of a mail';

CREATE TYPE esmtpcode_entry AS (
  code text,
  last_code text,
  provider text,
  registered boolean,
  usual boolean,
  outcome text,
  bounce text,
  category text,
  reason text,
  severity text,
  action text,
  responsible text,
  title text,
  summary text,
  retry text
);

CREATE FUNCTION esmtpcode_entries() RETURNS SETOF esmtpcode_entry
AS 'MODULE_PATHNAME', 'sql_esmtpcode_entries' LANGUAGE C IMMUTABLE PARALLEL SAFE STRICT ROWS 250;

CREATE VIEW esmtpcode_entries AS SELECT * FROM esmtpcode_entries();
COMMENT ON VIEW esmtpcode_entries IS 'the registry of enhanced status codes, explained';
GRANT SELECT ON esmtpcode_entries TO PUBLIC;
