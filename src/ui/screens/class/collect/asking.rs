//! What the page asks of the collection.

use crate::app::{ClassCommand, CollectCommand, Command};
use crate::ui::cx::Cx;

pub fn send(cx: &mut Cx<'_>, command: CollectCommand) {
    cx.send(Command::Class(ClassCommand::Collect(command)));
}
