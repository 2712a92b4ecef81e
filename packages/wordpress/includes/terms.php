<?php
// Terms, as far as they are counted here: how long a complaint is kept, and conditions on how much time has passed.
// Dates that a complainant was told are never counted here: the form does that, and the officer's browser does it again.

namespace Klachtformulier\Terms;

defined( 'ABSPATH' ) || exit;

const ZONE  = 'Europe/Amsterdam';
const UNITS = [ 'hours', 'days', 'workdays', 'weeks', 'months', 'years' ];

/** The moment, in the time of Amsterdam. */
function now(): \DateTimeImmutable {
	return new \DateTimeImmutable( 'now', new \DateTimeZone( ZONE ) );
}

function written( \DateTimeImmutable $moment ): string {
	return $moment->setTimezone( new \DateTimeZone( ZONE ) )->format( 'Y-m-d\TH:i:sP' );
}

/** A moment as RFC 3339, or null. */
function moment( mixed $text ): ?\DateTimeImmutable {
	$shape = '/^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/';
	if ( ! is_string( $text ) || strlen( $text ) > 40 || ! preg_match( $shape, $text ) ) {
		return null;
	}
	try {
		$moment = new \DateTimeImmutable( strtoupper( $text ) );
	} catch ( \Exception ) {
		return null;
	}
	// The 30th of February is no day, though PHP makes another one of it.
	return substr( $text, 0, 10 ) === $moment->format( 'Y-m-d' ) ? $moment : null;
}

/** A day such as 2026-11-02, or null. */
function day( mixed $text ): ?\DateTimeImmutable {
	if ( ! is_string( $text ) || ! preg_match( '/^\d{4}-\d\d-\d\d$/', $text ) ) {
		return null;
	}
	$day = \DateTimeImmutable::createFromFormat( '!Y-m-d', $text, new \DateTimeZone( 'UTC' ) );
	return $day && $day->format( 'Y-m-d' ) === $text ? $day : null;
}

/** The amount and the unit of a term in an organisation file, or null. */
function read( mixed $term ): ?array {
	foreach ( is_array( $term ) ? UNITS : [] as $unit ) {
		if ( is_int( $term[ $unit ] ?? null ) && $term[ $unit ] > 0 ) {
			return [ $term[ $unit ], $unit ];
		}
	}
	return null;
}

/** The last day of a term that starts on this day. The day itself does not count. Hours are rounded up to a day. */
function last_day( \DateTimeImmutable $start, int $amount, string $unit ): \DateTimeImmutable {
	return match ( $unit ) {
		'hours'    => $start->modify( '+' . intdiv( $amount + 23, 24 ) . ' days' ),
		'days'     => $start->modify( "+$amount days" ),
		'weeks'    => $start->modify( "+$amount weeks" ),
		'months'   => months( $start, $amount ),
		'years'    => months( $start, $amount * 12 ),
		'workdays' => workdays( $start, $amount ),
	};
}

/** To the same day of a month, or its last day where there is none. */
function months( \DateTimeImmutable $start, int $amount ): \DateTimeImmutable {
	$first = $start->modify( 'first day of this month' )->modify( "+$amount months" );
	$day   = min( (int) $start->format( 'j' ), (int) $first->format( 't' ) );
	return $first->setDate( (int) $first->format( 'Y' ), (int) $first->format( 'n' ), $day );
}

/** Monday to Friday, without the public holidays. */
function workdays( \DateTimeImmutable $day, int $amount ): \DateTimeImmutable {
	while ( $amount > 0 ) {
		$day = $day->modify( '+1 day' );
		if ( (int) $day->format( 'N' ) < 6 && ! in_array( $day->format( 'm-d' ), holidays( (int) $day->format( 'Y' ) ), true ) ) {
			$amount--;
		}
	}
	return $day;
}

/** @return list<string> */
function holidays( int $year ): array {
	static $known = [];
	if ( isset( $known[ $year ] ) ) {
		return $known[ $year ];
	}
	// The algorithm that Meeus gives in Astronomical Algorithms, chapter 8.
	[ $a, $b, $c ] = [ $year % 19, intdiv( $year, 100 ), $year % 100 ];
	$h             = ( 19 * $a + $b - intdiv( $b, 4 ) - intdiv( $b - intdiv( $b + 8, 25 ) + 1, 3 ) + 15 ) % 30;
	$l             = ( 32 + 2 * ( $b % 4 ) + 2 * intdiv( $c, 4 ) - $h - $c % 4 ) % 7;
	$n             = $h + $l - 7 * intdiv( $a + 11 * $h + 22 * $l, 451 );
	$easter        = ( new \DateTimeImmutable( "$year-03-22", new \DateTimeZone( 'UTC' ) ) )->modify( "+$n days" );
	$from_easter   = array_map( fn ( $days ) => $easter->modify( "$days days" )->format( 'm-d' ), [ '-2', '+1', '+39', '+50' ] );
	$kings_day     = '7' === ( new \DateTimeImmutable( "$year-04-27" ) )->format( 'N' ) ? '04-26' : '04-27';
	return $known[ $year ] = [ '01-01', ...$from_easter, $kings_day, '05-05', '12-25', '12-26' ];
}
