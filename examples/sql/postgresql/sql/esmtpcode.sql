CREATE EXTENSION esmtpcode;
-- a code, explained
SELECT esmtpcode('5.1.1', 'title'), esmtpcode('(#5.2.2)', 'title');
SELECT esmtpcode('550 5.7.1 Relay denied', 'title');
SELECT esmtpcode('5.1.1') = (SELECT summary FROM esmtpcode_entries WHERE code = '5.1.1') AS same;
SELECT count(*) > 3 AS several FROM regexp_split_to_table(esmtpcode('4.4.1', 'cause'), '\n');
SELECT esmtpcode(NULL) IS NULL AND esmtpcode('none') IS NULL AND esmtpcode('') IS NULL AS nothing;
SELECT esmtpcode('5.1.1', 'no such part');
-- a reply, judged
SELECT r, bounce_reason(r), bounce_suppress(r)
FROM (VALUES ('550 5.1.1 no such user'), ('452 4.2.2 mailbox full'), (''), (NULL)) AS replies(r);
-- a log line, and a mail that is none
SELECT kind, recipient, queue_id, relay, reason, reply, code FROM bounces('Nov 24 12:00:00 mx postfix/smtp[7]: 4YxKp2: to=<ada@example.org>, relay=mail.example.org[192.0.2.25]:25, dsn=5.1.1, status=bounced (host mail.example.org said: 550 5.1.1 User unknown)');
SELECT kind, reason, bounce FROM bounces(E'Subject: hello\n\n550 5.1.1 no such user');
SELECT count(*) FROM bounces(NULL::text);
-- mail as bytes that are no text of any encoding
SELECT kind, recipient, reason, diagnostic, message_id
FROM bounces(convert_to(E'Subject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; ben@example.org\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 mailbox full ', 'UTF8')
  || '\x00ff'::bytea || convert_to(E' really\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <7', 'UTF8')
  || '\xff'::bytea || convert_to(E'ä@example.org>\nTo: ben@example.org\n\n--b--\n', 'UTF8'));
-- as columns and in indexes
CREATE TABLE said (reply text, reason text GENERATED ALWAYS AS (bounce_reason(reply)) STORED);
CREATE INDEX ON said (bounce_suppress(reply));
INSERT INTO said VALUES ('550 5.1.1 no such user'), ('452 4.2.2 mailbox full'), (NULL);
SELECT said.reason, b.reason, b.action FROM said, bounces(said.reply) b ORDER BY 1;
-- what the planner may rely on
SELECT proname, provolatile, proparallel, proisstrict, count(*) FROM pg_proc
WHERE probin LIKE '%esmtpcode' GROUP BY 1, 2, 3, 4 ORDER BY 1;
-- the registry
SELECT count(*) > 200 AS many, count(DISTINCT provider) FROM esmtpcode_entries;
SELECT code, title, bounce, reason, action, usual FROM esmtpcode_entries
WHERE code IN ('4.2.2', '5.1.1') AND registered;
-- a database that is not kept in UTF-8
CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0;
\c latin
SET client_encoding = 'UTF8';
CREATE EXTENSION esmtpcode;
SELECT reason, recipient FROM bounces('to=<rené@example.org>, status=bounced (550 5.1.1 User unknown)');
DROP EXTENSION esmtpcode;
\c contrib_regression
DROP DATABASE latin;
