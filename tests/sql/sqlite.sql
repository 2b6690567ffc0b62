.print -- a code, explained
SELECT esmtpcode('5.1.1', 'title');
SELECT esmtpcode('(#5.2.2)', 'title'), esmtpcode('550 5.7.1 Relay denied', 'title');
SELECT esmtpcode('5.1.1') = (SELECT summary FROM esmtpcode_entries WHERE code = '5.1.1');
SELECT count(*) > 3 FROM json_each('["' || replace(esmtpcode('4.4.1', 'cause'), char(10), '","') || '"]');
SELECT esmtpcode(NULL) IS NULL, esmtpcode('none') IS NULL, esmtpcode('') IS NULL, esmtpcode(12) IS NULL;
SELECT esmtpcode('5.1.1', 'no such part');
.print -- a reply, judged
SELECT bounce_reason('550 5.1.1 no such user'), bounce_suppress('550 5.1.1 no such user');
SELECT bounce_reason('452 4.2.2 mailbox full'), bounce_suppress('452 4.2.2 mailbox full');
SELECT bounce_reason(''), bounce_suppress(x''), bounce_reason(NULL) IS NULL;
.print -- a log line and a mail that is none
SELECT kind, recipient, queue_id, relay, reason, code FROM bounces('Nov 24 12:00:00 mx postfix/smtp[7]: 4YxKp2: to=<ada@example.org>, relay=mail.example.org[192.0.2.25]:25, dsn=5.1.1, status=bounced (host mail.example.org said: 550 5.1.1 User unknown)');
SELECT kind, reason FROM bounces('mx.example.org: 550 5.1.1 no such user');
SELECT kind, reason, bounce FROM bounces('Subject: hello' || char(10, 10) || '550 5.1.1 no such user');
SELECT count(*) FROM bounces(NULL);
SELECT count(*) FROM bounces;
.print -- a mail with two recipients, as text and as bytes
SELECT kind, recipient, reason, bounce, status, diagnostic FROM bounces(CAST(readfile('tests/golden/mails/notification.eml') AS TEXT));
SELECT recipient, reason, remote_mta, message_id FROM bounces(readfile('tests/golden/mails/notification.eml'));
.print -- a table of replies, joined and indexed
CREATE TABLE said(reply TEXT, reason TEXT AS (bounce_reason(reply)) STORED);
CREATE INDEX by_suppress ON said(bounce_suppress(reply));
INSERT INTO said(reply) VALUES ('550 5.1.1 no such user'), ('452 4.2.2 mailbox full'), (NULL);
SELECT said.reason, b.reason, b.action FROM said, bounces(said.reply) b ORDER BY 1;
SELECT count(*) FROM said WHERE bounce_suppress(reply);
.print -- the registry
SELECT count(*) > 200, count(DISTINCT provider) FROM esmtpcode_entries;
SELECT code, title, bounce, reason, action FROM esmtpcode_entries WHERE code IN ('4.2.2', '5.1.1') AND registered;
.print -- inside a schema that is not trusted
PRAGMA trusted_schema = OFF;
CREATE VIEW judged AS SELECT s.reply, b.reason FROM said s, bounces(s.reply) b;
SELECT reason FROM judged WHERE reply LIKE '452%';
CREATE VIEW codes AS SELECT count(*) > 200 FROM esmtpcode_entries;
SELECT * FROM codes;
