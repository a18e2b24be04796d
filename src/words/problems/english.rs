//! The problems of files in English.

use super::{closing, listed, visible};
use crate::files::problem::Problem;
use crate::model::Language::{En, Zh};
use std::fmt::Write;

pub(super) fn text(problem: &Problem) -> String {
    match problem {
        Problem::Missing => {
            "There is no such file. It may have been moved or renamed; check the path.".into()
        }
        Problem::Folder => "This is a folder, not a file. Choose a .scenario.ron, .worksheet.ron or .class.ron file in it.".into(),
        Problem::NotAFile => {
            "This is a pipe or a device, not a file. Choose a .scenario.ron, .worksheet.ron or .class.ron file.".into()
        }
        Problem::NoPermission => {
            "You may not read this file. Change its permissions, or use a copy in another place.".into()
        }
        Problem::Held => {
            "Another program holds the file: often a virus scanner, a sync client, Excel or the preview in Explorer. Close it there or wait a moment, and open it again.".into()
        }
        Problem::Unreadable { reason } => {
            format!("Reading the file failed: {reason}. Check the disk or the USB stick and try again.")
        }
        Problem::TooLarge { mebibytes, limit } => format!(
            "The file has {mebibytes} MiB, more than the {limit} MiB that are read. No scenario or worksheet is that large: is it the right file?"
        ),
        Problem::Empty => "The file is empty. Bring its content back from a backup or from recovery, or choose another.".into(),
        Problem::AllZero => {
            "The file holds nothing but zero bytes, as after a power cut or a stick pulled while saving; its content is gone. Bring it back from a backup or from recovery.".into()
        }
        Problem::Foreign(kind) => format!(
            "This is {}, not a scenario, worksheet or class. Choose a .scenario.ron, .worksheet.ron or .class.ron file.",
            kind.phrase().get(En)
        ),
        Problem::CutOff => {
            "The file ends here in the middle of a character: it was cut off while it was copied or saved. Copy it again, or bring it back from a backup or from recovery.".into()
        }
        Problem::ZeroByte => {
            "The file is not text: a zero byte stands here. Delete it in a text editor, or bring the file back from a backup.".into()
        }
        Problem::ZeroBlock { bytes } => format!(
            "From here on {bytes} bytes are zero, as after a power cut or a stick pulled while saving; what stood there is gone. Bring the file back from a backup or from recovery."
        ),
        Problem::GuessedEncoding { name, line } => format!(
            "The encoding of the file is not certain. Read as {name}, this line says: {line}. If that is right, open the file as {name} in a text editor and save it as UTF-8."
        ),
        Problem::NotText => {
            "The file is not text, or its encoding is unknown. Save it as UTF-8 in a text editor.".into()
        }
        Problem::OtherEncoding { name } => {
            format!("The file is encoded in {name} and was read so; saving will write UTF-8.")
        }
        Problem::NotADocument { found } => format!(
            "The file begins with \"{found}\", unlike a scenario, worksheet or class: these stand in one pair of parentheses and begin with (version: 1,"
        ),
        Problem::OtherDocument { found } => format!(
            "The file holds \"{found}\", not a scenario, worksheet or class. Choose another file; if it is one of these, delete the name before the first parenthesis."
        ),
        Problem::MergeMarkers => {
            "Here two versions of the file stand one after the other, as a version control leaves them (<<<<<<<, =======, >>>>>>>). Keep one of the two and delete these three lines.".into()
        }
        Problem::TooManyValues { limit } => {
            format!("The file holds more than {limit} values; reading stopped here. Is it the right file?")
        }

        Problem::Character { found, replacement: " " } => format!(
            "A special blank (U+{:04X}) stands outside quotation marks. Type an ordinary space.",
            u32::from(*found)
        ),
        Problem::Character { found, replacement: "\"" } => {
            format!("A text stands in the quotation mark {found}. Put plain ones at both its ends: \"…\"")
        }
        Problem::Character { found, replacement } => {
            format!("Found \"{found}\" outside quotation marks. Type the plain {replacement} instead")
        }
        Problem::UnexpectedCharacter { found } => format!(
            "The character \"{}\" has no place here. Delete it; if it belongs to a text, put the text into \"…\".",
            visible(*found)
        ),
        Problem::HashComment => "A comment cannot begin with #. Begin it with //".into(),
        Problem::SlashComment => "A comment begins with two slashes. Write // instead of the / here".into(),
        Problem::UnclosedComment => {
            "The comment that begins here never ends. Close it with */ where it ends, most likely at the end of this line".into()
        }
        Problem::UnopenedComment => {
            "This */ closes no comment. Write /* where the comment begins, or delete the */".into()
        }
        Problem::RemarkWithoutSlashes { found } => {
            format!("\"{found}\" belongs to no field. If it is a comment, write // before it; if not, delete it.")
        }
        Problem::RemarkInBrackets { found } => {
            format!("A comment cannot stand in brackets outside of texts. Write it as /* {found} */ or delete it.")
        }
        Problem::PastedTable { first, cells } => format!(
            "A table was pasted here as from Excel: {cells} cells in a row, parted by tabs. Write each row as an entry, with the name of its field before each cell: (name: \"{first}\", channel: \"…\"),"
        ),
        Problem::Placeholder => "These dots stand for something that is still to be written. Write it, or delete the entry.".into(),
        Problem::UnopenedString { found } => {
            format!("The text {found} lacks its first quotation mark. Write \" before it")
        }
        Problem::UnclosedString => "The text that begins at this quotation mark never ends. Close it with \"".into(),
        Problem::QuoteInside => {
            "The text ends at this quotation mark, but goes on right after it. Write a quotation mark inside a text as \\\"; or the text before lacks its closing mark: add it.".into()
        }
        Problem::SingleQuotes => "A text stands in single quotes. Use double quotation marks \"…\"".into(),
        Problem::BadEscape { found } => format!(
            "\"{found}\" is no valid escape in a text. Write a backslash as \\\\ and a line break as \\n."
        ),
        Problem::BadNumber { found } => format!("\"{found}\" is not a number. Write it like 3, -2 or +4."),
        Problem::NumberWithUnit { number, found } => {
            format!("\"{found}\" is a number with a unit. Write the number alone: {number}")
        }
        Problem::DecimalComma { found } => {
            format!("\"{found}\" is written with a decimal comma. Write a point, or round it where whole numbers stand.")
        }
        Problem::MissingComma => "A comma is missing. Add , here".into(),
        Problem::MissingColon { field } => {
            format!("The colon after \"{field}\" is missing. Write {field}: …")
        }
        Problem::EqualsSign { field } => {
            format!("An equals sign stands after \"{field}\". Write a colon: {field}: …")
        }
        Problem::QuotedField { field } => format!("Field names take no quotation marks. Write {field}: …"),
        Problem::FieldExpected { found } => {
            format!("{found} stands here without a field name. Write name: {found}, or delete it.")
        }
        Problem::ValueExpected { found } => {
            format!("A value should stand here, but there is {found}. Add the value, or delete what is too much.")
        }
        Problem::TextWithoutQuotes { found } => {
            format!("The text {found} has no quotation marks. Write \"{found}\"")
        }
        Problem::UnclosedBracket { open } => {
            format!("The {open} that stands here is never closed. Add the {} where it ends.", closing(*open))
        }
        Problem::UnclosedHere { open, open_line } => format!(
            "By how the lines are indented, the {open} of line {open_line} ends here. Add {}",
            closing(*open)
        ),
        Problem::MissingOpening { open, field } if field.is_empty() => {
            format!("The entry that begins here lacks its {open}. Write {open} before it")
        }
        Problem::MissingOpening { open, field } => {
            format!("The value of \"{field}\" lacks its {open}. Write {open} here, before it")
        }
        Problem::UnmatchedBracket { open, open_line, found } => format!(
            "This {found} does not match the {open} of line {open_line}. Add {} before it, or delete the {found} if it is too many.",
            closing(*open)
        ),
        Problem::FieldInList { field, open_line } => format!(
            "The field \"{field}\" stands inside the list that begins in line {open_line}. Close that list with ] before it; if it belongs to an entry of the list, put it into parentheses."
        ),
        Problem::WrongBracket { expected, found } => {
            format!("Here should be {expected}, but there is {found}. Change it.")
        }
        Problem::StrayBracket { found } => {
            format!("There is one {found} too many. Delete it, or add the bracket that it closes.")
        }
        Problem::MissingOuterBrackets => {
            "The whole file must stand in parentheses. Put ( at its beginning and ) at its end".into()
        }
        Problem::TooDeep { limit } => {
            format!("Brackets are nested more than {limit} deep; what is inside was not read. Remove the needless ones.")
        }
        Problem::TwoDocuments => "There are two documents in this file; the second begins here. Make two files of them.".into(),
        Problem::TextAfterEnd { found } => format!(
            "The content ended at the bracket before, but {found} follows. Delete it, or see whether the bracket closes too early."
        ),

        Problem::MissingVersion { newest } => {
            format!("The version is missing. Add version: {newest}, after the first parenthesis")
        }
        Problem::BadVersion { newest } => format!("The version must be a whole number. Write version: {newest}"),
        Problem::NewerVersion { found, newest } => format!(
            "The file was made by a newer program (version {found}); this one knows versions up to {newest}. Update the program to open it; the file was left as it is. If you count your own revisions with it: version is that of the format, write version: {newest}"
        ),

        Problem::UnknownField { part, field, suggestion } => {
            let part = capitalised(part.phrase().get(En));
            match suggestion {
                Some(right) => format!("{part} has no field \"{field}\". Did you mean {right}?"),
                None => format!("{part} has no field \"{field}\". Rename or delete it."),
            }
        }
        Problem::DuplicateField { field } => {
            format!("The field \"{field}\" is written twice. Keep one of the two.")
        }
        Problem::MissingField { part, field, example } => format!(
            "{} lacks the field \"{field}\". Add {field}: {example}",
            capitalised(part.phrase().get(En))
        ),
        Problem::WrongKind { field, expected, found } => format!(
            "\"{field}\" must be {}, not {}. Change it.",
            expected.phrase().get(En),
            found.phrase().get(En)
        ),
        Problem::NotAList { field, list } => format!("\"{field}\" must be a list. Write {field}: {list}"),
        Problem::NumberInWords { found, number } => {
            format!("{found} must be written in digits. Write {number}")
        }
        Problem::UnknownName { field, found, allowed, suggestion } => match suggestion {
            Some(right) => {
                format!("\"{field}\" cannot be {found}. Did you mean {right}? It can be: {allowed}.")
            }
            None => format!("\"{field}\" cannot be {found}. It can be: {allowed}."),
        },
        Problem::ScoreOutOfRange { found } => {
            format!("The score {found} is off the scale. Scores are whole numbers from -5 to 5.")
        }
        Problem::NotWhole { field, found } => {
            format!("\"{field}\" must be a whole number and cannot be {found}. Round it.")
        }
        Problem::OutOfRange { field, found, min, max } => {
            format!("\"{field}\" cannot be {found}. Write a whole number from {min} to {max}.")
        }
        Problem::BadWeight { field, found } => format!(
            "The weight \"{field}\" cannot be {found}. Write 0 or a positive number; weights need not add up to 100."
        ),
        Problem::BadDate { found } => {
            format!("\"{found}\" is not a day of the calendar. Write it like \"2026-11-21\".")
        }
        Problem::BadTime { found } => {
            format!("\"{found}\" is not a time of day. Write it like \"09:00\".")
        }
        Problem::NumberOf { field, found, min, max } => {
            format!("\"{field}\" has {found} entries and needs {min} to {max}. Add some or take some out.")
        }
        Problem::BadColor { found } => format!("\"{found}\" is not a colour. Write it like \"#1f77b4\"."),
        Problem::EmptyName { part } => {
            format!("The name of {} is empty. Write one.", part.phrase().get(En))
        }
        Problem::EmptyId { part } => format!(
            "The id of {} is empty. Write a short one, or delete the id and let the program number it.",
            part.phrase().get(En)
        ),
        Problem::BadDocumentId { field, found } => format!(
            "\"{field}\" cannot be \"{found}\". The program gives ids of eight small letters and digits; delete {field} if it is not one."
        ),
        Problem::IdOfAddition { part, id } => format!(
            "The id \"{id}\" of {} begins with +, as only what groups add does. Choose another id, or delete it and let the program number it.",
            part.phrase().get(En)
        ),
        Problem::DuplicateId { part, id, first_line } => format!(
            "The id \"{id}\" of {} was used in line {first_line} already. Choose another, or delete the id and let the program number it.",
            part.phrase().get(En)
        ),
        Problem::UnknownTouchpoint { found, suggestion } => match suggestion {
            Some(right) => format!("There is no touchpoint \"{found}\". Did you mean \"{right}\"?"),
            None => format!(
                "There is no touchpoint \"{found}\". Write the id of a touchpoint, or its number counted from 1."
            ),
        },
        Problem::NoTouchpointNumber { found, n_touchpoints } => format!(
            "There is no touchpoint number {found}; the journey has {n_touchpoints}. Write 1 to {n_touchpoints}, or an id."
        ),
        Problem::UnknownDepartment { found, suggestion } => match suggestion {
            Some(right) => {
                format!("There is no department \"{found}\" in departments. Did you mean \"{right}\"?")
            }
            None => format!(
                "There is no department \"{found}\" in departments. Add it there, or write the id or name of one that is."
            ),
        },
        Problem::DepartmentsInOneText { list } => format!(
            "Several departments stand in one text. Write each in marks of its own, in square brackets: {list}"
        ),
        Problem::OneDepartment { field, first } => {
            let others = if *field == "owner" { " The others go into support." } else { "" };
            format!("\"{field}\" takes one department. Keep one: {field}: \"{first}\".{others}")
        }
        Problem::TouchpointTwice { id } => {
            format!("The touchpoint \"{id}\" stands in this list twice. Keep one of the two.")
        }
        Problem::DepartmentTwice { id } => {
            format!("The department \"{id}\" stands twice at this touchpoint. Keep one of the two.")
        }
        Problem::GroupNumberTwice { number } => {
            format!("Two groups have the number {number}. The class opens all the same; give one of them another number on the page Groups.")
        }
        Problem::TooManyBallots { found, most } => {
            format!("There are {found} ballots; a worksheet holds {most} at most. Delete those that are too many.")
        }
        Problem::StaysOpen => {
            "The first step, Scenario, cannot be closed. Take it out of closed.".to_owned()
        }
        Problem::TooManyMoments { found } => {
            format!("There are {found} moments of truth; three are the most. Keep those that matter most.")
        }
        Problem::ScoreInScenario => {
            "A scenario's touchpoint takes no score, because participants would see the answer. Move it to the touchpoints of trainer, as (touchpoint: …, score: …).".into()
        }
        Problem::GroupWorkInScenario { field } => format!(
            "\"{field}\" is for a group to fill in a worksheet; a scenario cannot have it. Delete it; a trainer's remarks go in trainer."
        ),
        Problem::TrainerInWorksheet => {
            "The worksheet holds a trainer's part, the answers. They belong in the scenario file only, because worksheets are given to participants. Delete trainer.".into()
        }

        Problem::NoStages => "The journey has no stage yet. Write at least one in stages.".into(),
        Problem::EmptyStage { name } => {
            format!("The stage \"{name}\" has no touchpoints. Add some, or delete the stage.")
        }
        Problem::MissingLanguage { field, language } => {
            let name = match language {
                Zh => "Chinese (zh)",
                En => "English (en)",
            };
            format!("\"{field}\" lacks {name}; the other language stands in. Add it, or write one plain text.")
        }
        Problem::NoReferenceScore { names } => format!(
            "The trainer's touchpoints have no reference score for {}; the curve of the debrief will have gaps. Add (touchpoint: …, score: …).",
            listed(names, En)
        ),
        Problem::NoEndScore { name } => format!(
            "The end of the journey, \"{name}\", has no reference score, and without it nothing is remembered. Add it to the trainer's touchpoints."
        ),
        Problem::DotsAlone { field } => format!("\"{field}\" holds dots alone. Write what belongs there."),
        Problem::LongText { field, characters, limit } => format!(
            "\"{field}\" has {characters} characters, more than the {limit} there is room for. All of it was kept; it is cut short on maps and pages. Shorten it if you can."
        ),
        Problem::ControlCharacter { field, code } => format!(
            "\"{field}\" holds the invisible character U+{code:04X}; it was kept. Delete it unless it is meant."
        ),
        Problem::SameAgain { count, replacement: " ", .. } => {
            format!("And {count} more of the same kind. Replace all special blanks by ordinary ones at once, with your editor.")
        }
        Problem::SameAgain { count, found, replacement } if found.is_empty() => {
            format!("And {count} more of the same kind. Mend all of them at once with your editor; what to write: {replacement}")
        }
        Problem::SameAgain { count, found, replacement } => {
            format!("And {count} more of the same kind. Replace all {found} outside texts by {replacement} at once, with your editor.")
        }
        Problem::More { count: 1 } => "And 1 more problem. Mend those above first.".to_owned(),
        Problem::More { count } => format!("And {count} more problems. Mend those above first."),
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let mut result = String::with_capacity(text.len());
    if let Some(first) = chars.next() {
        let _ = write!(result, "{}", first.to_uppercase());
    }
    result.push_str(chars.as_str());
    result
}
