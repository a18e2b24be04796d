//! The first step: the customer and the way.

use super::Phrase;

pub const YOU_ARE: Phrase = Phrase::new("此刻你是", "Right now you are");
pub const GOAL: Phrase = Phrase::new("我的目标", "My goal");
pub const CONTEXT: Phrase = Phrase::new("背景", "The situation");
pub const FROM: Phrase = Phrase::new("旅程从这里开始", "The journey begins");
pub const TO: Phrase = Phrase::new("到这里结束", "It ends");
pub const BEGIN_WALK: Phrase = Phrase::new("开始走旅程 →", "Begin the walk →");
