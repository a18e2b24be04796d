//! Scoring alone, as it is asked for: from cover to pass to settling.

use crate::app::Alone;
use crate::app::AloneCommand;
use crate::app::workshop::BEGINNING;
use crate::app::{NoticeKind, State, Step, Workshop};
use crate::edit::{WorkEdit, WorksheetEdit};
use crate::words::alone;

impl State {
    /// Whether a key or command has to wait until the members are done, and says so.
    pub(super) fn waits_for_members(&mut self) -> bool {
        let private = self.workshop.as_ref().is_some_and(Workshop::is_private);
        if private {
            self.say(NoticeKind::Hint, alone::FIRST_FINISH.get(self.language).to_owned());
        }
        private
    }

    pub(super) fn score_alone(&mut self, command: AloneCommand) {
        let Some(workshop) = &mut self.workshop else { return };
        match command {
            AloneCommand::Cover => {
                let interrupted = match workshop.alone {
                    // Whoever stops in the middle can go on; so can whoever the program was closed upon.
                    Some(Alone::Pass { .. }) | None => {
                        workshop.end_pass();
                        workshop.unfinished()
                    }
                    _ => None,
                };
                workshop.step = Step::Walk;
                workshop.tool = None;
                workshop.alone = Some(Alone::Cover { interrupted });
            }
            AloneCommand::Start { name } => {
                if workshop.desk.read_only {
                    return self.edit(WorksheetEdit::Work(WorkEdit::AddBallot { name }), None);
                }
                let ballot = workshop.worksheet().ballots.len();
                match workshop.commit(WorksheetEdit::Work(WorkEdit::AddBallot { name }), Some(BEGINNING)) {
                    Ok(()) => {
                        workshop.alone = Some(Alone::Pass { ballot });
                        workshop.select_first_open();
                    }
                    Err(refusal) => self.refuse(refusal),
                }
            }
            AloneCommand::GoOn { ballot } => {
                if workshop.alone == Some(Alone::Cover { interrupted: Some(ballot) }) {
                    workshop.alone = Some(Alone::Pass { ballot });
                    workshop.select_first_open();
                }
            }
            AloneCommand::Done => workshop.end_pass(),
            AloneCommand::Show => {
                workshop.end_pass();
                workshop.step = Step::Walk;
                workshop.alone = Some(Alone::Settle);
                let first = workshop.worksheet().journey.touchpoints().next();
                workshop.selected = first.map(|touchpoint| touchpoint.id.clone());
            }
            AloneCommand::Leave => {
                workshop.end_pass();
                workshop.alone = None;
            }
        }
    }
}
