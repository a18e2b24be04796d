//! The summary as Markdown: headings and tables that read well as plain text too.

use super::summary::{Entry, MomentCard, Summary};
use crate::model::labels::{clean_text, is_hidden};
use crate::words::Phrase;
use crate::words::names::SEPARATOR;
use crate::words::report as words;
use crate::words::report_method as method;
use std::fmt::Write;

/// Writes the summary. What users wrote is escaped, so that nothing in it becomes markup.
pub fn markdown(summary: &Summary) -> String {
    let mut page = Page { text: String::new(), summary };
    page.head();
    page.touchpoints();
    page.moments();
    page.responsibilities();
    page.findings();
    page.group_marks();
    page.parts();
    page.actions();
    page.notes();
    page.text
}

struct Page<'a> {
    text: String,
    summary: &'a Summary,
}

impl Page<'_> {
    fn word(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.summary.language)
    }

    fn joined(&self, list: &[String]) -> String {
        list.join(SEPARATOR.get(self.summary.language))
    }

    /// A line and the blank one after it.
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push_str("\n\n");
    }

    fn heading(&mut self, heading: Phrase) {
        self.line(&format!("## {}", self.word(heading)));
    }

    fn table(&mut self, headers: &[String], rows: &[Vec<String>]) {
        let mut row = |cells: &[String]| {
            let cells: Vec<_> = cells.iter().map(|text| cell(text)).collect();
            // Writing to a string cannot fail.
            let _ = writeln!(self.text, "| {} |", cells.join(" | "));
        };
        row(headers);
        row(&vec!["---".to_owned(); headers.len()]);
        rows.iter().for_each(|cells| row(cells));
        self.text.push('\n');
    }

    fn head(&mut self) {
        let summary = self.summary;
        self.line(&format!("# {}", one_line(&summary.title)));
        let facts = [
            (words::GROUP, summary.group.clone()),
            (words::MEMBERS, self.joined(&summary.members)),
            (words::DATE, summary.date.clone()),
            (words::INDUSTRY, summary.industry.clone()),
            (words::CUSTOMER, summary.customer.to_owned()),
            (words::PERSONA, summary.persona.clone()),
            (words::GOAL, summary.goal.clone()),
            (words::BOUNDARY, summary.boundary.clone()),
            (words::CONTEXT, summary.context.clone()),
        ];
        for (label, value) in facts {
            if !value.is_empty() {
                let _ = writeln!(self.text, "- **{}** {}", self.word(label), one_line(&value));
            }
        }
        self.text.push('\n');
        self.heading(words::SENTENCES);
        for (at, sentence) in summary.sentences.iter().enumerate() {
            let _ = writeln!(self.text, "{}. {}", at + 1, one_line(sentence));
        }
        self.text.push('\n');
        let reading = &summary.reading;
        let mut numbers = vec![reading.progress.clone()];
        for (label, shown) in [
            (words::MEAN, &reading.mean),
            (words::REMEMBERED, &reading.remembered),
            (words::GAP, &reading.gap),
        ] {
            numbers.extend(shown.as_ref().map(|shown| format!("{} **{}**", self.word(label), shown.text)));
        }
        self.line(&numbers.join(" · "));
        self.line(&format!("_{}_", self.word(words::CAVEAT)));
    }

    fn touchpoints(&mut self) {
        self.heading(words::TOUCHPOINTS);
        let phrases = [
            words::NUMBER,
            words::TOUCHPOINT,
            words::CHANNEL,
            words::ACTION,
            words::EXPECTATION,
            words::THOUGHT,
            words::FRONTSTAGE,
            words::BACKSTAGE,
            words::SUPPORT,
            words::SCORE,
            words::MARKS,
            words::NOTE,
        ];
        let headers: Vec<_> = phrases.iter().map(|phrase| self.word(*phrase).to_owned()).collect();
        for stage in &self.summary.stages {
            self.line(&format!("### {}", one_line(&stage.name)));
            let rows: Vec<_> = stage
                .touchpoints
                .iter()
                .map(|t| {
                    let marks: Vec<_> = t.marks.iter().map(|mark| mark.name.clone()).collect();
                    vec![
                        t.number.to_string(),
                        t.name.clone(),
                        t.channel.clone(),
                        t.action.clone(),
                        t.expectation.clone(),
                        t.thought.clone(),
                        self.joined(&t.frontstage),
                        self.joined(&t.backstage),
                        self.joined(&t.support),
                        t.score.as_ref().map(|score| score.text.clone()).unwrap_or_default(),
                        self.joined(&marks),
                        t.note.clone(),
                    ]
                })
                .collect();
            self.table(&headers, &rows);
        }
    }

    fn moments(&mut self) {
        if self.summary.moments.is_empty() {
            return;
        }
        self.heading(words::MOMENTS);
        for card in &self.summary.moments {
            self.moment(card);
        }
    }

    fn moment(&mut self, card: &MomentCard) {
        let score = card.score.as_ref().map(|score| format!(" ({})", score.text)).unwrap_or_default();
        self.line(&format!("### {}{score}", one_line(&card.name)));
        let owners = if card.accountable.is_empty() {
            self.word(words::NOBODY).to_owned()
        } else {
            self.joined(&card.accountable)
        };
        let parts = [
            (words::WHO, &card.who),
            (words::SITUATION, &card.situation),
            (words::FEELING, &card.feeling),
            (words::EXPLORE, &card.explore),
            (words::OFFER, &card.offer),
            (words::ACT, &card.act),
            (words::CONFIRM, &card.confirm),
            (words::ACCOUNTABLE, &owners),
        ];
        for (label, value) in parts {
            if !value.is_empty() {
                let _ = writeln!(self.text, "- **{}** {}", self.word(label), one_line(value));
            }
        }
        self.text.push('\n');
    }

    fn responsibilities(&mut self) {
        let summary = self.summary;
        if !summary.assigned {
            return;
        }
        self.heading(words::RESPONSIBILITIES);
        let mut headers = vec![self.word(words::NUMBER).to_owned(), self.word(words::TOUCHPOINT).to_owned()];
        headers.extend(summary.departments.iter().map(|department| department.name.clone()));
        let rows: Vec<_> = summary
            .touchpoints()
            .map(|t| {
                let mut row = vec![t.number.to_string(), t.name.clone()];
                row.extend(t.roles.iter().map(|letters| (*letters).to_owned()));
                row
            })
            .collect();
        self.table(&headers, &rows);
        self.heading(words::LOADS);
        let headers = [
            words::DEPARTMENT,
            words::LOAD_ACCOUNTABLE,
            words::LOAD_RESPONSIBLE,
            words::HELPING,
            words::TOTAL,
        ];
        let headers = headers.map(|phrase| self.word(phrase).to_owned());
        let rows: Vec<_> = summary
            .departments
            .iter()
            .map(|d| {
                let counts = [d.accountable, d.responsible, d.helping, d.total];
                let mut row = vec![d.name.clone()];
                row.extend(counts.map(|count| count.to_string()));
                row
            })
            .collect();
        self.table(&headers, &rows);
    }

    fn findings(&mut self) {
        if self.summary.findings.is_empty() {
            return;
        }
        self.heading(words::FINDINGS);
        let headers = [words::WHERE, words::WRONG, words::MEND].map(|phrase| self.word(phrase).to_owned());
        let findings = self.summary.findings.iter();
        let rows: Vec<_> =
            findings.map(|f| vec![f.subject.clone(), f.wrong.clone(), f.mend.clone()]).collect();
        self.table(&headers, &rows);
    }

    fn group_marks(&mut self) {
        if self.summary.group_marks.is_empty() {
            return;
        }
        self.heading(words::GROUP_MARKS);
        for mark in &self.summary.group_marks {
            let _ = writeln!(self.text, "- {}", one_line(&mark.line(self.summary.language)));
        }
        self.text.push('\n');
    }

    fn parts(&mut self) {
        for part in &self.summary.parts {
            self.line(&format!("## {}", part.heading));
            for lead in &part.lead {
                self.line(&paragraph(lead));
            }
            let headers: Vec<_> = part.columns.iter().map(|column| column.header.to_owned()).collect();
            let rows = part.rows.iter().map(|row| row.iter().map(Entry::text).collect());
            self.table(&headers, &rows.collect::<Vec<_>>());
        }
    }

    fn actions(&mut self) {
        if self.summary.actions.is_empty() {
            return;
        }
        self.heading(method::ACTIONS);
        for action in &self.summary.actions {
            self.line(&format!("### {} {}", action.number, one_line(&action.what)));
            for field in action.fields.iter().filter(|field| !field.text.is_empty()) {
                let _ = writeln!(self.text, "- **{}** {}", field.label, one_line(&field.text));
            }
            for open in &action.open {
                let label = self.word(method::OPEN_POINTS);
                let _ = writeln!(self.text, "- **{label}** {}", one_line(open));
            }
            self.text.push('\n');
        }
    }

    fn notes(&mut self) {
        if self.summary.notes.is_empty() {
            return;
        }
        self.heading(words::NOTES);
        for note in &self.summary.notes {
            self.line(&paragraph(note));
        }
    }
}

/// Backslashes before what Markdown would read as markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars().filter(|c| !is_hidden(*c)) {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A text in a table: a line break would end the row.
fn cell(text: &str) -> String {
    if text == "---" {
        return text.to_owned();
    }
    let lines: Vec<_> = clean_text(text).lines().map(escaped).collect();
    lines.join("<br>")
}

/// A text that must stay in its line.
fn one_line(text: &str) -> String {
    let lines: Vec<_> = clean_text(text).lines().map(escaped).collect();
    lines.join(" ")
}

/// A text on its own: what would begin a heading or a list there is escaped too.
fn paragraph(text: &str) -> String {
    let text = one_line(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    match rest.chars().next() {
        Some('#' | '-' | '+' | '=') if number.is_empty() => format!("\\{rest}"),
        Some('.' | ')') if !number.is_empty() => format!("{number}\\{rest}"),
        _ => text,
    }
}
