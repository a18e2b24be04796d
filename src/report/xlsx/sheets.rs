//! What stands on the sheets of the workbook, each read off the summary.

use super::table::{Cell, TableSheet};
use crate::report::summary::{Summary, SummaryPart, TouchpointLine};
use crate::words::Phrase;
use crate::words::names::SEPARATOR;
use crate::words::report as words;
use crate::words::{act_ui, alone, report_method as method};

/// The sheets in the order of the workshop.
pub(super) fn sheets(summary: &Summary) -> Vec<TableSheet> {
    let mut sheets =
        vec![overview(summary), touchpoints(summary), responsibilities(summary), moments(summary)];
    if summary.assigned {
        sheets.push(loads(summary));
    }
    if !summary.findings.is_empty() {
        sheets.push(findings(summary));
    }
    sheets.extend(members_scores(summary));
    sheets.extend(summary.parts.iter().map(part));
    sheets.extend(actions(summary));
    sheets
}

fn part(part: &SummaryPart) -> TableSheet {
    let (columns, rows) = match &part.fine {
        Some(fine) => (&fine.columns, &fine.rows),
        None => (&part.columns, &part.rows),
    };
    TableSheet {
        name: part.heading.to_owned(),
        columns: columns.iter().map(|column| (column.header.to_owned(), column.width)).collect(),
        rows: rows.iter().map(|row| row.iter().map(Cell::from).collect()).collect(),
    }
}

/// A touchpoint a row and a member a column; `None` where nobody scored alone.
fn members_scores(summary: &Summary) -> Option<TableSheet> {
    if summary.members_scores.is_empty() {
        return None;
    }
    let columns = [(words::NUMBER, 7), (words::TOUCHPOINT, 30), (alone::SETTLED, 14)];
    let mut sheet = TableSheet::new(alone::VALUES_HEADING, summary.language, &columns);
    sheet.columns.extend(summary.members_scores.iter().map(|member| (member.name.clone(), 14)));
    for (at, (_, t)) in in_order(summary).enumerate() {
        let mut row = vec![Cell::Count(t.number), Cell::text(&t.name), Cell::score(t.score.as_ref())];
        let own = summary.members_scores.iter().map(|member| member.scores.get(at)?.as_ref());
        row.extend(own.map(Cell::score));
        sheet.rows.push(row);
    }
    Some(sheet)
}

/// The plan with an action a row; `None` without a plan.
fn actions(summary: &Summary) -> Option<TableSheet> {
    let language = summary.language;
    let first = summary.actions.first()?;
    let mut sheet = TableSheet::new(method::ACTIONS, language, &[(words::NUMBER, 7), (act_ui::WHAT, 40)]);
    sheet.columns.extend(first.fields.iter().map(|field| (field.label.to_owned(), 24)));
    sheet.columns.push((method::OPEN_POINTS.get(language).to_owned(), 40));
    for action in &summary.actions {
        let mut row = vec![Cell::Count(action.number), Cell::text(&action.what)];
        row.extend(action.fields.iter().map(|field| Cell::text(&field.text)));
        row.push(Cell::Text(action.open.join("\n")));
        sheet.rows.push(row);
    }
    Some(sheet)
}

fn overview(summary: &Summary) -> TableSheet {
    let language = summary.language;
    let columns = [(words::ITEM, 20), (words::CONTENT, 90)];
    let mut sheet = TableSheet::new(words::OVERVIEW, language, &columns);
    let mut row = |item: Phrase, cell: Cell| {
        if !matches!(&cell, Cell::Text(text) if text.is_empty()) {
            sheet.rows.push(vec![Cell::text(item.get(language)), cell]);
        }
    };
    row(words::SCENARIO, Cell::text(&summary.title));
    row(words::GROUP, Cell::text(&summary.group));
    row(words::MEMBERS, Cell::Text(summary.members.join(SEPARATOR.get(language))));
    row(words::DATE, Cell::text(&summary.date));
    row(words::INDUSTRY, Cell::text(&summary.industry));
    row(words::CUSTOMER, Cell::text(summary.customer));
    row(words::PERSONA, Cell::text(&summary.persona));
    row(words::GOAL, Cell::text(&summary.goal));
    row(words::BOUNDARY, Cell::text(&summary.boundary));
    row(words::CONTEXT, Cell::text(&summary.context));
    row(words::SCORED, Cell::text(&summary.reading.progress));
    let reading = &summary.reading;
    for (item, shown, decimals) in [
        (words::MEAN, &reading.mean, 2),
        (words::REMEMBERED, &reading.remembered, 1),
        (words::GAP, &reading.gap, 2),
    ] {
        if let Some(shown) = shown {
            row(item, Cell::Value(shown.value, decimals));
        }
    }
    for sentence in &summary.sentences {
        row(words::SENTENCES, Cell::text(sentence));
    }
    for mark in &summary.group_marks {
        row(words::GROUP_MARKS, Cell::Text(mark.line(language)));
    }
    for note in &summary.notes {
        row(words::NOTES, Cell::text(note));
    }
    row(words::REMEMBERED, Cell::text(words::CAVEAT.get(language)));
    sheet
}

fn touchpoints(summary: &Summary) -> TableSheet {
    let language = summary.language;
    let columns = [
        (words::NUMBER, 7),
        (words::STAGE, 14),
        (words::TOUCHPOINT, 24),
        (words::CHANNEL, 14),
        (words::ACTION, 28),
        (words::EXPECTATION, 24),
        (words::THOUGHT, 30),
        (words::FRONTSTAGE, 20),
        (words::BACKSTAGE, 24),
        (words::SUPPORT, 20),
        (words::SCORE, 8),
        (words::MARKS, 16),
        (words::ACCOUNTABLE, 18),
        (words::NOTE, 30),
    ];
    let mut sheet = TableSheet::new(words::TOUCHPOINTS, language, &columns);
    let listed = |list: &[String]| Cell::Text(list.join(SEPARATOR.get(language)));
    for (stage, t) in in_order(summary) {
        let marks: Vec<_> = t.marks.iter().map(|mark| mark.name.as_str()).collect();
        sheet.rows.push(vec![
            Cell::Count(t.number),
            Cell::text(stage),
            Cell::text(&t.name),
            Cell::text(&t.channel),
            Cell::text(&t.action),
            Cell::text(&t.expectation),
            Cell::text(&t.thought),
            listed(&t.frontstage),
            listed(&t.backstage),
            listed(&t.support),
            Cell::score(t.score.as_ref()),
            Cell::Text(marks.join(SEPARATOR.get(language))),
            listed(&t.accountable),
            Cell::text(&t.note),
        ]);
    }
    sheet
}

fn responsibilities(summary: &Summary) -> TableSheet {
    let columns = [(words::NUMBER, 7), (words::STAGE, 14), (words::TOUCHPOINT, 30)];
    let mut sheet = TableSheet::new(words::RESPONSIBILITIES, summary.language, &columns);
    sheet.columns.extend(summary.departments.iter().map(|department| (department.name.clone(), 14)));
    for (stage, t) in in_order(summary) {
        let mut row = vec![Cell::Count(t.number), Cell::text(stage), Cell::text(&t.name)];
        row.extend(t.roles.iter().map(|letters| Cell::text(letters)));
        sheet.rows.push(row);
    }
    sheet
}

fn moments(summary: &Summary) -> TableSheet {
    let columns = [
        (words::TOUCHPOINT, 24),
        (words::STAGE, 14),
        (words::SCORE, 8),
        (words::WHO, 22),
        (words::SITUATION, 26),
        (words::FEELING, 22),
        (words::EXPLORE, 28),
        (words::OFFER, 28),
        (words::ACT, 28),
        (words::CONFIRM, 28),
        (words::ACCOUNTABLE, 18),
    ];
    let mut sheet = TableSheet::new(words::MOMENTS, summary.language, &columns);
    for card in &summary.moments {
        sheet.rows.push(vec![
            Cell::text(&card.name),
            Cell::text(&card.stage),
            Cell::score(card.score.as_ref()),
            Cell::text(&card.who),
            Cell::text(&card.situation),
            Cell::text(&card.feeling),
            Cell::text(&card.explore),
            Cell::text(&card.offer),
            Cell::text(&card.act),
            Cell::text(&card.confirm),
            Cell::Text(card.accountable.join(SEPARATOR.get(summary.language))),
        ]);
    }
    sheet
}

fn loads(summary: &Summary) -> TableSheet {
    let columns = [
        (words::DEPARTMENT, 28),
        (words::LOAD_ACCOUNTABLE, 16),
        (words::LOAD_RESPONSIBLE, 16),
        (words::HELPING, 24),
        (words::TOTAL, 10),
    ];
    let mut sheet = TableSheet::new(words::LOADS, summary.language, &columns);
    for department in &summary.departments {
        sheet.rows.push(vec![
            Cell::text(&department.name),
            Cell::Count(department.accountable),
            Cell::Count(department.responsible),
            Cell::Count(department.helping),
            Cell::Count(department.total),
        ]);
    }
    sheet
}

fn findings(summary: &Summary) -> TableSheet {
    let columns = [(words::WHERE, 30), (words::WRONG, 40), (words::MEND, 50)];
    let mut sheet = TableSheet::new(words::FINDINGS, summary.language, &columns);
    for finding in &summary.findings {
        sheet.rows.push(vec![
            Cell::text(&finding.subject),
            Cell::text(&finding.wrong),
            Cell::text(&finding.mend),
        ]);
    }
    sheet
}

/// All touchpoints with the names of their stages.
fn in_order(summary: &Summary) -> impl Iterator<Item = (&str, &TouchpointLine)> {
    summary.stages.iter().flat_map(|stage| stage.touchpoints.iter().map(|t| (stage.name.as_str(), t)))
}
