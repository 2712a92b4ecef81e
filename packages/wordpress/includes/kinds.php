<?php
// Whether what was filled in at a question is an answer to it, for each type of question.
//
// It must never refuse what the form itself takes: where PHP cannot know, such as whether a telephone number can be
// dialled, it takes the answer. The whole check runs again in the browser of the officer.

namespace Klachtformulier\Kinds;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Terms;
use Klachtformulier\Words;

const LINE      = 200;
const LONG      = 10_000;
const LINES     = 50;
const FILES     = 5;
const MEGABYTES = 10;

/** What is wrong: a code that the form knows, the number it is about, and the name of a file. */
final class Fault extends \Exception {
	public function __construct( public readonly string $fault, public readonly ?int $number = null, public readonly string $named = '' ) {
		parent::__construct( $fault );
	}
}

/** What was answered; null where nothing was. A Fault says what is wrong. */
function answer( array $question, mixed $given, \DateTimeImmutable $now ): mixed {
	if ( null === $given || [] === $given || ( is_string( $given ) && '' === Words\trimmed( $given ) ) ) {
		return null;
	}
	return match ( $question['type'] ) {
		'text'      => text( $question, Words\line( a_text( $given ) ), LINE ),
		'long_text' => text( $question, Words\lines( a_text( $given ) ), LONG ),
		'email'     => email( $given ),
		'telephone' => telephone( $given ),
		'address'   => address( $given ),
		'date'      => date( $question, $given, $now ),
		'time'      => time( $given ),
		'list'      => lines( $question, $given ),
		'choice'    => option( $question, a_text( $given ) ),
		'choices'   => options( $question, $given ),
		'yes_no'    => yes_no( $given ),
		'consent'   => yes_no( $given ) ?: null,
		'files'     => files( $question, $given ),
		'signature' => signature( $given ),
		default     => throw new Fault( 'wrong_type' ),
	};
}

function a_text( mixed $given ): string {
	return is_string( $given ) ? $given : throw new Fault( 'wrong_type' );
}

function within( string $text, int $most ): string {
	return Words\is_longer( $text, $most ) ? throw new Fault( 'too_long', $most ) : $text;
}

function text( array $question, string $text, int $most ): string {
	within( $text, $question['max'] ?? $most );
	if ( isset( $question['min'] ) && Words\length( $text ) < $question['min'] ) {
		throw new Fault( 'too_short', $question['min'] );
	}
	return $text;
}

function email( mixed $given ): string {
	$text = str_replace( "\u{FF20}", '@', Words\trimmed( a_text( $given ) ) );
	$is   = preg_match( '/^[^@\s\p{Cc}]{1,64}@[^@\s\p{Cc}]{1,255}\z/u', $text );
	return $is ? $text : throw new Fault( 'invalid' );
}

function telephone( mixed $given ): string {
	$text = rtrim( Words\trimmed( a_text( $given ) ), ',; ' );
	// Digits of other scripts are typed too.
	return strlen( $text ) <= 1000 && preg_match_all( '/\p{Nd}/u', $text ) >= 3 ? Words\line( $text ) : throw new Fault( 'invalid' );
}

function address( mixed $given ): ?array {
	$parts  = parts( $given, [ 'street', 'number', 'postcode', 'city', 'country' ] );
	$filled = array_filter( array_map( fn ( $part ) => within( Words\line( $part ), LINE ), $parts ), fn ( $part ) => '' !== $part );
	if ( ! $filled ) {
		return null;
	}
	foreach ( [ 'street', 'number', 'postcode', 'city' ] as $part ) {
		if ( ! isset( $filled[ $part ] ) ) {
			throw new Fault( 'required' );
		}
	}
	return $filled;
}

/** A day as 2026-11-02. A text that PHP cannot read as a day stays as it is: the form knows more ways to write one. */
function date( array $question, mixed $given, \DateTimeImmutable $now ): ?string {
	if ( is_string( $given ) ) {
		$day = Words\line( $given );
		if ( ! Terms\day( $day ) ) {
			return within( $day, LINE );
		}
	} else {
		$parts = parts( $given, [ 'day', 'month', 'year' ] );
		[ $day, $month, $year ] = array_map( fn ( $part ) => Words\line( $parts[ $part ] ?? '' ), [ 'day', 'month', 'year' ] );
		if ( '' === $day . $month . $year ) {
			return null;
		}
		if ( ! preg_match( '/^\d{1,2}\z/', $day ) || ! preg_match( '/^\d{1,2}\z/', $month ) || ! preg_match( '/^\d{4}\z/', $year ) ) {
			// A month in words, two digits for a year: the form reads these.
			return '' !== $day && '' !== $month && '' !== $year ? within( "$day $month $year", LINE ) : throw new Fault( 'invalid' );
		}
		$day = sprintf( '%04d-%02d-%02d', $year, $month, $day );
		if ( ! Terms\day( $day ) ) {
			throw new Fault( 'impossible_date' );
		}
	}
	$today = $now->format( 'Y-m-d' );
	return match ( $question['range'] ?? '' ) {
		'until_today' => $day > $today ? throw new Fault( 'future' ) : $day,
		'from_today'  => $day < $today ? throw new Fault( 'past' ) : $day,
		default       => $day,
	};
}

function time( mixed $given ): string {
	$text = within( Words\line( a_text( $given ) ), LINE );
	return preg_match( '/\p{Nd}/u', $text ) ? $text : throw new Fault( 'invalid' );
}

function lines( array $question, mixed $given ): ?string {
	$text  = is_array( $given ) && array_is_list( $given ) ? implode( "\n", array_map( a_text( ... ), $given ) ) : a_text( $given );
	$lines = array_values( array_filter( array_map( Words\line( ... ), explode( "\n", Words\lines( $text ) ) ), fn ( $line ) => '' !== $line ) );
	$most  = $question['max'] ?? LINES;
	if ( count( $lines ) > $most ) {
		throw new Fault( 'too_many', $most );
	}
	array_walk( $lines, fn ( $line ) => within( $line, LINE ) );
	return $lines ? implode( "\n", $lines ) : null;
}

function option( array $question, string $id ): string {
	$is = in_array( $id, array_column( $question['options'] ?? [], 'id' ), true );
	return $is ? $id : throw new Fault( 'unknown_option' );
}

function options( array $question, mixed $given ): ?array {
	$given = is_string( $given ) ? [ $given ] : $given;
	if ( ! is_array( $given ) || ! array_is_list( $given ) ) {
		throw new Fault( 'wrong_type' );
	}
	$chosen = array_map( fn ( $id ) => option( $question, a_text( $id ) ), $given );
	$chosen = array_values( array_intersect( array_column( $question['options'], 'id' ), $chosen ) );
	if ( isset( $question['max'] ) && count( $chosen ) > $question['max'] ) {
		throw new Fault( 'too_many', $question['max'] );
	}
	return $chosen ?: null;
}

function yes_no( mixed $given ): bool {
	return match ( $given ) {
		true, 'yes'  => true,
		false, 'no'  => false,
		default      => throw new Fault( is_string( $given ) ? 'unknown_option' : 'wrong_type' ),
	};
}

/** Files: a list of names, types and sizes. What is in them is looked at where they are read. */
function files( array $question, mixed $given ): array {
	if ( ! is_array( $given ) || ! array_is_list( $given ) ) {
		throw new Fault( 'wrong_type' );
	}
	$most = $question['max'] ?? FILES;
	if ( count( $given ) > $most ) {
		throw new Fault( 'too_many', $most );
	}
	foreach ( $given as $file ) {
		$megabytes = $question['max_mb'] ?? MEGABYTES;
		$name      = is_array( $file ) ? $file['name'] ?? null : null;
		if ( ! is_string( $name ) || ! is_string( $file['type'] ?? null ) || ! is_int( $file['size'] ?? null ) ) {
			throw new Fault( 'wrong_type' );
		}
		if ( $file['size'] > $megabytes * 1_000_000 ) {
			throw new Fault( 'too_large', $megabytes, $name );
		}
		$ending = strtolower( (string) substr( (string) strrchr( $name, '.' ), 1 ) );
		$taken  = array_map( fn ( $type ) => strtolower( ltrim( $type, '.' ) ), $question['file_types'] ?? [] );
		if ( $taken && ! in_array( $ending, $taken, true ) ) {
			throw new Fault( 'file_type', null, $name );
		}
		if ( 0 === $file['size'] ) {
			throw new Fault( 'invalid', null, $name );
		}
	}
	return $given;
}

function signature( mixed $given ): ?array {
	$parts = is_string( $given ) ? [ 'typed' => $given ] : parts( $given, [ 'typed', 'drawn' ] );
	$typed = Words\line( $parts['typed'] ?? '' );
	$drawn = $parts['drawn'] ?? '';
	if ( '' === $typed ) {
		return null;
	}
	within( $typed, LINE );
	// A picture, of a size that a hand can draw.
	if ( '' !== $drawn && ( strlen( $drawn ) > 1_000_100 || ! preg_match( '#^data:image/png;base64,[A-Za-z0-9+/]+={0,2}\z#', $drawn ) ) ) {
		throw new Fault( 'invalid' );
	}
	return array_filter( [ 'typed' => $typed, 'drawn' => $drawn ], fn ( $part ) => '' !== $part );
}

/** @return array<string, string> */
function parts( mixed $given, array $names ): array {
	if ( ! is_array( $given ) || array_diff( array_keys( $given ), $names ) ) {
		throw new Fault( 'wrong_type' );
	}
	return array_map( fn ( $part ) => is_int( $part ) ? (string) $part : a_text( $part ?? '' ), $given );
}
