# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

"""Every golden vector, field by field, and the calls that no vector reaches."""

import enum
import json
import os
import unittest
from pathlib import Path

import esmtpcode as e

ROOT = Path(__file__).resolve().parents[4]
VECTORS = Path(os.environ.get("ESMTPCODE_VECTORS", ROOT / "tests/golden/vectors.jsonl"))
ENUMERATIONS = [
    kind
    for kind in vars(e).values()
    if isinstance(kind, type) and issubclass(kind, enum.IntEnum) and kind is not enum.IntEnum
]


def named(value):
    return str(value) if value else None


def said(verdict):
    """A verdict as the command prints it."""
    code = verdict.code
    names = "outcome bounce category reason group severity action responsible basis".split()
    texts = "recipient queue_id relay url ip new_address".split()
    return {
        **{name: str(getattr(verdict, name)) for name in names},
        **{name: getattr(verdict, name) for name in texts},
        "retry_after": verdict.retry_after,
        "blocklist": named(verdict.blocklist),
        "provider": named(verdict.provider),
        "reply": verdict.reply,
        "code": code and str(code),
        "rule": verdict.rule,
    }


def head(code, registered, provider):
    return {"code": str(code), "registered": registered, "provider": named(provider)}


def body(entry):
    names = "outcome bounce category reason group severity action responsible".split()
    lists = {
        "causes": e.Part.CAUSE,
        "remedies": e.Part.REMEDY,
        "checks": e.Part.CHECK,
        "references": e.Part.REFERENCE,
    }
    asked = zip(entry.texts(e.Part.QUESTION), entry.texts(e.Part.ANSWER), strict=True)
    return {
        **{name: str(getattr(entry, name)) for name in names},
        **{name: entry.texts(part) for name, part in lists.items()},
        "title": entry.title,
        "usual": entry.is_usual,
        "summary": entry.texts(e.Part.SUMMARY)[0],
        "meaning": "\n\n".join(entry.texts(e.Part.MEANING)),
        "retry": entry.texts(e.Part.RETRY)[0],
        "questions": [{"question": question, "answer": answer} for question, answer in asked],
        "related": [str(code) for code in entry.related],
        "replies": entry.replies,
    }


def explained(text):
    """What the command explains, put together from the library's parts."""
    reply = e.Reply(text, final=True)
    code = reply.code or e.Code.parse_lenient(text)[0] or e.Code.find(text)
    if code is None:
        return {
            "reply": reply.reply,
            "code": None,
            "outcome": str(e.reply_outcome(reply.reply)),
            "meaning": e.reply_meaning(reply.reply),
            "references": e.reply_references(reply.reply),
            "codes": [str(code) for code in e.reply_codes(reply.reply)],
        }
    entry = e.Entry.describe(code)
    others = [e.Entry.find(code, provider) for provider in e.Provider.known() if provider]
    return {
        "reply": reply.reply,
        **head(code, e.Entry.find(code) is not None, entry.provider),
        "described_by": str(entry.code),
        **body(entry),
        "providers": [
            {**head(other.code, other.is_registered, other.provider), **body(other)}
            for other in others
            if other not in (None, entry)
        ],
    }


def reported(message):
    """The recipients of a mail as the command prints them."""
    report = e.Report(message)
    if not report.recipients:
        return [{"kind": str(report.kind)}]
    spans = ("recipient", "queue_id", "relay", "url", "ip", "new_address")
    return [
        {
            **{k: v for k, v in said(recipient.verdict).items() if k not in spans},
            "kind": str(recipient.kind),
            "recipient": recipient.address,
            "original_recipient": recipient.original,
            "dsn_action": named(recipient.dsn_action),
            "diagnostic": recipient.diagnostic,
            "remote_mta": recipient.remote_mta,
            "reporting_mta": report.reporting_mta,
            "message_id": report.message_id,
            "format": named(report.format),
        }
        for recipient in report.recipients
    ]


class Vectors(unittest.TestCase):
    def test_vectors(self):
        asks = {
            "classify": lambda text: said(e.classify(text)),
            "explain": explained,
            "bounce": reported,
        }
        lines = VECTORS.read_text(encoding="utf-8").splitlines()
        for line in lines:
            vector = json.loads(line)
            text = vector["input"] if "input" in vector else bytes.fromhex(vector["hex"])
            with self.subTest(text):
                self.assertEqual(asks[vector["call"]](text), vector["answer"])
        print(f"{len(lines)} vectors, all equal")

    def test_report(self):
        report = e.Report((VECTORS.parent / "mails/notification.eml").read_bytes())
        self.assertEqual((report.kind, report.is_complete), (e.ReportKind.FAILURE, True))
        self.assertEqual((report.subject, report.verp), ("The news of November", "ada=example.org"))
        second = report.recipients[1]
        self.assertEqual((str(second.status), second.final_log_id), ("5.2.2", "4YxKp2/2"))
        self.assertEqual(second.verdict.matched, "Mailbox full")

    def test_enumerations(self):
        self.assertEqual(len(ENUMERATIONS), len(list(e.Kind.known())))
        for kind in ENUMERATIONS:
            labels = [member.label for member in kind.known()]
            for member in kind:
                self.assertEqual(member.name.lower(), labels[member].lower())
                self.assertEqual(kind.named(member.label), member)
                self.assertTrue(member.description)
        with self.assertRaises(ValueError):
            e.Reason(10000)
        with self.assertRaises(ValueError):
            e.Reason.named("nothing")


class Calls(unittest.TestCase):
    def test_library(self):
        self.assertEqual(e.version().split(".")[0], str(e.version_number() // 10000))
        self.assertEqual(len(e.data_checksum()), 16)

    def test_codes(self):
        code = e.Code("5.7.26")
        self.assertEqual((code, str(code), code.is_valid), (5007026, "5.7.26", True))
        self.assertEqual((code.class_, code.subject, code.detail), (5, 7, 26))
        self.assertEqual(e.Code.pack(5, 7, 26), code)
        self.assertLess(e.Code("5.7.9"), code)
        self.assertIsNone(e.Code.parse("5.7.26 "))
        departures = e.Departure.ZEROS | e.Departure.SPACE | e.Departure.TRAILING
        self.assertEqual(e.Code.parse_lenient(" 5.01.1 (no)"), (e.Code("5.1.1"), departures))
        self.assertEqual(e.Code.prefix(b"5.1.1 no"), (e.Code("5.1.1"), 5))
        found = list(e.Code.find_all("dsn=4.4.1, then 5.1.1"))
        self.assertEqual(found, [(4004001, slice(4, 9)), (5001001, slice(16, 21))])
        for wrong in ("5.1", 17):
            with self.assertRaises(ValueError):
                e.Code(wrong)

    def test_replies(self):
        reply = e.Reply("550-5.1.1 One,\r\n550 5.1.1 two\r\n250 ok\r\n")
        self.assertEqual((reply.state, reply.lines, reply.length), (e.State.COMPLETE, 2, 31))
        self.assertEqual((reply.reply, reply.code), (550, e.Code("5.1.1")))
        self.assertTrue(reply.code_agrees and reply.code_uniform)
        self.assertEqual(list(reply.texts()), ["One,", "two"])
        self.assertEqual(reply.text, "One,\r\n550 5.1.1 two")
        self.assertEqual(e.Reply(b"550-no").state, e.State.INCOMPLETE)
        wrong = e.Reply(b"250 ok\x01\r\n")
        self.assertEqual((wrong.problem, wrong.where), (e.Problem.CONTROL, 6))
        self.assertEqual(e.compose(550, e.Code("5.1.1"), "Gone"), b"550 5.1.1 Gone\r\n")
        self.assertEqual(e.compose(250, None, "été", utf8=True).decode(), "250 été\r\n")
        with self.assertRaises(e.Error) as error:
            e.compose(550, e.Code("4.1.1"), "Gone")
        self.assertEqual(error.exception.status, e.Status.ERROR_CODE)
        self.assertEqual(e.pairing(550, e.Code("5.1.1")), e.Pairing.REGISTERED)
        self.assertTrue(e.reply_is_valid(550) and not e.reply_is_valid(199))

    def test_entries(self):
        entry = e.Entry.find(e.Code("5.7.606"), e.Provider.MICROSOFT)
        self.assertEqual(str(entry.last_code), "5.7.649")
        self.assertIsNone(e.Entry.find(e.Code("5.7.606")))
        codes = [entry.code for entry in e.Entry.all()]
        self.assertEqual(codes, sorted(codes))
        best = max(e.Entry.all(), key=lambda entry: entry.match("mailbox full"))
        self.assertEqual(best.reason, e.Reason.MAILBOX_FULL)

    def test_verdicts(self):
        text = "550 5.1.1 No such user here"
        verdict = e.classify(text, "Remote-MTA: dns; x.mail.protection.outlook.com\r\n")
        self.assertEqual(verdict.provider, e.Provider.MICROSOFT)
        self.assertEqual(verdict.stage, e.Stage.UNKNOWN)
        self.assertEqual(text[verdict.span("matched")], verdict.matched)
        reply = e.Reply(text.encode(), final=True)
        self.assertEqual(e.classify_reply(reply).reason, e.Reason.USER_UNKNOWN)
        self.assertEqual(e.classify_code(452, e.Code("4.2.2")).reason, e.Reason.MAILBOX_FULL)
        term = e.reason_term(e.Vocabulary.named("ses_bounce"), e.Reason.USER_UNKNOWN)
        self.assertEqual(term, "Permanent/NoEmail")


if __name__ == "__main__":
    unittest.main()
