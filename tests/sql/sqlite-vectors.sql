-- How many members of the answers in vectors(line, mail) bounces() gives, and each that it does not.
CREATE TEMP TABLE answers AS
SELECT v.rowid AS vector, v.line, v.mail, a.key + 1 AS row, e.key, e.value
FROM vectors v,
  json_each(CASE json_type(v.line, '$.answer') WHEN 'array' THEN v.line -> '$.answer'
    ELSE json_array(v.line -> '$.answer') END) a,
  json_each(a.value) e
WHERE a.value ->> '$.outcome' IS NOT NULL;

CREATE TEMP TABLE given AS
SELECT v.rowid AS vector, b.rowid AS row, json_object('kind', kind, 'recipient', recipient,
  'original_recipient', original_recipient, 'dsn_action', dsn_action, 'outcome', outcome,
  'bounce', bounce, 'category', category, 'reason', reason, 'group', reason_group,
  'severity', severity, 'action', action, 'responsible', responsible, 'retry_after', retry_after,
  'blocklist', blocklist, 'provider', provider, 'basis', basis, 'reply', reply, 'code', code,
  'rule', rule, 'queue_id', queue_id, 'relay', relay, 'url', url, 'ip', ip,
  'new_address', new_address, 'diagnostic', diagnostic, 'remote_mta', remote_mta,
  'reporting_mta', reporting_mta, 'message_id', message_id, 'format', format) AS answer
FROM vectors v, bounces(coalesce(v.mail, v.line ->> '$.input')) b;

SELECT a.line, a.row, a.key, a.value, g.answer -> a.key
FROM answers a LEFT JOIN given g USING (vector, row)
WHERE json_extract(g.answer, '$.' || a.key) IS NOT a.value;

SELECT count(DISTINCT vector) || ' vectors, ' ||
  iif(sum(json_extract(g.answer, '$.' || a.key) IS NOT a.value) = 0, 'all equal', 'NOT EQUAL')
FROM answers a LEFT JOIN given g USING (vector, row);
