<?php
// What is here of a complaint, for who may read it.

namespace Klachtformulier\Reading;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Answers;
use Klachtformulier\Conditions;
use Klachtformulier\Database;
use Klachtformulier\Organisations;
use Klachtformulier\Organisations\Procedure;
use Klachtformulier\Retention;
use Klachtformulier\Sentences;
use Klachtformulier\Terms;
use Klachtformulier\Texts;

function complaint( int $id ): ?object {
	return Database\row( 'SELECT * FROM ' . Database\table( 'complaint' ) . ' WHERE id = %d', [ $id ] );
}

/** @return list<object> what was sent, the newest first */
function contents( int $complaint ): array {
	return Database\rows( 'SELECT * FROM ' . Database\table( 'content' ) . ' WHERE complaint = %d ORDER BY id DESC', [ $complaint ] );
}

/** @return list<object> */
function files( int $content ): array {
	return Database\rows( 'SELECT id, question, name, media_type, size FROM ' . Database\table( 'file' ) . ' WHERE content = %d ORDER BY id', [ $content ] );
}

function procedure( object $content, object $complaint ): ?Procedure {
	$organisation = Organisations\by_row( (int) $content->file_version ) ?? Organisations\newest( $complaint->organisation );
	return $organisation?->procedure( $complaint->procedure );
}

/** The answers as they were checked here, at the moment of filing. */
function checked( Procedure $procedure, array $payload ): Answers\Checked {
	$filed_at = ( Terms\moment( $payload['filed_at'] ) ?? Terms\now() )->setTimezone( new \DateTimeZone( Terms\ZONE ) );
	return Answers\check( $procedure, $payload['answers'], $filed_at, 'nl' );
}

/** What must be seen first, such as which contact is safe. @return list<string> */
function notices( Procedure $procedure, Answers\Checked $checked, array $payload ): array {
	$said    = array_filter( $payload['notices'] ?? [], is_string( ... ) );
	$applies = array_filter( $procedure->file['notices'] ?? [], fn ( $notice ) => false !== Conditions\applies( $notice, $checked->context() ) );
	return array_values( array_unique( [ ...$said, ...array_map( fn ( $notice ) => Organisations\text( $notice['text'], 'nl' ), $applies ) ] ) );
}

/**
 * What was answered, in reading order, with Dutch labels.
 *
 * @return list<array{title: string, entries: list<array{id: string, label: string, text: string, mark: string}>}>
 */
function sections( Procedure $procedure, Answers\Checked $checked, array $payload ): array {
	$answers   = $payload['answers'];
	$questions = $procedure->questions();
	$sections  = [];
	foreach ( $procedure->file['steps'] ?? [] as $step ) {
		$entries = [];
		foreach ( $step['questions'] ?? [] as $question ) {
			foreach ( [ $question['id'], $question['id'] . '-anders' ] as $id ) {
				if ( isset( $answers[ $id ], $questions[ $id ] ) ) {
					$entries[] = [ 'id' => $id, 'label' => Organisations\text( $questions[ $id ]['label'], 'nl' ), 'text' => in_words( $questions[ $id ], $answers[ $id ] ), 'mark' => mark( $questions[ $id ], $checked ) ];
				}
			}
		}
		if ( $entries ) {
			$sections[] = [ 'title' => Organisations\text( $step['title'] ?? '', 'nl' ), 'entries' => $entries ];
		}
	}
	return $sections;
}

function mark( array $question, Answers\Checked $checked ): string {
	$held = isset( $question['do_not_use_when'] ) ? Conditions\holds( $question['do_not_use_when'], $checked->context() ) : false;
	return true === $held ? 'page.not-use' : ( Conditions\UNDECIDED === $held ? 'page.perhaps-not-use' : '' );
}

function in_words( array $question, mixed $answer ): string {
	if ( is_bool( $answer ) ) {
		return Texts\t( $answer ? 'page.yes' : 'page.no' );
	}
	if ( 'choice' === $question['type'] || 'choices' === $question['type'] ) {
		$labels = array_column( array_map( fn ( $option ) => [ $option['id'], Organisations\text( $option['label'], 'nl' ) ], $question['options'] ), 1, 0 );
		return implode( "\n", array_map( fn ( $id ) => $labels[ $id ] ?? $id, (array) $answer ) );
	}
	if ( 'files' === $question['type'] ) {
		return implode( "\n", array_column( $answer, 'name' ) );
	}
	if ( 'signature' === $question['type'] ) {
		return $answer['typed'] . ( isset( $answer['drawn'] ) ? ' (' . Texts\t( 'page.drawn' ) . ')' : '' );
	}
	if ( 'address' === $question['type'] ) {
		return "{$answer['street']} {$answer['number']}\n{$answer['postcode']} {$answer['city']}" . ( isset( $answer['country'] ) ? "\n{$answer['country']}" : '' );
	}
	$day = 'date' === $question['type'] ? Terms\day( $answer ) : null;
	return $day ? Sentences\day( $day, 'nl' ) : (string) ( is_array( $answer ) ? implode( "\n", $answer ) : $answer );
}

/**
 * The steps as the form said them, with their dates.
 *
 * @return list<array{id: string, who: string, text: string, by: ?string}>
 */
function promised( Procedure $procedure, array $payload ): array {
	$told  = array_column( $payload['timeline'] ?? [], 'by', 'id' );
	$steps = [];
	foreach ( $procedure->file['timeline'] ?? [] as $step ) {
		if ( ! array_key_exists( $step['id'], $told ) ) {
			continue;
		}
		$by      = $told[ $step['id'] ];
		$words   = is_string( $by ) ? ( ( $day = Terms\day( $by ) ) ? Sentences\day( $day, 'nl' ) : Sentences\moment( Terms\moment( $by ), 'nl' ) ) : null;
		$text    = Organisations\text( null === $words ? ( $step['otherwise'] ?? $step['text'] ) : $step['text'], 'nl' );
		$text    = str_replace( [ '{by}', '{aim}', '{postponed}' ], [ $words ?? '…', '…', '…' ], $text );
		$steps[] = [ 'id' => $step['id'], 'who' => Organisations\text( $step['who'] ?? '', 'nl' ), 'text' => $text, 'by' => $by ];
	}
	return $steps;
}

/** How long it is kept, in words. */
function kept_until( object $complaint ): string {
	if ( null !== $complaint->held_for ) {
		return Texts\t( 'until.held', [ 'reason' => $complaint->held_for ] );
	}
	$promises = Retention\promises( (int) $complaint->id );
	$until    = Retention\until( $complaint, $promises );
	$day      = Terms\day( $until );
	$words    = $day ? Sentences\day( $day, 'nl' ) : Texts\t( "until.$until" );
	return Retention\goes_soon( $complaint, $promises, Terms\now()->format( 'Y-m-d' ) ) ? "$words. " . Texts\t( 'until.soon' ) : $words;
}

/** What became of the mail, in words, and whether somebody must do something. @return array{string, bool} */
function mail_state( int $complaint ): array {
	$rows   = Database\rows( 'SELECT sent_at, tries, failure FROM ' . Database\table( 'outbox' ) . ' WHERE complaint = %d', [ $complaint ] );
	$unsent = array_filter( $rows, fn ( $row ) => null === $row->sent_at );
	$tries  = max( [ 0, ...array_column( $unsent, 'tries' ) ] );
	return match ( true ) {
		! $rows        => [ Texts\t( 'mail.nobody' ), true ],
		$tries > 0     => [ Texts\t( 'mail.failed', [ 'tries' => $tries ] ) . ': ' . max( array_column( $unsent, 'failure' ) ), true ],
		(bool) $unsent => [ Texts\t( 'mail.waiting' ), false ],
		in_array( 'settled', array_column( $rows, 'failure' ), true ) => [ Texts\t( 'mail.settled' ), false ],
		default        => [ Texts\t( 'mail.sent' ), false ],
	};
}
