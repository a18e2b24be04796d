//! What stands in the table of statistics beside the numbers that the screen shows too.

use crate::words::Phrase;

pub const STATISTICS_LEAD: Phrase = Phrase::new(
    "给想细看的人：这些数字说各组看法有多一致，不给小组排名次。",
    "For those who ask: how far the groups agree. None of these ranks the groups.",
);
pub const RATERS: Phrase = Phrase::new("参加计算的组数", "Groups that count");
pub const RATERS_SAYS: Phrase = Phrase::new("打过分的组。", "Those that scored.");
pub const ITEMS: Phrase = Phrase::new("参加计算的触点数", "Touchpoints that count");
pub const ITEMS_SAYS: Phrase = Phrase::new("每组都打了分的触点。", "Those that all of them scored.");
pub const FLEISS: Phrase = Phrase::new("Fleiss κ（关键时刻）", "Fleiss' κ, moments of truth");
pub const FLEISS_SAYS: Phrase = Phrase::new(
    "各组选的关键时刻是否相同；多数触点没人选时它会偏低，所以不当标题。",
    "Whether they chose the same moments of truth; low where most touchpoints are nobody's choice, so never a headline.",
);
