//! Leaves the names of people out of what a class takes home.
//!
//! The names stand in the lists of members, at what members scored alone and in the teams across departments.
//! They go there, and wherever a group wrote one of them into a text of its own, exactly as it is in a list.
//! A name that is written otherwise cannot be known and stays.

use crate::analysis::compare::{Comparison, GroupWork};
use crate::model::class::OridCard;
use crate::model::collaboration::TeamMember;
use crate::model::people::people;
use crate::model::{Class, Collaboration, Department, DepartmentId, Language, List, Text, Worksheet};
use crate::words::class_report as words;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Shorter names are words of their own too often.
const SHORTEST: usize = 2;

/// The names that are left out, the longest first, so that a name within another does no harm.
pub struct Names {
    known: Vec<String>,
    instead: &'static str,
}

impl Names {
    /// All names that a class and its groups' worksheets list.
    pub fn of(class: &Class, comparison: &Comparison, language: Language) -> Self {
        let mut known = BTreeSet::new();
        let mut add = |text: &str| {
            for person in people(text) {
                let name = person.split(['(', '\u{FF08}']).next().unwrap_or(&person).trim().to_owned();
                known.extend([person.clone(), name].into_iter().filter(|n| n.chars().count() >= SHORTEST));
            }
        };
        let worksheets = || comparison.works.iter().map(|work| &work.worksheet);
        for member in class.groups.iter().flat_map(|group| &group.members) {
            add(member);
        }
        for commitment in &class.commitments {
            add(&commitment.name);
        }
        for worksheet in worksheets() {
            worksheet.group.members.iter().for_each(|member| add(member));
            worksheet.ballots.iter().for_each(|ballot| add(&ballot.name));
            worksheet.collaboration.team.iter().for_each(|member| add(&member.name));
        }
        let mut known: Vec<String> = known.into_iter().collect();
        known.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { known, instead: words::SOMEBODY.get(language) }
    }

    /// The text without any of the names.
    pub fn out(&self, text: &mut String) {
        for name in &self.known {
            if text.contains(name.as_str()) {
                *text = self.without(text, name);
            }
        }
    }

    fn without(&self, text: &str, name: &str) -> String {
        let mut shown = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(name) {
            let (before, found) = rest.split_at(at);
            let after = &found[name.len()..];
            shown.push_str(before);
            // A Latin name within a longer word is another word.
            let is_word = !joins(shown.chars().next_back(), name.chars().next())
                && !joins(name.chars().next_back(), after.chars().next());
            shown.push_str(if is_word { self.instead } else { name });
            rest = after;
        }
        shown.push_str(rest);
        shown
    }

    /// The class without the names.
    pub(super) fn out_of_class(&self, class: &Class) -> Class {
        let mut class = class.clone();
        for group in &mut class.groups {
            group.members.clear();
            self.out(&mut group.name);
        }
        for card in OridCard::ALL {
            self.out(class.debrief.note_mut(card));
        }
        class.points.given.iter_mut().for_each(|given| self.out(&mut given.reason));
        for action in class.actions.iter_mut() {
            self.out(&mut action.what);
            self.out(&mut action.owner);
        }
        for commitment in class.commitments.iter_mut() {
            commitment.name.clear();
            self.out(&mut commitment.text);
        }
        class.evaluation.lines.iter_mut().for_each(|line| self.out(&mut line.text));
        for follow_up in class.follow_ups.iter_mut() {
            follow_up.results.iter_mut().for_each(|result| self.out(&mut result.reached));
        }
        class
    }

    /// The comparison of the same worksheets without the names, made anew, since names of touchpoints and ideas
    /// stand in it too.
    pub(super) fn out_of_comparison(&self, comparison: &Comparison, class: &Class) -> Comparison {
        let work = |work: &GroupWork| {
            let worksheet = Arc::new(self.out_of_worksheet(&work.worksheet));
            GroupWork { worksheet, review: Arc::clone(&work.review) }
        };
        let works = comparison.works.iter().map(work).collect();
        Comparison::joined(works, &class.joins.to_vec())
    }

    fn out_of_worksheet(&self, worksheet: &Worksheet) -> Worksheet {
        let mut worksheet = worksheet.clone();
        worksheet.group.members.clear();
        self.out(&mut worksheet.group.name);
        for ballot in worksheet.ballots.iter_mut() {
            ballot.name.clear();
        }
        for department in worksheet.journey.departments.iter_mut() {
            let Department { name, short, note, serves, needs, .. } = department;
            [name, short, note, serves, needs].into_iter().for_each(|text| self.out_of_text(text));
        }
        for stage in &mut worksheet.journey.stages {
            self.out_of_text(&mut stage.name);
        }
        for touchpoint in worksheet.journey.touchpoints_mut() {
            self.out(&mut touchpoint.note);
            let lanes = [&mut touchpoint.frontstage, &mut touchpoint.backstage, &mut touchpoint.support];
            for involvement in lanes.into_iter().flatten() {
                self.out_of_text(&mut involvement.note);
            }
            let texts = [
                &mut touchpoint.name,
                &mut touchpoint.short,
                &mut touchpoint.channel,
                &mut touchpoint.doing,
                &mut touchpoint.expectation,
                &mut touchpoint.thought,
            ];
            texts.into_iter().for_each(|text| self.out_of_text(text));
            for obstacle in touchpoint.obstacles.iter_mut() {
                self.out(&mut obstacle.strategy);
            }
        }
        let marks = &mut worksheet.marks;
        for mark in [&mut marks.peak, &mut marks.pit, &mut marks.end].into_iter().flatten() {
            self.out(&mut mark.reason);
        }
        for m in marks.moments.iter_mut() {
            let texts = [
                &mut m.who,
                &mut m.situation,
                &mut m.feeling,
                &mut m.explore,
                &mut m.offer,
                &mut m.act,
                &mut m.confirm,
            ];
            texts.into_iter().for_each(|text| self.out(text));
        }
        for link in worksheet.links.iter_mut() {
            let texts =
                [&mut link.deliverable, &mut link.acceptance, &mut link.deadline, &mut link.otherwise];
            texts.into_iter().for_each(|text| self.out(text));
            for obstacle in link.obstacles.iter_mut() {
                self.out(&mut obstacle.strategy);
            }
        }
        let departments = worksheet.journey.departments.clone();
        self.out_of_collaboration(&mut worksheet.collaboration, &departments);
        worksheet.kano.iter_mut().for_each(|idea| self.out(&mut idea.name));
        worksheet.servqual.iter_mut().for_each(|subject| self.out(&mut subject.name));
        worksheet.redesign.iter_mut().for_each(|measure| self.out(&mut measure.measure));
        for a in worksheet.actions.iter_mut() {
            let texts = [
                &mut a.what,
                &mut a.why,
                &mut a.accountable,
                &mut a.responsible,
                &mut a.support,
                &mut a.consulted,
                &mut a.informed,
                &mut a.place,
                &mut a.how,
                &mut a.how_much,
                &mut a.baseline,
                &mut a.target,
                &mut a.done,
                &mut a.risk,
            ];
            texts.into_iter().for_each(|text| self.out(text));
        }
        self.out(&mut worksheet.notes);
        worksheet
    }

    pub(super) fn out_of_text(&self, text: &mut Text) {
        self.out(&mut text.zh);
        self.out(&mut text.en);
    }

    /// Of the people in a team their departments stay.
    fn out_of_collaboration(&self, page: &mut Collaboration, departments: &List<Department>) {
        if page.is_empty() {
            return;
        }
        let is_known = |id: &DepartmentId| departments.iter().any(|department| department.id == *id);
        page.team.retain(|member: &TeamMember| member.department.as_ref().is_some_and(is_known));
        for member in page.team.iter_mut() {
            self.instead.clone_into(&mut member.name);
        }
        let texts = [&mut page.matter, &mut page.need, &mut page.goal];
        texts.into_iter().for_each(|text| self.out(text));
        page.rhythms.iter_mut().for_each(|rhythm| self.out(&mut rhythm.how_often));
        for confirmation in page.confirmations.iter_mut() {
            self.out(&mut confirmation.said);
            self.out(&mut confirmation.understood);
        }
        page.reviews.iter_mut().for_each(|review| self.out(&mut review.what));
    }
}

/// Whether two letters beside one another are of one word: blanks part Latin words, nothing parts Chinese ones.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    is_letter(before) && is_letter(after)
}
