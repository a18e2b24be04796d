//! Fills a [`Summary`] from a worksheet. The numbers come from `analysis`, the sentences from `words`.

use super::method;
use super::pen::Pen;
use super::summary::{
    DepartmentLine, FindingLine, GroupMarkLine, MarkLine, MemberLine, MomentCard, ReadingLine, ScoreLine,
    ShownValue, SpotLine, StageLine, Summary, TouchpointLine,
};
use crate::analysis::remembered::{self, Mark};
use crate::analysis::responsibility::Load;
use crate::analysis::review::{Finding, Gravity, Review};
use crate::model::{
    Color, Department, DepartmentId, Involvement, Language, MarkKind, Moment, Score, Stage, Step, Touchpoint,
    TouchpointId, Worksheet,
};
use crate::sheet::{Paint, Palette};
use crate::words::findings::{self, Worded};
use crate::words::report as words;
use crate::words::{alone, names, sentences};
use std::collections::BTreeMap;

/// Words a worksheet and what its review says, in one language.
pub fn summarise(worksheet: &Worksheet, review: &Review, language: Language) -> Summary {
    Pen::new(worksheet, review, language).summary()
}

impl<'a> Pen<'a> {
    fn summary(&self) -> Summary {
        let Worksheet { scenario, group, date, journey, notes, .. } = self.worksheet;
        let language = self.language;
        let moments: Vec<_> = self.worksheet.moments().filter_map(|m| self.moment(m)).collect();
        let persona = [&scenario.persona.name, &scenario.persona.role, &scenario.persona.about];
        let persona: Vec<_> =
            persona.iter().map(|text| text.get(language)).filter(|t| !t.is_empty()).collect();
        let boundary = &scenario.boundary;
        Summary {
            language,
            title: Some(self.get(&scenario.title))
                .filter(|title| !title.trim().is_empty())
                .unwrap_or_else(|| words::UNTITLED.get(language).to_owned()),
            group: names::group(group, language),
            date: date.map(|date| names::date(date, language)).unwrap_or_default(),
            members: group.members.clone(),
            customer: words::customer(scenario.customer).get(language),
            industry: self.get(&scenario.industry),
            persona: persona.join(words::PERSONA_SEPARATOR.get(language)),
            goal: self.get(&scenario.goal),
            boundary: words::boundary(boundary.start.get(language), boundary.end.get(language)),
            context: self.get(&scenario.context),
            reading: self.reading_line(),
            sentences: self.sentences(&moments),
            departments: journey
                .departments
                .iter()
                .zip(self.review.loads.iter())
                .enumerate()
                .map(|(at, (d, l))| self.department(at, d, l))
                .collect(),
            stages: self.stages(),
            moments,
            assigned: self.review.is_assigned,
            findings: self.findings(),
            group_marks: self.review.marks.iter().filter_map(|mark| self.group_mark(mark)).collect(),
            members_scores: self.members_scores(),
            parts: method::parts(self),
            actions: method::actions(self),
            notes: notes.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        }
    }

    fn spot(&self, position: usize, score: Option<Score>) -> SpotLine {
        SpotLine { name: self.numbered(position), score: score.map(ScoreLine::new) }
    }

    fn reading_line(&self) -> ReadingLine {
        let reading = &self.review.reading;
        let spot = |spot: &remembered::Spot| self.spot(spot.position, Some(spot.score));
        let shown = |value: f64, text: fn(f64) -> String| ShownValue { value, text: text(value) };
        ReadingLine {
            n: reading.n,
            scored: reading.scored,
            progress: words::scored(reading.scored, reading.n, self.language),
            highest: reading.highest.as_ref().map(spot),
            lowest: reading.lowest.as_ref().map(spot),
            peak: reading.peak.as_ref().map(spot),
            end: reading.end.as_ref().map(|end| self.spot(end.position, end.score)),
            mean: reading.mean.map(|mean| shown(mean, names::mean)),
            remembered: reading.remembered.map(|score| shown(score, names::remembered)),
            gap: reading.gap().map(|gap| shown(gap, names::mean)),
        }
    }

    fn sentences(&self, moments: &[MomentCard]) -> Vec<String> {
        let reading = self.reading_line();
        let named = |spot: SpotLine| sentences::Named { name: spot.name, score: spot.score.map(|s| s.text) };
        let same = match (&self.review.reading.peak, &self.review.reading.end) {
            (Some(peak), Some(end)) => peak.position == end.position,
            _ => false,
        };
        let (peak, end) = (reading.peak.map(named), reading.end.map(named));
        let owners: Vec<_> = moments.iter().map(|m| (m.name.clone(), m.accountable.clone())).collect();
        let mut sentences =
            vec![sentences::remembered_sentence(peak.as_ref(), end.as_ref(), same, self.language)];
        sentences.extend(sentences::gap_sentence(
            self.review.reading.mean,
            self.review.reading.remembered,
            self.language,
        ));
        sentences.push(sentences::moments_sentence(&owners, self.language));
        sentences
    }

    fn department(&self, position: usize, department: &'a Department, load: &Load) -> DepartmentLine {
        let palette = Palette::light();
        let (key, tint) = match department.color {
            Some(own) => (Paint::Own(own), Paint::OwnTint(own)),
            None => (Paint::DepartmentKey(position), Paint::DepartmentTint(position)),
        };
        let hex = |paint| Color(palette.color(paint)).to_string();
        DepartmentLine {
            name: self.get(&department.name),
            short: names::department_short(department, self.language),
            key: hex(key),
            tint: hex(tint),
            accountable: load.accountable,
            responsible: load.responsible,
            helping: load.helping,
            total: load.total(),
        }
    }

    fn stages(&self) -> Vec<StageLine> {
        let mut position = 0;
        let stages = self.worksheet.journey.stages.iter().filter(|stage| !stage.touchpoints.is_empty());
        stages
            .map(|stage| StageLine {
                name: self.get(&stage.name),
                touchpoints: stage
                    .touchpoints
                    .iter()
                    .map(|touchpoint| {
                        position += 1;
                        self.touchpoint(position, touchpoint)
                    })
                    .collect(),
            })
            .collect()
    }

    fn touchpoint(&self, number: usize, touchpoint: &'a Touchpoint) -> TouchpointLine {
        let lane = |involved: &'a [Involvement]| -> Vec<String> {
            involved.iter().map(|i| self.involved(&i.department, self.language_of(&i.note))).collect()
        };
        // The group's own departments come after the scenario's, which alone carry notes.
        let mut backstage = lane(&touchpoint.backstage);
        let added = self.worksheet.journey.backstage_of(touchpoint).skip(touchpoint.backstage.len());
        backstage.extend(added.map(|department| self.involved(department, "")));
        TouchpointLine {
            number,
            name: self.get(&touchpoint.name),
            channel: self.get(&touchpoint.channel),
            action: self.get(&touchpoint.doing),
            expectation: self.get(&touchpoint.expectation),
            thought: self.get(&touchpoint.thought),
            frontstage: lane(&touchpoint.frontstage),
            backstage,
            support: lane(&touchpoint.support),
            score: touchpoint.score.map(ScoreLine::new),
            note: touchpoint.note.clone(),
            marks: self.marks_at(&touchpoint.id),
            accountable: self.accountable(touchpoint),
            roles: self.roles(touchpoint),
        }
    }

    fn accountable(&self, touchpoint: &Touchpoint) -> Vec<String> {
        touchpoint.accountable().map(|id| self.department_name(id).to_owned()).collect()
    }

    fn involved(&self, department: &DepartmentId, note: &str) -> String {
        words::involvement(self.department_name(department), note, self.language)
    }

    fn marks_at(&self, touchpoint: &TouchpointId) -> Vec<MarkLine> {
        let here = self.review.marks.iter().filter(|mark| mark.touchpoint == *touchpoint);
        here.map(|mark| MarkLine {
            kind: match mark.kind {
                MarkKind::Peak => "peak",
                MarkKind::Pit => "pit",
                MarkKind::End => "end",
                MarkKind::Moment => "moment",
            },
            name: match mark.by_group {
                Some(_) => words::mark_by_group(mark.kind, self.language),
                None => words::mark(mark.kind).get(self.language).to_owned(),
            },
        })
        .collect()
    }

    fn roles(&self, touchpoint: &Touchpoint) -> Vec<&'static str> {
        if !self.review.is_assigned {
            return Vec::new();
        }
        let mut roles = vec![""; self.worksheet.journey.departments.len()];
        for responsibility in &touchpoint.responsibilities {
            let position = self.department_position(&responsibility.department);
            if let Some(cell) = position.and_then(|at| roles.get_mut(at)) {
                *cell = responsibility.role.letters();
            }
        }
        roles
    }

    /// `None` for a moment whose touchpoint is gone.
    fn moment(&self, moment: &Moment) -> Option<MomentCard> {
        let position = self.position(&moment.touchpoint)?;
        let (stage, touchpoint) = self.touchpoints.get(position)?;
        Some(MomentCard {
            name: self.numbered(position),
            stage: self.get(&stage.name),
            score: touchpoint.score.map(ScoreLine::new),
            who: moment.who.clone(),
            situation: moment.situation.clone(),
            feeling: moment.feeling.clone(),
            explore: moment.explore.clone(),
            offer: moment.offer.clone(),
            act: moment.act.clone(),
            confirm: moment.confirm.clone(),
            accountable: self.accountable(touchpoint),
        })
    }

    /// What is open in an action stands at the action, and what a number is worth beside the number.
    fn findings(&self) -> Vec<FindingLine> {
        let here = |finding: &&Finding| finding.gravity() < Gravity::Caveat && finding.step() != Step::Act;
        let line = |finding: &Finding| {
            let Worded { subject, wrong, mend } = findings::text(finding, self.worksheet, self.language);
            FindingLine { subject, wrong, mend, error: finding.is_error() }
        };
        self.review.findings().filter(here).map(line).collect()
    }

    /// Those who scored nothing are not among them, and keep their number.
    fn members_scores(&self) -> Vec<MemberLine> {
        let given = self.worksheet.ballots.iter().enumerate().filter(|(_, ballot)| !ballot.scores.is_empty());
        given
            .map(|(at, ballot)| {
                let votes: BTreeMap<_, _> = ballot.scores.iter().map(|v| (&v.touchpoint, v.score)).collect();
                let own = |t: &(&Stage, &Touchpoint)| votes.get(&t.1.id).copied().map(ScoreLine::new);
                MemberLine {
                    name: alone::member(ballot, at, self.language),
                    scores: self.touchpoints.iter().map(own).collect(),
                }
            })
            .collect()
    }

    fn group_mark(&self, mark: &Mark) -> Option<GroupMarkLine> {
        let by_group = mark.by_group.as_ref()?;
        let position = self.position(&mark.touchpoint)?;
        Some(GroupMarkLine {
            mark: words::mark(mark.kind).get(self.language),
            name: self.numbered(position),
            reason: by_group.reason.clone(),
        })
    }
}
