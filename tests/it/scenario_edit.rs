//! What an author writes: the edits of the brief and of the key, each undone, refused where its target is
//! gone, and carried as text.

use peak_moments::edit::{
    BriefEdit, BriefField, Editable as _, History, KeyActionField, KeyEdit, KeyLinkValue, KeyMeasureValue,
    KeyMomentField, Refusal, ScenarioEdit, TextIn,
};
use peak_moments::files::library;
use peak_moments::model::internal::InternalCustomerKind;
use peak_moments::model::lenses::{KanoCategory, ServqualDimension};
use peak_moments::model::redesign::{Epic, RedesignKind};
use peak_moments::model::{CustomerKind, Language, Scenario, Score, Step};

fn bank() -> Scenario {
    library::shipped().into_iter().find(|scenario| scenario.brief.id == "bank-branch").unwrap()
}

fn zh(text: &str) -> TextIn {
    TextIn::One(Language::Zh, text.to_owned())
}

/// Carries an edit out, looks at what it made, undoes it, and reads the edit back from text.
fn check(edit: impl Into<ScenarioEdit>, holds: impl Fn(&Scenario) -> bool) {
    let edit = edit.into();
    let mut history = History::new(bank());
    assert!(!holds(history.current()), "{edit:?} holds before");
    history.commit(edit.clone(), None).unwrap_or_else(|refusal| panic!("{edit:?}: {refusal:?}"));
    assert!(holds(history.current()), "{edit:?}");
    assert!(history.undo());
    assert!(history.current().is_same(&bank()), "{edit:?} is undone");
    let text = ron::to_string(&edit).unwrap();
    assert_eq!(ron::from_str::<ScenarioEdit>(&text).unwrap(), edit, "{text}");
}

fn refused(edit: impl Into<ScenarioEdit>, refusal: Refusal) {
    let mut scenario = bank();
    let edit = edit.into();
    assert_eq!(scenario.apply(&edit), Err(refusal), "{edit:?}");
    assert!(scenario == bank(), "{edit:?} left something");
}

#[test]
fn every_text_of_the_brief_in_one_language() {
    for field in BriefField::ALL {
        let before = bank();
        let mut after = before.clone();
        after.apply(&ScenarioEdit::Brief(BriefEdit::SetText { field, text: zh("新") })).unwrap();
        let texts = |s: &Scenario| {
            let brief = &s.brief;
            let (persona, boundary) = (&brief.persona, &brief.boundary);
            [
                brief.title.clone(),
                brief.industry.clone(),
                brief.tagline.clone(),
                persona.name.clone(),
                persona.role.clone(),
                persona.about.clone(),
                brief.goal.clone(),
                boundary.start.clone(),
                boundary.end.clone(),
                brief.context.clone(),
            ]
        };
        let at = BriefField::ALL.iter().position(|other| *other == field).unwrap();
        for (place, (was, is)) in texts(&before).into_iter().zip(texts(&after)).enumerate() {
            assert_eq!(is.zh, if place == at { "新".to_owned() } else { was.zh }, "{field:?}");
            assert_eq!(is.en, was.en, "{field:?}: the other language stays");
        }
    }
}

#[test]
fn the_brief() {
    check(BriefEdit::SetCustomer(CustomerKind::Internal), |s| s.brief.customer == CustomerKind::Internal);
    check(BriefEdit::SetMinutes(90), |s| s.brief.minutes == 90);
    check(BriefEdit::SetEnd(Some("t12".into())), |s| {
        s.brief.boundary.end_touchpoint.as_ref().is_some_and(|id| id.as_str() == "t12")
    });
    check(BriefEdit::SetClosed(vec![Step::Redesign, Step::Assign, Step::Redesign]), |s| {
        s.closed == [Step::Assign, Step::Redesign]
    });
    refused(BriefEdit::SetText { field: BriefField::Title, text: "  ".into() }, Refusal::EmptyName);
    refused(BriefEdit::SetMinutes(1_441), Refusal::OffScale);
    refused(BriefEdit::SetEnd(Some("t99".into())), Refusal::Missing);
    refused(BriefEdit::SetClosed(vec![Step::Scenario]), Refusal::StaysOpen);
}

fn key(scenario: &Scenario) -> &peak_moments::model::trainer::Trainer {
    scenario.trainer.as_ref().unwrap()
}

#[test]
fn references_and_moments() {
    let at = || "t7".into();
    let reference = |s: &Scenario| key(s).touchpoints.iter().find(|r| r.touchpoint.as_str() == "t7").cloned();
    check(KeyEdit::SetScore { touchpoint: at(), score: Score::new(3) }, |s| {
        reference(s).is_some_and(|r| Some(r.score) == Score::new(3))
    });
    check(KeyEdit::SetScore { touchpoint: at(), score: None }, |s| reference(s).is_none());
    check(KeyEdit::SetNote { touchpoint: at(), text: zh("因为") }, |s| {
        reference(s).unwrap().note.zh == "因为"
    });
    check(KeyEdit::SetKano { touchpoint: at(), kano: Some(KanoCategory::Reverse) }, |s| {
        reference(s).unwrap().kano == Some(KanoCategory::Reverse)
    });
    check(KeyEdit::SetServqual { touchpoint: at(), servqual: Some(ServqualDimension::Tangibles) }, |s| {
        reference(s).unwrap().servqual == Some(ServqualDimension::Tangibles)
    });
    // What comes in anew stands in the order of the walk.
    let mut scenario = bank();
    for score in [None, Score::new(-4)] {
        scenario.apply(&ScenarioEdit::Key(KeyEdit::SetScore { touchpoint: at(), score })).unwrap();
    }
    let order: Vec<_> = key(&scenario).touchpoints.iter().map(|r| r.touchpoint.as_str().to_owned()).collect();
    assert_eq!(order, (1..=13).map(|n| format!("t{n}")).collect::<Vec<_>>());

    let moment =
        |s: &Scenario, id: &str| key(s).moments.iter().find(|m| m.touchpoint.as_str() == id).cloned();
    check(KeyEdit::AddMoment { touchpoint: "t2".into() }, |s| moment(s, "t2").is_some());
    check(KeyEdit::RemoveMoment { touchpoint: at() }, |s| moment(s, "t7").is_none());
    let text = |field| KeyEdit::SetMomentText { touchpoint: "t7".into(), field, text: zh("字") };
    check(text(KeyMomentField::Who), |s| moment(s, "t7").unwrap().who.zh == "字");
    check(text(KeyMomentField::Situation), |s| moment(s, "t7").unwrap().situation.zh == "字");
    check(text(KeyMomentField::Feeling), |s| moment(s, "t7").unwrap().feeling.zh == "字");
    check(text(KeyMomentField::Why), |s| moment(s, "t7").unwrap().why.zh == "字");
    check(KeyEdit::SetMomentOwner { touchpoint: at(), owner: Some("security".into()) }, |s| {
        moment(s, "t7").unwrap().owner.is_some_and(|owner| owner.as_str() == "security")
    });
    let support =
        KeyEdit::SetMomentSupport { touchpoint: at(), department: "security".into(), supports: true };
    check(support, |s| moment(s, "t7").unwrap().support.iter().any(|d| d.as_str() == "security"));
    refused(KeyEdit::SetScore { touchpoint: "t99".into(), score: Score::new(1) }, Refusal::Missing);
    refused(KeyEdit::AddMoment { touchpoint: "t99".into() }, Refusal::Missing);
    refused(KeyEdit::SetMomentOwner { touchpoint: at(), owner: Some("nobody".into()) }, Refusal::Missing);
    refused(KeyEdit::SetNote { touchpoint: "t99".into(), text: zh("x") }, Refusal::Missing);
}

#[test]
fn lists_of_the_key() {
    let n = |s: &Scenario| {
        let key = key(s);
        [key.redesign.len(), key.chain.len(), key.discussion.len(), key.traps.len()]
    };
    let [measures, links, questions, traps] = n(&bank());
    assert!(measures > 1 && links > 1 && questions > 1 && traps > 1, "the bank has all of them");

    let score = Score::new(2).unwrap();
    let add = KeyEdit::AddMeasure { touchpoint: "t2".into(), kind: RedesignKind::FillPit, score };
    check(add, move |s| n(s)[0] == measures + 1 && key(s).redesign[measures].touchpoint.as_str() == "t2");
    check(KeyEdit::RemoveMeasure { place: 0 }, move |s| n(s)[0] == measures - 1);
    let set = |value| KeyEdit::SetMeasure { place: 1, value };
    check(set(KeyMeasureValue::Measure(zh("补"))), |s| key(s).redesign[1].measure.zh == "补");
    check(set(KeyMeasureValue::Score(Score::new(-4).unwrap())), |s| {
        Some(key(s).redesign[1].score) == Score::new(-4)
    });
    check(set(KeyMeasureValue::Epic(vec![Epic::Connection, Epic::Elevation, Epic::Pride])), |s| {
        key(s).redesign[1].epic == [Epic::Elevation, Epic::Pride, Epic::Connection]
    });
    check(set(KeyMeasureValue::Touchpoint("t2".into())), |s| key(s).redesign[1].touchpoint.as_str() == "t2");
    let was = bank().trainer.unwrap().redesign[1].kind;
    let other = RedesignKind::ALL.into_iter().find(|kind| *kind != was).unwrap();
    check(set(KeyMeasureValue::Kind(other)), move |s| key(s).redesign[1].kind == other);

    check(KeyEdit::AddLink { kind: InternalCustomerKind::Function }, move |s| n(s)[1] == links + 1);
    check(KeyEdit::RemoveLink { place: links - 1 }, move |s| n(s)[1] == links - 1);
    let set = |value| KeyEdit::SetLink { place: 0, value };
    check(set(KeyLinkValue::Supplier(zh("甲"))), |s| key(s).chain[0].supplier.zh == "甲");
    check(set(KeyLinkValue::Customer(zh("乙"))), |s| key(s).chain[0].customer.zh == "乙");
    check(set(KeyLinkValue::Deliverable(zh("物"))), |s| key(s).chain[0].deliverable.zh == "物");
    check(set(KeyLinkValue::Agreement(zh("约"))), |s| key(s).chain[0].agreement.zh == "约");
    let mutual = !bank().trainer.unwrap().chain[0].mutual;
    check(set(KeyLinkValue::Mutual(mutual)), move |s| key(s).chain[0].mutual == mutual);
    check(set(KeyLinkValue::SupplierDepartment(Some("security".into()))), |s| {
        key(s).chain[0].supplier_department.as_ref().is_some_and(|id| id.as_str() == "security")
    });

    check(KeyEdit::AddQuestion { question: zh("为什么？") }, move |s| n(s)[2] == questions + 1);
    check(KeyEdit::RemoveQuestion { place: 0 }, move |s| n(s)[2] == questions - 1);
    check(KeyEdit::SetQuestion { place: 0, text: zh("问") }, |s| key(s).discussion[0].question.zh == "问");
    check(KeyEdit::SetAnswer { place: 0, text: zh("答") }, |s| key(s).discussion[0].answer.zh == "答");
    check(KeyEdit::AddTrap { text: zh("坑") }, move |s| n(s)[3] == traps + 1);
    check(KeyEdit::SetTrap { place: 0, text: zh("坑") }, |s| key(s).traps[0].zh == "坑");
    check(KeyEdit::RemoveTrap { place: 0 }, move |s| n(s)[3] == traps - 1);

    refused(KeyEdit::RemoveMeasure { place: measures }, Refusal::Missing);
    refused(KeyEdit::SetLink { place: links, value: KeyLinkValue::Mutual(true) }, Refusal::Missing);
    refused(set(KeyLinkValue::CustomerDepartment(Some("nobody".into()))), Refusal::Missing);
    refused(KeyEdit::AddTrap { text: "".into() }, Refusal::EmptyName);
    refused(KeyEdit::SetTrap { place: traps, text: zh("x") }, Refusal::Missing);
}

/// The first thing that an author writes into the key makes it, the last one taken away removes it.
#[test]
fn a_key_begins_and_ends() {
    let mut scenario = Scenario { trainer: None, ..bank() };
    let set = |field| ScenarioEdit::Key(KeyEdit::SetActionText { field, text: zh("做") });
    scenario.apply(&set(KeyActionField::What)).unwrap();
    scenario.apply(&set(KeyActionField::Where)).unwrap();
    let action = key(&scenario).action.clone().unwrap();
    assert_eq!((action.what.zh.as_str(), action.place.zh.as_str(), action.how.zh.as_str()), ("做", "做", ""));
    scenario.apply(&ScenarioEdit::Key(KeyEdit::RemoveAction)).unwrap();
    assert_eq!(scenario.trainer, None);
}
