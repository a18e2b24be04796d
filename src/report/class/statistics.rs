//! How far the groups agree, in numbers, each with what it says; for those who ask, so last in the report.

use super::pen::{ClassPen, Field, count, plain};
use super::summary::{ClassPart, ClassTable};
use crate::analysis::agreement::Undefined;
use crate::analysis::compare::GroupAgreement;
use crate::report::summary::Entry;
use crate::words::Phrase;
use crate::words::class_report::{self, statistics as words};
use crate::words::compare_ui::numbers;

/// The statistics; none where fewer than two groups scored.
pub(super) fn statistics(pen: &ClassPen<'_>) -> ClassTable {
    let GroupAgreement { kendall, nominal, ordinal, interval, fleiss } = pen.comparison.agreement();
    let shown = |statistic: Result<f64, Undefined>| match statistic {
        Ok(value) => plain(Some(value), 3),
        Err(reason) => Entry::Text(pen.word(numbers::undefined(reason))),
    };
    let rows = [
        (numbers::KENDALL, shown(kendall.map(|kendall| kendall.w)), numbers::KENDALL_HOW),
        (numbers::UNCORRECTED, shown(kendall.map(|kendall| kendall.w_uncorrected)), numbers::UNCORRECTED_HOW),
        (numbers::CHI_SQUARE, shown(kendall.map(|kendall| kendall.chi_square)), numbers::CHI_SQUARE_HOW),
        (numbers::SPEARMAN, shown(kendall.map(|kendall| kendall.mean_spearman)), numbers::SPEARMAN_HOW),
        (words::RATERS, kendall.map_or(Entry::Text(String::new()), |k| count(k.raters)), words::RATERS_SAYS),
        (words::ITEMS, kendall.map_or(Entry::Text(String::new()), |k| count(k.items)), words::ITEMS_SAYS),
        (numbers::NOMINAL, shown(nominal), numbers::NOMINAL_HOW),
        (numbers::ORDINAL, shown(ordinal), numbers::ORDINAL_HOW),
        (numbers::INTERVAL, shown(interval), numbers::INTERVAL_HOW),
        (words::FLEISS, shown(fleiss), words::FLEISS_SAYS),
    ];
    let compared = pen.comparison.widest_first().is_empty();
    let rows = if compared { Vec::new() } else { rows.to_vec() };
    let fields: [Field<'_, (Phrase, Entry, Phrase)>; 3] = [
        (class_report::STATISTIC, 30, &|(name, ..)| Entry::Text(pen.word(*name))),
        (class_report::VALUE, 16, &|(_, value, _)| value.clone()),
        (class_report::MEANING, 90, &|(.., says)| Entry::Text(pen.word(*says))),
    ];
    let mut table = pen.table(ClassPart::Statistics, class_report::STATISTICS, &fields, &rows);
    table.lead.push(pen.word(words::STATISTICS_LEAD));
    table
}
