//! Words of comparing groups: what does not take part, and why.

use super::Phrase;
use crate::analysis::compare::SetAside;

/// Scenarios and classes are nobody's work.
pub const NOT_A_WORKSHEET: Phrase =
    Phrase::new("这不是工作单，没有参加比较。", "This is no worksheet, and it was left out.");
pub const NOTHING: Phrase = Phrase::new(
    "没有可以比较的工作单。请给出各组的 .worksheet.ron 文件。",
    "There is no worksheet to compare. Name the .worksheet.ron files of the groups.",
);

pub const CHANGED_MEANWHILE: Phrase = Phrase::new(
    "这个文件刚才变了，没有放进班级。请再试一次。",
    "The file changed just now and was not put into the class. Try again.",
);

/// Why a worksheet does not take part.
pub fn set_aside(reason: SetAside) -> Phrase {
    match reason {
        SetAside::OtherScenario => Phrase::new(
            "这一组走的是另一个情景，没有参加比较。要比较，请和同一情景的工作单放在一起。",
            "This group walked another scenario and was left out. Compare it with worksheets of its own scenario.",
        ),
        SetAside::Older => Phrase::new(
            "这是较早的副本，另一个文件里有这张工作单后来的内容，用了那一份。",
            "An older copy: another of the files holds the later work of this worksheet, and that one was taken.",
        ),
        SetAside::Twin => Phrase::new(
            "另一个文件里是同一张工作单，内容也一样，只算一次。",
            "Another of the files holds the same worksheet with the same content; it counts once.",
        ),
        SetAside::Parted => Phrase::new(
            "同一张工作单在两个地方被分别改过，没有参加比较。请打开两个文件，问小组以哪一份为准，只留那一份。",
            "The same worksheet was changed in two places, and this one was left out. Open both, ask the group which \
             one counts, and name that one only.",
        ),
    }
}
