<?php
// What visitors read. `{called}` is how the organisation file names an answer.

namespace Klachtformulier\Texts;

return [
	'required.choice'  => [ 'nl' => 'Kies {called}.', 'en' => 'Choose {called}.' ],
	'required.consent' => [ 'nl' => 'Geef aan {called}.', 'en' => 'Say {called}.' ],
	'required.files'   => [ 'nl' => 'Voeg {called} toe.', 'en' => 'Add {called}.' ],
	'required'         => [ 'nl' => 'Vul {called} in.', 'en' => 'Fill in {called}.' ],
	'too_long'         => [ 'nl' => 'Dit antwoord mag niet meer dan {number} tekens hebben.', 'en' => 'This answer can have no more than {number} characters.' ],
	'too_short'        => [ 'nl' => 'Dit antwoord moet minstens {number} tekens hebben.', 'en' => 'This answer must have at least {number} characters.' ],
	'invalid'          => [ 'nl' => 'Dit is niet te lezen als {called}.', 'en' => 'This cannot be read as {called}.' ],
	'invalid.files'    => [ 'nl' => 'Het bestand {file} is leeg.', 'en' => 'The file {file} is empty.' ],
	'impossible_date'  => [ 'nl' => 'Die dag bestaat niet.', 'en' => 'That day does not exist.' ],
	'future'           => [ 'nl' => 'Die dag moet nog komen.', 'en' => 'That day has yet to come.' ],
	'past'             => [ 'nl' => 'Die dag is voorbij.', 'en' => 'That day has gone by.' ],
	'too_many'         => [ 'nl' => 'Dit zijn er te veel. Het mogen er {number} zijn.', 'en' => 'These are too many. There can be {number}.' ],
	'too_large'        => [ 'nl' => 'Het bestand {file} is te groot. Het mag {number} MB zijn.', 'en' => 'The file {file} is too large. It can be {number} MB.' ],
	'file_type'        => [ 'nl' => 'Het bestand {file} is van een soort die hier niet kan.', 'en' => 'The file {file} is of a kind that is not taken here.' ],
	'unknown_option'   => [ 'nl' => 'Dit is geen van de mogelijke antwoorden.', 'en' => 'This is none of the possible answers.' ],
	'wrong_type'       => [ 'nl' => 'Dit is niet te lezen als {called}.', 'en' => 'This cannot be read as {called}.' ],
	'unknown_question' => [ 'nl' => 'Dit formulier vraagt niet naar {id}.', 'en' => 'This form does not ask for {id}.' ],

	'mend.title'       => [ 'nl' => 'Er klopt nog iets niet', 'en' => 'Something is not right yet' ],
	'mend.lead'        => [ 'nl' => 'Je klacht is nog niet verstuurd. Verbeter dit:', 'en' => 'Your complaint was not sent yet. Correct this:' ],
	'mend.lead.u'      => [ 'nl' => 'Uw klacht is nog niet verstuurd. Verbeter dit:', 'en' => 'Your complaint was not sent yet. Correct this:' ],
	'mend.files'       => [ 'nl' => 'Kies ook de bestanden opnieuw.', 'en' => 'Choose the files again too.' ],
	'mend.back'        => [ 'nl' => 'Ga terug naar het formulier. Wat is ingevuld, staat er dan nog.', 'en' => 'Go back to the form. What was filled in is still there.' ],
	'sends'            => [ 'nl' => 'Met deze knop wordt de klacht meteen verstuurd.', 'en' => 'This button sends the complaint at once.' ],

	'receipt.title'    => [ 'nl' => 'De klacht is ontvangen', 'en' => 'The complaint was received' ],
	'receipt.lead'     => [ 'nl' => 'Dit is het kenmerk:', 'en' => 'This is the reference:' ],
	'receipt.keep'     => [ 'nl' => 'Bewaar dit kenmerk, of druk deze pagina af. De pagina is er één uur.', 'en' => 'Keep this reference, or print this page. The page is here for one hour.' ],
	'receipt.safe'     => [ 'nl' => 'Kan iemand anders op dit apparaat kijken? Schrijf het kenmerk dan op een veilige plek op, en sluit deze pagina.', 'en' => 'Can somebody else look at this device? Then write the reference down in a safe place, and close this page.' ],
	'receipt.sent'     => [ 'nl' => 'Verstuurd op {moment}.', 'en' => 'Sent on {moment}.' ],
	'receipt.next'     => [ 'nl' => 'Wat er nu gebeurt', 'en' => 'What happens now' ],
	'receipt.kept'     => [ 'nl' => 'Wat er wordt bewaard', 'en' => 'What is kept' ],
	'after.nl'         => [ 'nl' => '{term} na vandaag', 'en' => '{term} from today' ],

	'message.none'     => [ 'nl' => 'Dit kon niet', 'en' => 'This was not possible' ],
	'message.403'      => [ 'nl' => 'Deze pagina neemt geen klachten aan van een andere website. Open het formulier op de website van de organisatie.', 'en' => 'This page takes no complaints from another website. Open the form on the website of the organisation.' ],
	'message.404'      => [ 'nl' => 'Deze pagina is er niet. Een ontvangstbewijs is er één uur.', 'en' => 'This page does not exist. A receipt is here for one hour.' ],
	'message.413'      => [ 'nl' => 'De bestanden zijn samen te groot, of de tekst is te lang. Er is niets verstuurd. Ga terug, en kies minder of kleinere bestanden.', 'en' => 'The files together are too large, or the text is too long. Nothing was sent. Go back, and choose fewer or smaller files.' ],
	'message.422'      => [ 'nl' => 'Deze klacht gaat niet naar deze website: hij is voor iemand anders bedoeld, per e-mail of brief. Er is niets verstuurd.', 'en' => 'This complaint does not go to this website: it is meant for somebody else, by e-mail or letter. Nothing was sent.' ],
	'message.503'      => [ 'nl' => 'Het is nu te druk. Er is niets verstuurd. Probeer het over een minuut opnieuw.', 'en' => 'It is too busy now. Nothing was sent. Try again in a minute.' ],
	'message.500'      => [ 'nl' => 'Het ging mis op deze website. Er is niets verstuurd. Probeer het later opnieuw, of neem contact op.', 'en' => 'Something went wrong on this website. Nothing was sent. Try again later, or get in touch.' ],
	'message.other'    => [ 'nl' => 'Wat er binnenkwam, is niet te lezen. Er is niets verstuurd. Ga terug, en probeer het opnieuw.', 'en' => 'What came in cannot be read. Nothing was sent. Go back, and try again.' ],
	'contact'          => [ 'nl' => 'Vragen? Neem contact op:', 'en' => 'Questions? Get in touch:' ],
	'own-page'         => [ 'nl' => 'Formulier', 'en' => 'Form' ],
];
