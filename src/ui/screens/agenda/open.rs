//! What the page of the agenda remembers of itself.

use crate::app::{ClassCommand, Command};
use crate::edit::ClassEdit;
use crate::model::{Block, Text};
use crate::ui::cx::Cx;
use crate::words::agenda as words;

/// What the page remembers of itself.
#[derive(Default)]
pub struct AgendaView {
    /// The place of the block that is being edited, counted from 0.
    pub block: Option<usize>,
    /// Minutes of the countdown that is not begun yet; 0 for those of the first frame.
    pub countdown: u32,
}

/// A block of a quarter of an hour at a place, opened for editing.
pub fn add_block(cx: &mut Cx<'_>, index: usize) {
    let block = Block { minutes: 15, title: Text::plain(cx.say(words::NEW_BLOCK)), ..Block::default() };
    cx.memory.of_mut::<AgendaView>().block = Some(index);
    cx.send(Command::Class(ClassCommand::Edit(ClassEdit::AddBlock { index, block })));
}
