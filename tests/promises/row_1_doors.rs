//! Rows 1 to 3 at the entrance of Blijf Groep: whom each choice is for, and which questions it answers.

use klachtformulier::organisation::{Door, Expected};

use crate::checks::*;
use crate::forms::{CLIENTEN, EXTERNEN, Form, SCHOLING, TWEEDE_INSTANTIE, words};

/// A scholing, a training or a cursus: the choices for them name all three. The entrance says `u` and their forms say
/// `je`, so these choices use neither, and no page says both.
#[test]
fn the_doors_to_the_trainings_say_neither_je_nor_u() {
    for form in [SCHOLING, TWEEDE_INSTANTIE] {
        check_says(&door(form).label, &["scholing, training of cursus"], &["training course"]);
        for text in [&door(form).label, said(&door(form).help)] {
            let addresses = ["je", "jij", "jou", "jouw", "u", "uw"];
            assert!(!words(&text.nl).any(|word| addresses.contains(&word.as_str())), "{text:?}");
        }
    }
    let entrance = SCHOLING.organisation().entrance.as_ref().expect("an entrance");
    assert!(words(&entrance.question.nl).any(|word| word == "u"), "the entrance itself says u");
}

/// The question that a choice answers is not asked again: a client is a client, and a participant took part in a
/// training. There is also a choice for filing for a client, which does not make the complainant one.
#[test]
fn a_door_of_blijf_groep_answers_what_its_label_says() {
    let entrance = SCHOLING.organisation().entrance.as_ref().expect("an entrance");
    let answers: Vec<(&str, String)> =
        entrance.choices.iter().map(|door| (door.procedure.as_deref().expect("a form"), answered(door))).collect();
    let expected = [
        (CLIENTEN.id, "relatie: client"),
        (EXTERNEN.id, ""),
        (CLIENTEN.id, "namens: yes"),
        (SCHOLING.id, "deelnemer: yes"),
        (TWEEDE_INSTANTIE.id, ""),
    ];
    assert_eq!(answers, expected.map(|(id, answers)| (id, answers.to_owned())));
    check_says(&door(SCHOLING).label, &["Ik doe of deed mee"], &["I take or took part"]);
    let [client, _, other, ..] = entrance.choices.0.as_slice() else { panic!("five doors") };
    check_says(&client.label, &["Ik ben cliënt"], &["I am a client"]);
    check_says(&other.label, &["voor een cliënt"], &["for a client"]);
}

/// Wherever the form asks about being a client, it means a client of Blijf Groep or of Veilig Thuis Flevoland.
#[test]
fn a_client_is_one_of_blijf_groep_or_of_veilig_thuis_flevoland() {
    let entrance = SCHOLING.organisation().entrance.as_ref().expect("an entrance");
    let [client, other, ..] = entrance.choices.0.as_slice() else { panic!("five doors") };
    let both = ["Blijf Groep", "Veilig Thuis Flevoland"];
    for text in [said(&client.help), &other.label, &SCHOLING.rule("geen-deelnemer").instead] {
        check_says(text, &both, &both);
    }
}

/// The one choice that leads to a form about trainings.
fn door(form: Form) -> &'static Door {
    let entrance = form.organisation().entrance.as_ref().expect("an entrance");
    entrance.choices.iter().find(|door| door.procedure.as_deref() == Some(&*form.id)).expect("a door")
}

/// The answers that a choice fills in.
fn answered(door: &Door) -> String {
    let answers = door.answers.0.iter().map(|(question, answer)| match answer {
        Expected::Option(option) => format!("{}: {}", &**question, &**option),
        Expected::YesNo(_, true) => format!("{}: yes", &**question),
        Expected::YesNo(_, false) => format!("{}: no", &**question),
    });
    answers.collect::<Vec<_>>().join(", ")
}
