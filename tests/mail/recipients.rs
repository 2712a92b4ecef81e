//! Every procedure has the right recipient, in the link and in the e-mail file.

use klachtformulier::documents::{Mailto, eml, mailto};
use klachtformulier::organisation::Lang;

use crate::drafts::short_draft;
use crate::link;
use crate::opened::open;
use crate::support::{first_example, organisations, with_filed};

#[test]
fn row_1_5_a_complaint_about_a_training_goes_to_scholing() {
    check("blijf-groep", "scholing", "scholing@blijfgroep.nl");
}

#[test]
fn row_1_9_the_second_instance_goes_to_marianne_van_der_zande() {
    check("blijf-groep", "scholing-tweede-instantie", "Marianne.vanderzande@hu.nl");
}

#[test]
fn row_2_3_a_complaint_of_a_client_goes_to_klacht() {
    check("blijf-groep", "clienten", "klacht@blijfgroep.nl");
}

#[test]
fn row_3_5_a_complaint_of_somebody_else_goes_to_klacht() {
    check("blijf-groep", "externen", "klacht@blijfgroep.nl");
}

#[test]
fn row_4_1_a_complaint_goes_to_info_at_intervisie_begeleiding() {
    check("groeimeesters", "klacht", "info@intervisie-begeleiding.nl");
}

#[test]
fn row_4_6_the_second_instance_goes_to_kathleen_naber() {
    check("groeimeesters", "klachtencommissaris", "info@ivak.nl");
}

#[test]
fn row_5_4_a_complaint_goes_to_projectondersteuning() {
    check("klik-onderwijs", "klacht", "projectondersteuning@klikonderwijs.nl");
}

#[test]
fn row_5_9_an_objection_goes_to_projectondersteuning() {
    check("klik-onderwijs", "bezwaar", "projectondersteuning@klikonderwijs.nl");
}

#[track_caller]
fn check(organisation: &str, procedure: &str, address: &str) {
    let organisations = organisations();
    let organisation = organisations.iter().find(|one| &*one.id == organisation).unwrap();
    let procedure = organisation.procedure(procedure).unwrap();
    let short = short_draft(procedure, |_| Some("Kort.".to_owned()));
    with_filed(organisation, procedure, &short, Lang::En, |filed| {
        let Mailto::Href(href) = mailto(filed) else { panic!("it fits") };
        assert_eq!(link::read(&href).to, address);
        assert_eq!(open(&eml(filed, &[]).unwrap()).to, [address]);
    });
    with_filed(organisation, procedure, &first_example(procedure), Lang::Nl, |filed| {
        let Mailto::Not { short: Some(short), .. } = mailto(filed) else { panic!("it has files") };
        assert_eq!(link::read(&short).to, address);
        assert_eq!(open(&eml(filed, &[b"x"]).unwrap()).to, [address]);
    });
}
