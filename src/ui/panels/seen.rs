//! What F8 visited last, whatever step it was in.

use crate::analysis::review::{Finding, Topic};

/// A finding with its place among those that F8 goes through.
#[derive(Default)]
pub struct Seen(Option<(usize, Finding)>);

impl Seen {
    /// What was visited last, where it is about a topic.
    pub fn on(&self, topic: Topic) -> Option<&(usize, Finding)> {
        self.0.as_ref().filter(|(_, finding)| finding.topic() == topic)
    }

    pub fn keep(&mut self, at: usize, finding: &Finding) {
        self.0 = Some((at, finding.clone()));
    }
}
