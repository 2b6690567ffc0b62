// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

//! Every golden vector, field by field, and the calls that no vector reaches.

use std::path::PathBuf;

use esmtpcode::*;
use serde_json::{Value, json};

fn name_or_null<E: Enumeration>(value: E) -> Value {
    json!((value.number() != 0).then(|| value.name()))
}

fn string<T: Text + ?Sized>(text: Option<&T>) -> Value {
    json!(text.map(|text| String::from_utf8_lossy(text.bytes())))
}

fn strings(codes: Vec<Code>) -> Vec<String> {
    codes.iter().map(Code::to_string).collect()
}

/// A verdict as the command prints it.
fn said<T: Text + ?Sized>(v: Verdict<T>) -> Value {
    json!({
        "outcome": v.outcome().name(),
        "bounce": v.bounce().name(),
        "category": v.category().name(),
        "reason": v.reason().name(),
        "group": v.group().name(),
        "severity": v.severity().name(),
        "action": v.action().name(),
        "responsible": v.responsible().name(),
        "retry_after": v.retry_after().map(|wait| wait.as_secs()),
        "blocklist": name_or_null(v.blocklist()),
        "provider": name_or_null(v.provider()),
        "basis": v.basis().name(),
        "reply": v.reply(),
        "code": v.code().map(|code| code.to_string()),
        "rule": v.rule(),
        "recipient": string(v.recipient()),
        "queue_id": string(v.queue_id()),
        "relay": string(v.relay()),
        "url": string(v.url()),
        "ip": string(v.ip()),
        "new_address": string(v.new_address()),
    })
}

fn body(entry: Entry, code: Code, registered: bool) -> Value {
    let answers = entry.texts(Part::ANSWER);
    let asked = entry.texts(Part::QUESTION).into_iter().zip(answers);
    json!({
        "code": code.to_string(),
        "registered": registered,
        "provider": name_or_null(entry.provider()),
        "title": entry.title(),
        "outcome": entry.outcome().name(),
        "bounce": entry.bounce().name(),
        "category": entry.category().name(),
        "reason": entry.reason().name(),
        "group": entry.reason().group().name(),
        "severity": entry.severity().name(),
        "action": entry.action().name(),
        "responsible": entry.responsible().name(),
        "usual": entry.is_usual(),
        "summary": entry.texts(Part::SUMMARY)[0],
        "meaning": entry.texts(Part::MEANING).join("\n\n"),
        "causes": entry.texts(Part::CAUSE),
        "remedies": entry.texts(Part::REMEDY),
        "retry": entry.texts(Part::RETRY)[0],
        "checks": entry.texts(Part::CHECK),
        "questions": asked.map(|(q, a)| json!({"question": q, "answer": a})).collect::<Vec<_>>(),
        "related": strings(entry.related()),
        "references": entry.texts(Part::REFERENCE),
        "replies": entry.replies(),
    })
}

/// What the command explains, put together from the library's parts.
fn explained(text: &[u8]) -> Value {
    let reply = Reply::read_final(text);
    let lenient = || Code::parse_lenient(text).map(|(code, _)| code);
    let Some(code) = reply.code().or_else(lenient).or_else(|| Code::find(text)) else {
        let number = reply.reply().unwrap();
        return json!({
            "reply": number,
            "code": null,
            "outcome": reply_outcome(number).name(),
            "meaning": reply_meaning(number),
            "references": reply_references(number),
            "codes": strings(reply_codes(number)),
        });
    };
    let entry = Entry::describe(code, Provider::NONE).unwrap();
    let providers = Provider::known()
        .skip(1)
        .filter_map(|provider| Entry::find_provider(code, provider))
        .filter(|other| *other != entry)
        .map(|other| body(other, other.code().unwrap(), other.is_registered()));
    let mut answer = body(entry, code, Entry::find(code).is_some());
    answer["reply"] = json!(reply.reply());
    answer["described_by"] = json!(entry.code().map(|code| code.to_string()));
    answer["providers"] = providers.collect();
    answer
}

/// The recipients of a mail as the command prints them.
fn reported(message: &[u8]) -> Value {
    let report = Report::read(message);
    if report.recipients.is_empty() {
        return json!([{"kind": report.kind.name()}]);
    }
    let all = report.recipients.iter().map(|to| {
        let mut one = said(to.verdict());
        for span in ["queue_id", "relay", "url", "ip", "new_address"] {
            one.as_object_mut().unwrap().remove(span);
        }
        one["kind"] = json!(to.kind.name());
        one["recipient"] = json!(to.address);
        one["original_recipient"] = json!(to.original);
        one["dsn_action"] = name_or_null(to.dsn_action);
        one["diagnostic"] = json!(to.diagnostic);
        one["remote_mta"] = json!(to.remote_mta);
        one["reporting_mta"] = json!(report.reporting_mta);
        one["message_id"] = json!(report.message_id);
        one["format"] = name_or_null(report.format);
        one
    });
    all.collect()
}

fn unhex(hex: &str) -> Vec<u8> {
    let byte = |i| u8::from_str_radix(&hex[i..i + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(byte).collect()
}

fn golden() -> PathBuf {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/golden/vectors.jsonl");
    std::env::var_os("ESMTPCODE_VECTORS").unwrap_or(path.into()).into()
}

#[test]
fn report() {
    let mail = std::fs::read(golden().with_file_name("mails/notification.eml")).unwrap();
    let report = Report::read(&mail[..]);
    assert_eq!((report.kind, report.complete), (ReportKind::FAILURE, true));
    assert_eq!(report.verp.as_deref(), Some("ada=example.org"));
    assert_eq!(report.subject.as_deref(), Some("The news of November"));
    let second = &report.recipients[1];
    assert_eq!(second.status, Code::parse("5.2.2"));
    assert_eq!(second.final_log_id.as_deref(), Some("4YxKp2/2"));
    assert_eq!(second.verdict().matched(), Some(&b"Mailbox full"[..]));
}

#[test]
fn vectors() {
    let file = std::fs::read_to_string(golden()).unwrap();
    for line in file.lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        let bytes = match vector["input"].as_str() {
            Some(text) => text.as_bytes().to_vec(),
            None => unhex(vector["hex"].as_str().unwrap()),
        };
        let answer = match (vector["call"].as_str(), std::str::from_utf8(&bytes)) {
            (Some("classify"), Ok(text)) => said(classify(text)),
            (Some("classify"), Err(_)) => said(classify(&bytes[..])),
            (Some("bounce"), _) => reported(&bytes),
            _ => explained(&bytes),
        };
        assert_eq!(answer, vector["answer"], "{line}");
    }
    println!("{} vectors, all equal", file.lines().count());
}

fn check_names<E: Enumeration + std::fmt::Debug + PartialEq + std::str::FromStr>(
    constants: &[(E, &str)],
) {
    for (value, constant) in constants {
        let name = constant.to_lowercase();
        assert_eq!(value.name(), Some(name.as_str()));
        assert_eq!(name.parse::<E>().ok(), Some(*value));
        assert!(value.description().is_some());
    }
    assert!(E::known().count() >= constants.len());
}

#[test]
fn names() {
    check_names(Kind::CONSTANTS);
    check_names(Status::CONSTANTS);
    check_names(Outcome::CONSTANTS);
    check_names(Bounce::CONSTANTS);
    check_names(Category::CONSTANTS);
    check_names(Group::CONSTANTS);
    check_names(Reason::CONSTANTS);
    check_names(Severity::CONSTANTS);
    check_names(Action::CONSTANTS);
    check_names(Responsible::CONSTANTS);
    check_names(Provider::CONSTANTS);
    check_names(Part::CONSTANTS);
    check_names(Pairing::CONSTANTS);
    check_names(State::CONSTANTS);
    check_names(Problem::CONSTANTS);
    check_names(Basis::CONSTANTS);
    check_names(Stage::CONSTANTS);
    check_names(Hint::CONSTANTS);
    check_names(ReportKind::CONSTANTS);
    check_names(DsnAction::CONSTANTS);
    check_names(Source::CONSTANTS);
    assert_eq!("nothing".parse::<Reason>(), Err(Unnamed));
    assert_eq!(Reason::from_number(10000).to_string(), "10000");
    assert_eq!(data_checksum().len(), 16);
    assert!(version().starts_with(&(version_number() / 10000).to_string()));
}

#[test]
fn codes() {
    let code: Code = "5.7.26".parse().unwrap();
    assert_eq!((code.packed(), code.to_string()), (5007026, "5.7.26".into()));
    assert_eq!((code.class(), code.subject(), code.detail()), (5, 7, 26));
    assert!(code.is_valid() && Code::parse("5.7.9") < Some(code));
    assert_eq!(Code::pack(5, 7, 26), Some(code));
    assert_eq!((Code::pack(3, 0, 0), Code::parse("5.7.26 ")), (None, None));
    let departures = Departure::ZEROS | Departure::SPACE | Departure::TRAILING;
    let code = Code::from_packed(5001001).unwrap();
    assert_eq!(Code::parse_lenient(" 5.01.1 (no)"), Some((code, departures)));
    assert_eq!(Code::prefix("5.1.1 no"), Some((code, 5)));
    let found: Vec<_> = Code::find_all("dsn=4.4.1, then 5.1.1").collect();
    assert_eq!(found[1], (code, 16..21));
    assert_eq!(found.len(), 2);
}

#[test]
fn replies() {
    let reply = Reply::read("550-5.1.1 One,\r\n550 5.1.1 two\r\n250 ok\r\n");
    assert_eq!((reply.state(), reply.lines(), reply.length()), (State::COMPLETE, 2, 31));
    assert_eq!((reply.reply(), reply.code()), (Some(550), Code::parse("5.1.1")));
    assert!(reply.code_agrees() && reply.code_uniform());
    assert_eq!(reply.text(), Some("One,\r\n550 5.1.1 two"));
    assert_eq!(reply.texts().collect::<Vec<_>>(), [Some("One,"), Some("two")]);
    assert_eq!(Reply::read("550-no").state(), State::INCOMPLETE);
    let wrong = Reply::read("250 ok\x01\r\n");
    assert_eq!((wrong.problem(), wrong.position()), (Problem::CONTROL, 6));
    let line = compose(250, None, "été", Flag::UTF8);
    assert_eq!(line, Ok("250 été\r\n".into()));
    let line = compose(550, Code::parse("4.1.1"), "Gone", Flag::default());
    assert_eq!(line, Err(Status::ERROR_CODE));
    assert_eq!(pairing(550, Code::parse("5.1.1").unwrap()), Pairing::REGISTERED);
    assert!(reply_is_valid(550) && !reply_is_valid(199));
}

#[test]
fn entries() {
    let code = Code::parse("5.7.606").unwrap();
    let entry = Entry::find_provider(code, Provider::MICROSOFT).unwrap();
    assert_eq!(entry.last_code(), Code::parse("5.7.649"));
    assert_eq!(Entry::find(code), None);
    let best = Entry::all().max_by_key(|entry| entry.rank("mailbox full")).unwrap();
    assert_eq!(best.reason(), Reason::MAILBOX_FULL);
}

#[test]
fn verdicts() {
    let text = "550 5.1.1 No such user here";
    let verdict = classify_context(text, "Remote-MTA: dns; x.mail.protection.outlook.com\r\n");
    assert_eq!((verdict.provider(), verdict.stage()), (Provider::MICROSOFT, Stage::UNKNOWN));
    assert!(text.contains(verdict.matched().unwrap()));
    assert_eq!(classify_reply(&Reply::read_final(text)).reason(), Reason::USER_UNKNOWN);
    let full = classify_code(Some(452), Code::parse("4.2.2"), Provider::NONE);
    assert_eq!(full.reason(), Reason::MAILBOX_FULL);
    let ses = "ses_bounce".parse().unwrap();
    assert_eq!(Reason::USER_UNKNOWN.term(ses), Some("Permanent/NoEmail"));
}
