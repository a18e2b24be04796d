//! Whose names the slides leave out, found once as long as neither class nor work changes.

use crate::analysis::compare::Comparison;
use crate::model::{Class, Language};
use crate::report::class::Names;
use crate::ui::cx::Cx;
use std::sync::Arc;

/// Of which class and work, and in which language.
type NamesOf = (Arc<Class>, Arc<Comparison>, Language, Arc<Names>);

#[derive(Default)]
struct Known(Option<NamesOf>);

/// The names that are left out; `None` where the trainer turned them on.
pub fn left_out(cx: &mut Cx<'_>, language: Language) -> Option<Arc<Names>> {
    if cx.state.presentation.names {
        return None;
    }
    let (class, comparison) = (cx.state.class.class(), cx.state.class.comparison());
    if let Some((of_class, of_work, of_language, names)) = &cx.memory.of::<Known>().0
        && Arc::ptr_eq(of_class, class)
        && Arc::ptr_eq(of_work, comparison)
        && *of_language == language
    {
        return Some(Arc::clone(names));
    }
    let names = Arc::new(Names::of(class, comparison, language));
    let known = (Arc::clone(class), Arc::clone(comparison), language, Arc::clone(&names));
    cx.memory.of_mut::<Known>().0 = Some(known);
    Some(names)
}
