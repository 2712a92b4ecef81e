<?php
// What Site Health says: one cause and one action.

namespace Klachtformulier\Texts;

return [
	'health.badge'        => [ 'nl' => 'Klachtformulier', 'en' => 'Complaint form' ],
	'health.mail.good'    => [ 'nl' => 'De mail over klachten wordt verstuurd', 'en' => 'The mail about complaints is sent' ],
	'health.mail.bad'     => [ 'nl' => 'De mail over {number} klacht(en) kan niet worden verstuurd', 'en' => 'The mail about {number} complaint(s) cannot be sent' ],
	'health.mail.do'      => [ 'nl' => 'De klachten staan wel in de lijst. WordPress kan op deze server geen mail versturen: {failure}. Stel mail in, bijvoorbeeld met een SMTP-plugin. Het wordt vanzelf opnieuw geprobeerd.', 'en' => 'The complaints are in the list. WordPress cannot send mail on this server: {failure}. Set up mail, for example with an SMTP plugin. It is tried again by itself.' ],
	'health.address.good' => [ 'nl' => 'Bij elke klacht krijgt iemand een mail', 'en' => 'Somebody gets a mail at each complaint' ],
	'health.address.bad'  => [ 'nl' => 'Niemand krijgt een mail als er een klacht komt', 'en' => 'Nobody gets a mail when a complaint comes' ],
	'health.address.do'   => [ 'nl' => 'Voor {name} is er geen mailadres. Vul er een in bij Klachten, Instellingen.', 'en' => 'There is no mail address for {name}. Fill one in under Complaints, Settings.' ],
	'health.cron.good'    => [ 'nl' => 'Klachten worden op tijd verwijderd en gemaild', 'en' => 'Complaints are deleted and mailed in time' ],
	'health.cron.bad'     => [ 'nl' => 'De klok van WordPress loopt niet', 'en' => 'The clock of WordPress does not run' ],
	'health.cron.do'      => [ 'nl' => 'Geplande taken zijn al {hours} uur te laat. Klachten worden zo niet op tijd verwijderd, en mail die mislukte wordt niet opnieuw geprobeerd. Zet DISABLE_WP_CRON uit in wp-config.php, of laat de server elke vijf minuten wp-cron.php openen.', 'en' => 'Planned tasks are {hours} hours late. Complaints are not deleted in time, and mail that failed is not tried again. Turn off DISABLE_WP_CRON in wp-config.php, or let the server open wp-cron.php every five minutes.' ],
	'health.clock.good'   => [ 'nl' => 'De klok van de server klopt', 'en' => 'The clock of the server is right' ],
	'health.rest.good'    => [ 'nl' => 'De REST-API neemt klachten aan', 'en' => 'The REST API takes complaints' ],
	'health.clock.bad'    => [ 'nl' => 'De klok van de server klopt misschien niet', 'en' => 'The clock of the server may be wrong' ],
	'health.clock.do'     => [ 'nl' => 'Er wordt geen klacht verwijderd tot iemand bij Klachten zegt dat de datum klopt.', 'en' => 'No complaint is deleted until somebody says under Complaints that the date is right.' ],
	'health.https.good'   => [ 'nl' => 'Klachten gaan versleuteld naar deze website', 'en' => 'Complaints go to this website encrypted' ],
	'health.https.bad'    => [ 'nl' => 'Klachten gaan onversleuteld naar deze website', 'en' => 'Complaints go to this website unencrypted' ],
	'health.https.do'     => [ 'nl' => 'Het adres van deze website begint met http. Vraag je hostingbedrijf om https, en zet dat bij Instellingen, Algemeen.', 'en' => 'The address of this website begins with http. Ask your host for https, and set it under Settings, General.' ],
	'health.size.good'    => [ 'nl' => 'Bijlagen passen', 'en' => 'Attachments fit' ],
	'health.size.bad'     => [ 'nl' => 'Het formulier vraagt grotere bestanden dan deze server aanneemt', 'en' => 'The form asks for larger files than this server takes' ],
	'health.size.do'      => [ 'nl' => 'Het formulier neemt bestanden van {wanted} MB aan, deze server van {taken} MB. Laat upload_max_filesize en post_max_size van PHP verhogen, of zet in het organisatiebestand een lagere max_mb.', 'en' => 'The form takes files of {wanted} MB, this server of {taken} MB. Have upload_max_filesize and post_max_size of PHP raised, or put a lower max_mb in the organisation file.' ],
	'health.reach.good'   => [ 'nl' => 'Klachten kunnen binnenkomen', 'en' => 'Complaints can come in' ],
	'health.reach.bad'    => [ 'nl' => 'Klachten kunnen niet binnenkomen', 'en' => 'Complaints cannot come in' ],
	'health.reach.do'     => [ 'nl' => 'Deze website antwoordt iets anders dan verwacht als er een klacht komt: status {status}, {type}. Een plugin of de server houdt het tegen. Zet beveiligingsplugins een voor een uit, en probeer het opnieuw. Het adres is {address}', 'en' => 'This website answers something else than it should when a complaint comes: status {status}, {type}. A plugin or the server is in the way. Turn off security plugins one by one, and try again. The address is {address}' ],
	'health.reach.none'   => [ 'nl' => 'Niet te zeggen of klachten kunnen binnenkomen', 'en' => 'It is not known whether complaints can come in' ],
	'health.reach.none.do' => [ 'nl' => 'Deze website kan zichzelf niet bereiken: {failure}. Vul het formulier zelf een keer in.', 'en' => 'This website cannot reach itself: {failure}. Fill in the form yourself once.' ],
	'health.printed.do'   => [ 'nl' => 'Vóór het antwoord wordt iets afgedrukt, in {file}, regel {line}. Daardoor kan niemand een klacht versturen. Zet display_errors van PHP uit, of verbeter die plugin.', 'en' => 'Something is printed before the answer, in {file}, line {line}. So nobody can send a complaint. Turn off display_errors of PHP, or mend that plugin.' ],
	'health.rest.bad'     => [ 'nl' => 'De REST-API is voor bezoekers gesloten', 'en' => 'The REST API is closed to visitors' ],
	'health.rest.do'      => [ 'nl' => 'Dat komt door {who}. Formulieren op deze website merken er niets van: zij sturen naar een ander adres. Een formulier op een andere website kan alleen sturen naar {address}', 'en' => 'This is because of {who}. Forms on this website are not affected: they send to another address. A form on another website can only send to {address}' ],
	'health.rest.unknown' => [ 'nl' => 'een plugin of de server', 'en' => 'a plugin or the server' ],
	'health.wasm.good'    => [ 'nl' => 'Het programma van het formulier kan starten', 'en' => 'The program of the form can start' ],
	'health.wasm.bad'     => [ 'nl' => 'Het programma van het formulier kan niet starten', 'en' => 'The program of the form cannot start' ],
	'health.wasm.do'      => [ 'nl' => 'De server geeft {address} met status {status} en type {type}. Het type moet application/wasm zijn. Vraag je hostingbedrijf om dat in te stellen. Zonder het programma werkt het formulier ook, maar zonder datums en adviezen.', 'en' => 'The server gives {address} with status {status} and type {type}. The type must be application/wasm. Ask your host to set that. Without the program the form works too, but without dates and advice.' ],
];
