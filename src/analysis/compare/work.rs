//! One group's worksheet with what follows from it.

use crate::analysis::review::Review;
use crate::model::Worksheet;
use std::sync::Arc;

/// One group's worksheet with what follows from it.
#[derive(Clone, Debug)]
pub struct GroupWork {
    pub worksheet: Arc<Worksheet>,
    pub review: Arc<Review>,
}

impl GroupWork {
    pub fn new(worksheet: Arc<Worksheet>) -> Self {
        let review = Arc::new(Review::of(&worksheet));
        Self { worksheet, review }
    }
}
