-- How many members of the answers in vectors(line, mail) bounces() gives, and each that it does not.
CREATE TEMP TABLE compared AS
SELECT v.line, a.n, e.key, e.value,
  g.answer ->> CASE e.key WHEN 'group' THEN 'reason_group' ELSE e.key END AS given
FROM vectors v
CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(v.line -> 'answer')
  WHEN 'array' THEN v.line -> 'answer' ELSE jsonb_build_array(v.line -> 'answer') END)
  WITH ORDINALITY AS a(answer, n)
CROSS JOIN LATERAL jsonb_each_text(a.answer) e
LEFT JOIN LATERAL (
  SELECT row_number() OVER () AS n, to_jsonb(b) AS answer FROM bounces(v.mail) b
  UNION ALL
  SELECT row_number() OVER (), to_jsonb(b)
  FROM bounces(CASE WHEN v.mail IS NULL THEN v.line ->> 'input' END) b) g ON g.n = a.n
WHERE a.answer ? 'outcome';

SELECT * FROM compared WHERE given IS DISTINCT FROM value;

SELECT count(DISTINCT line) || ' vectors, ' ||
  CASE WHEN bool_and(given IS NOT DISTINCT FROM value) THEN 'all equal' ELSE 'NOT EQUAL' END
FROM compared;
