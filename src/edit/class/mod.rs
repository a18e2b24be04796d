//! The only way to change a class: its plan and its clock. Instants stand in the edit, because nothing here
//! reads a clock.
//!
//! The plan can be undone, the clock cannot: nobody gets a minute back.

mod clock;
mod collect;
pub mod debrief;
mod groups;

pub use clock::ClockEdit;
pub use collect::CollectEdit;
pub use debrief::{DebriefEdit, DebriefRefusal};
pub use groups::GroupsEdit;

use super::Editable;
use crate::model::{Agenda, Block, Class, Date, ItemId, MOST_REVISION, Step, Text, TimeOfDay};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One thing that a person does to a class. Places count from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ClassEdit {
    SetName(String),
    SetDate(Option<Date>),
    SetSound(bool),
    /// Another plan, whole. Not while a day runs.
    SetAgenda(Agenda),
    SetStart(TimeOfDay),
    SetMinutes {
        block: usize,
        minutes: u32,
    },
    SetTitle {
        block: usize,
        title: String,
    },
    SetWhatToDo {
        block: usize,
        text: String,
    },
    SetStep {
        block: usize,
        step: Option<Step>,
    },
    SetBreak {
        block: usize,
        is_break: bool,
    },
    AddBlock {
        index: usize,
        block: Block,
    },
    RemoveBlock {
        block: usize,
    },
    /// `to` is the place after the block was taken out.
    MoveBlock {
        block: usize,
        to: usize,
    },
    Groups(GroupsEdit),
    Debrief(DebriefEdit),
    /// At the instant `now`, in seconds since 1970.
    Clock {
        now: u64,
        edit: ClockEdit,
    },
    /// What the groups handed in.
    Collect(CollectEdit),
}

/// Why an edit of a class was not carried out. The class is then unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClassRefusal {
    #[error("a block takes 1 to 480 minutes")]
    Minutes,
    #[error("a countdown takes 1 second to 4 hours")]
    Countdown,
    #[error("there is no such block")]
    Missing,
    #[error("a plan has at least one block and at most 100")]
    Blocks,
    #[error("the block runs")]
    BlockRuns,
    #[error("a day runs")]
    DayRuns,
    #[error("no day runs")]
    NoDay,
    #[error("no countdown runs")]
    NoCountdown,
    #[error(transparent)]
    Debrief(#[from] DebriefRefusal),
    #[error("the group is not there any more")]
    NoGroup,
    #[error("another group has this number")]
    NumberTaken,
    #[error("a group has a number from 1 to 999, or none")]
    Number,
    #[error("a class has at most 400 groups")]
    Groups,
    #[error("a group has at most 60 members")]
    Members,
    #[error("there is no such worksheet in the class")]
    NotCollected,
    #[error("the class is full")]
    Full,
    #[error("the two touchpoints are one already")]
    Joined,
}

/// Carries out `edit`, or refuses and leaves `class` as it was.
///
/// # Errors
/// A [`ClassRefusal`], when a number is out of its range, the block is gone, or what runs forbids it.
pub fn apply(class: &mut Class, edit: &ClassEdit) -> Result<(), ClassRefusal> {
    match edit {
        ClassEdit::SetName(name) => class.name.clone_from(name),
        ClassEdit::SetDate(date) => class.date = *date,
        ClassEdit::SetSound(sound) => class.sound = *sound,
        ClassEdit::SetAgenda(agenda) => {
            if class.clock.day.is_some() {
                return Err(ClassRefusal::DayRuns);
            }
            check_agenda(agenda)?;
            class.agenda.clone_from(agenda);
        }
        ClassEdit::SetStart(start) => class.agenda.start = *start,
        ClassEdit::SetMinutes { block, minutes } => {
            if !Block::MINUTES.contains(minutes) {
                return Err(ClassRefusal::Minutes);
            }
            block_mut(class, *block)?.minutes = *minutes;
        }
        ClassEdit::SetTitle { block, title } => block_mut(class, *block)?.title = Text::plain(title),
        ClassEdit::SetWhatToDo { block, text } => block_mut(class, *block)?.what_to_do = Text::plain(text),
        ClassEdit::SetStep { block, step } => block_mut(class, *block)?.step = *step,
        ClassEdit::SetBreak { block, is_break } => block_mut(class, *block)?.is_break = *is_break,
        ClassEdit::AddBlock { index, block } => add_block(class, *index, block)?,
        ClassEdit::RemoveBlock { block } => remove_block(class, *block)?,
        ClassEdit::MoveBlock { block, to } => move_block(class, *block, *to)?,
        ClassEdit::Groups(edit) => groups::apply(class, edit)?,
        ClassEdit::Debrief(edit) => {
            let made = ItemId::made(class.revision.saturating_add(1).min(MOST_REVISION));
            debrief::apply(class, edit, made)?;
        }
        ClassEdit::Clock { now, edit } => clock::apply(class, *edit, *now)?,
        ClassEdit::Collect(edit) => collect::apply(class, edit)?,
    }
    Ok(())
}

fn check_agenda(agenda: &Agenda) -> Result<(), ClassRefusal> {
    if !(1..=Agenda::MOST_BLOCKS).contains(&agenda.blocks.len()) {
        return Err(ClassRefusal::Blocks);
    }
    let fits = |block: &Block| Block::MINUTES.contains(&block.minutes);
    if agenda.blocks.iter().all(fits) { Ok(()) } else { Err(ClassRefusal::Minutes) }
}

fn block_mut(class: &mut Class, block: usize) -> Result<&mut Block, ClassRefusal> {
    class.agenda.blocks.get_mut(block).ok_or(ClassRefusal::Missing)
}

fn add_block(class: &mut Class, index: usize, block: &Block) -> Result<(), ClassRefusal> {
    let blocks = &mut class.agenda.blocks;
    if blocks.len() >= Agenda::MOST_BLOCKS {
        return Err(ClassRefusal::Blocks);
    }
    if !Block::MINUTES.contains(&block.minutes) {
        return Err(ClassRefusal::Minutes);
    }
    let index = index.min(blocks.len());
    blocks.insert(index, block.clone());
    if let Some(day) = &mut class.clock.day
        && day.block >= index
    {
        day.block += 1;
    }
    Ok(())
}

fn remove_block(class: &mut Class, block: usize) -> Result<(), ClassRefusal> {
    block_mut(class, block)?;
    if class.agenda.blocks.len() == 1 {
        return Err(ClassRefusal::Blocks);
    }
    if let Some(day) = &mut class.clock.day {
        if day.block == block {
            return Err(ClassRefusal::BlockRuns);
        }
        if day.block > block {
            day.block -= 1;
        }
    }
    class.agenda.blocks.remove(block);
    Ok(())
}

fn move_block(class: &mut Class, block: usize, to: usize) -> Result<(), ClassRefusal> {
    block_mut(class, block)?;
    let moved = class.agenda.blocks.remove(block);
    let to = to.min(class.agenda.blocks.len());
    class.agenda.blocks.insert(to, moved);
    if let Some(day) = &mut class.clock.day {
        day.block = match day.block {
            running if running == block => to,
            running => {
                let without = if running > block { running - 1 } else { running };
                if without >= to { without + 1 } else { without }
            }
        };
    }
    Ok(())
}

impl Editable for Class {
    type Edit = ClassEdit;
    type Refusal = ClassRefusal;

    fn apply(&mut self, edit: &ClassEdit) -> Result<(), ClassRefusal> {
        apply(self, edit)
    }

    fn revision(&self) -> u64 {
        self.revision
    }

    fn set_revision(&mut self, revision: u64) {
        self.revision = revision.min(MOST_REVISION);
    }

    fn is_step(edit: &ClassEdit) -> bool {
        match edit {
            ClassEdit::Clock { .. } | ClassEdit::SetSound(_) => false,
            ClassEdit::Collect(edit) => edit.is_step(),
            _ => true,
        }
    }

    /// Another plan comes under the running clock. The block that runs is the same one where it is still
    /// there, otherwise the one in its place.
    fn restored(then: &Arc<Self>, now: &Self) -> Arc<Self> {
        let mut class = Self { id: now.id, ..Self::clone(then) };
        class.clock.clone_from(&now.clock);
        class.sound = now.sound;
        class.watched.clone_from(&now.watched);
        collect::restore(&mut class, now);
        if let Some(day) = &mut class.clock.day {
            let blocks = &class.agenda.blocks;
            let running = now.agenda.blocks.get(day.block);
            let same = |block: &Block| Some(block) == running;
            if !blocks.get(day.block).is_some_and(same) {
                let elsewhere = blocks.iter().position(same);
                day.block = elsewhere.unwrap_or(day.block.min(blocks.len().saturating_sub(1)));
            }
        }
        Arc::new(class)
    }
}
