<?php
// Sentences for visitors that are made of an organisation file.

namespace Klachtformulier\Sentences;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Kinds\Fault;
use Klachtformulier\Organisations;
use Klachtformulier\Organisations\Procedure;
use Klachtformulier\Terms;
use Klachtformulier\Texts;
use Klachtformulier\Answers;
use Klachtformulier\Conditions;

const MONTHS = [
	'nl' => [ 'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december' ],
	'en' => [ 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December' ],
];
const UNITS = [
	'nl' => [ 'hours' => [ 'uur', 'uur' ], 'days' => [ 'dag', 'dagen' ], 'workdays' => [ 'werkdag', 'werkdagen' ], 'weeks' => [ 'week', 'weken' ], 'months' => [ 'maand', 'maanden' ], 'years' => [ 'jaar', 'jaar' ] ],
	'en' => [ 'hours' => [ 'hour', 'hours' ], 'days' => [ 'day', 'days' ], 'workdays' => [ 'working day', 'working days' ], 'weeks' => [ 'week', 'weeks' ], 'months' => [ 'month', 'months' ], 'years' => [ 'year', 'years' ] ],
];

function say( string $key, string $lang, array $put = [] ): string {
	return Texts\say( $key, $lang, $put );
}

/** What is wrong with an answer: in the words of the file, or else in those of the plugin. */
function fault( array $question, Fault $fault, string $tone, string $lang ): string {
	$own = $question['messages'][ $fault->fault ] ?? null;
	if ( null !== $own ) {
		return Organisations\text( $own, $lang );
	}
	$key = match ( true ) {
		'required' === $fault->fault && in_array( $question['type'], [ 'choice', 'choices', 'yes_no' ], true ) => 'required.choice',
		in_array( "$fault->fault.{$question['type']}", [ 'required.consent', 'required.files', 'invalid.files' ], true ) => "$fault->fault.{$question['type']}",
		default => $fault->fault,
	};
	return say( $key, $lang, [ 'called' => Organisations\text( $question['called'], $lang ), 'number' => $fault->number, 'file' => $fault->named ] );
}

function term( int $amount, string $unit, string $lang ): string {
	return $amount . ' ' . UNITS[ $lang ][ $unit ][ 1 === $amount ? 0 : 1 ];
}

function day( \DateTimeImmutable $day, string $lang ): string {
	return $day->format( 'j' ) . ' ' . MONTHS[ $lang ][ (int) $day->format( 'n' ) - 1 ] . ' ' . $day->format( 'Y' );
}

function moment( \DateTimeImmutable $moment, string $lang ): string {
	$moment = $moment->setTimezone( new \DateTimeZone( Terms\ZONE ) );
	return day( $moment, $lang ) . ( 'nl' === $lang ? ' om ' : ' at ' ) . $moment->format( 'H:i' ) . ( 'nl' === $lang ? ' uur' : '' );
}

/**
 * What happens next, with terms in words: "uiterlijk 4 weken na vandaag". Dates are worked out by the program, which does
 * not run here.
 *
 * @return list<array{who: string, text: string}>
 */
function next_steps( Procedure $procedure, Answers\Checked $checked, string $lang ): array {
	$steps = [];
	foreach ( $procedure->file['timeline'] ?? [] as $step ) {
		if ( false === Conditions\applies( $step, $checked->context() ) ) {
			continue;
		}
		$is_from_now = 'filing' === ( $step['from'] ?? 'filing' );
		$text        = Organisations\text( $is_from_now ? $step['text'] : ( $step['otherwise'] ?? $step['text'] ), $lang );
		foreach ( [ 'by' => 'term', 'aim' => 'aim', 'postponed' => 'postponed' ] as $place => $name ) {
			$term = Terms\read( $step[ $name ] ?? null );
			if ( $term ) {
				$words = say( 'after.nl', $lang, [ 'term' => term( $term[0], $term[1], $lang ) ] );
				$text  = preg_replace( '/(\bop )?\{' . $place . '\}/u', $words, $text ) ?? $text;
			}
		}
		$steps[] = [ 'who' => Organisations\text( $step['who'] ?? '', $lang ), 'text' => $text ];
	}
	return $steps;
}
