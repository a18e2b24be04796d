//! The groups beside one another as one JSON object whose keys always stand in the same order. Who scored what
//! alone is not told, and nobody's name.

use crate::analysis::agreement::Undefined;
use crate::analysis::compare::{Comparison, GroupAgreement, GroupWork, SharedTouchpoint};
use crate::cli::analyse::{escaped, rounded};
use crate::model::{DepartmentId, Language, MarkKind, TouchpointId};
use serde::Serialize;

/// Scores are on the scale −5…+5, and null where there are none. A statistic that is not defined is null, and
/// `reason` says why.
#[derive(Serialize)]
struct Compared<'a> {
    scenario: &'a str,
    title: &'a str,
    /// By number, then in the order of the files. Lists by group stand in this order.
    groups: Vec<GroupLine<'a>>,
    touchpoints: Vec<TouchpointLine<'a>>,
    kendall_w: Option<f64>,
    kendall_w_uncorrected: Option<f64>,
    chi_square: Option<f64>,
    mean_spearman: Option<f64>,
    krippendorff_alpha: Alpha,
    fleiss_kappa: Option<f64>,
    reason: Reasons,
}

#[derive(Serialize)]
struct GroupLine<'a> {
    /// Of the worksheet.
    id: &'a str,
    number: u32,
    name: &'a str,
    scored: usize,
    mean: Option<f64>,
    /// The score furthest from 0.
    peak: Option<i8>,
    end: Option<i8>,
    peak_end: Option<f64>,
    /// The same with the measures of the redesign.
    after: Option<f64>,
    /// What these cost, in points.
    spent: u32,
}

#[derive(Serialize)]
struct TouchpointLine<'a> {
    id: &'a TouchpointId,
    name: &'a str,
    /// By group.
    scores: Vec<Option<i8>>,
    /// How many groups scored it.
    n: usize,
    mean: Option<f64>,
    median: Option<f64>,
    /// Of all groups, not of a sample.
    sd: Option<f64>,
    /// Highest less lowest.
    range: Option<u8>,
    votes: Votes,
    accountable: Vec<AccountableLine<'a>>,
}

/// How many groups put the mark there.
#[derive(Serialize)]
struct Votes {
    peak: usize,
    pit: usize,
    end: usize,
    moment: usize,
}

#[derive(Serialize)]
struct AccountableLine<'a> {
    department: &'a DepartmentId,
    name: &'a str,
    /// How many groups named it.
    count: usize,
}

#[derive(Serialize)]
struct Alpha {
    nominal: Option<f64>,
    ordinal: Option<f64>,
    interval: Option<f64>,
}

/// Why a statistic is null; null where it is not.
#[derive(Serialize)]
struct Reasons {
    kendall_w: Option<&'static str>,
    krippendorff_alpha: Option<&'static str>,
    fleiss_kappa: Option<&'static str>,
}

/// The comparison as text.
pub(super) fn text(comparison: &Comparison, language: Language) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&compared(comparison, language)).map(|text| escaped(&text))
}

fn compared(comparison: &Comparison, language: Language) -> Compared<'_> {
    let GroupAgreement { kendall, nominal, ordinal, interval, fleiss } = comparison.agreement();
    let brief = comparison.works.first().map(|work| &work.worksheet.scenario);
    let number = |statistic: &Result<f64, Undefined>| statistic.ok().map(rounded);
    Compared {
        scenario: brief.map_or("", |brief| &brief.id),
        title: brief.map_or("", |brief| brief.title.get(language)),
        groups: comparison.works.iter().map(group).collect(),
        touchpoints: comparison.columns.iter().map(|c| touchpoint(c, comparison, language)).collect(),
        kendall_w: kendall.ok().map(|kendall| rounded(kendall.w)),
        kendall_w_uncorrected: kendall.ok().map(|kendall| rounded(kendall.w_uncorrected)),
        chi_square: kendall.ok().map(|kendall| rounded(kendall.chi_square)),
        mean_spearman: kendall.ok().map(|kendall| rounded(kendall.mean_spearman)),
        krippendorff_alpha: Alpha {
            nominal: number(&nominal),
            ordinal: number(&ordinal),
            interval: number(&interval),
        },
        fleiss_kappa: number(&fleiss),
        reason: Reasons {
            kendall_w: kendall.err().map(key),
            // All three are undefined for the same reason.
            krippendorff_alpha: interval.err().map(key),
            fleiss_kappa: fleiss.err().map(key),
        },
    }
}

fn group(work: &GroupWork) -> GroupLine<'_> {
    let GroupWork { worksheet, review } = work;
    let reading = &review.reading;
    GroupLine {
        id: worksheet.id.as_str(),
        number: worksheet.group.number,
        name: &worksheet.group.name,
        scored: reading.scored,
        mean: reading.mean.map(rounded),
        peak: reading.peak.as_ref().map(|spot| spot.score.value()),
        end: reading.end.as_ref().and_then(|end| end.score).map(|score| score.value()),
        peak_end: reading.remembered.map(rounded),
        after: review.after.remembered.map(rounded),
        spent: review.spent,
    }
}

fn touchpoint<'a>(
    column: &'a SharedTouchpoint,
    comparison: &'a Comparison,
    language: Language,
) -> TouchpointLine<'a> {
    let spread = column.spread.as_ref();
    let votes = |kind| column.votes(kind).len();
    let name = |department: &'a DepartmentId| {
        let mut groups = comparison.works.iter();
        let known = groups.find_map(|work| work.worksheet.journey.department(department));
        known.map_or("", |department| department.name.get(language))
    };
    TouchpointLine {
        id: &column.touchpoint,
        name: column.name.get(language),
        scores: column.scores.iter().map(|score| score.map(|score| score.value())).collect(),
        n: spread.map_or(0, |spread| spread.n()),
        mean: spread.map(|spread| rounded(spread.mean)),
        median: spread.map(|spread| rounded(spread.median)),
        sd: spread.map(|spread| rounded(spread.deviation)),
        range: spread.map(|spread| spread.range()),
        votes: Votes {
            peak: votes(MarkKind::Peak),
            pit: votes(MarkKind::Pit),
            end: votes(MarkKind::End),
            moment: votes(MarkKind::Moment),
        },
        accountable: column
            .accountable
            .iter()
            .map(|named| AccountableLine {
                department: &named.department,
                name: name(&named.department),
                count: named.groups.len(),
            })
            .collect(),
    }
}

fn key(undefined: Undefined) -> &'static str {
    match undefined {
        Undefined::TooFewRaters => "too_few_groups",
        Undefined::TooFewItems => "too_few_touchpoints",
        Undefined::AllAgree => "all_agree",
        Undefined::NoOrder => "no_order",
    }
}
