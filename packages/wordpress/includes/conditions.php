<?php
// Whether a condition of an organisation file holds: true, false, or null where that is not known because something was not
// answered. Terms in workdays, hours or by a law depend on a calendar that is not here: then it is UNDECIDED, and nothing
// is refused or left out for it.

namespace Klachtformulier\Conditions;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Terms;

const UNDECIDED = 'undecided';

/** What answers are measured against. */
final class Context {
	/** @param array<string, array{kind: string, value: mixed}> $answers */
	public function __construct( public readonly array $answers, public readonly \DateTimeImmutable $now ) {}
}

function holds( mixed $condition, Context $context ): bool|string|null {
	if ( ! is_array( $condition ) ) {
		return UNDECIDED;
	}
	if ( isset( $condition['all'] ) ) {
		return several( $condition['all'], $context, false );
	}
	if ( isset( $condition['any'] ) ) {
		return several( $condition['any'], $context, true );
	}
	if ( isset( $condition['not'] ) ) {
		$held = holds( $condition['not'], $context );
		return is_bool( $held ) ? ! $held : $held;
	}
	if ( isset( $condition['past'] ) ) {
		return is_past( $condition['past'], $context );
	}
	$answer = $context->answers[ $condition['question'] ?? '' ] ?? null;
	if ( null === $answer ) {
		return null;
	}
	if ( isset( $condition['answered'] ) ) {
		return true;
	}
	$wanted = array_key_exists( 'is', $condition ) ? [ $condition['is'] ] : ( $condition['is_one_of'] ?? [] );
	return (bool) array_filter( $wanted, fn ( $value ) => is( $answer, $value ) );
}

function is( array $answer, mixed $value ): bool {
	return match ( $answer['kind'] ) {
		'choices' => in_array( $value, $answer['value'], true ),
		'choice', 'yes_no', 'consent' => $answer['value'] === $value,
		default => false,
	};
}

/** "All of" is decided by one that is false, "any of" by one that is true; without such a one, by what is not known. */
function several( array $parts, Context $context, bool $decisive ): bool|string|null {
	$result = ! $decisive;
	foreach ( $parts as $part ) {
		$held = holds( $part, $context );
		if ( $held === $decisive ) {
			return $decisive;
		}
		if ( UNDECIDED === $held || ( null === $held && UNDECIDED !== $result ) ) {
			$result = $held;
		}
	}
	return $result;
}

function is_past( array $past, Context $context ): bool|string|null {
	$answer = $context->answers[ $past['question'] ?? '' ] ?? null;
	if ( null === $answer ) {
		return null;
	}
	$start = Terms\day( $answer['value'] );
	$term  = Terms\read( $past['term'] ?? null );
	if ( ! $start || ! $term || in_array( $term[1], [ 'hours', 'workdays' ], true ) || ! empty( $past['term']['moved'] ) ) {
		return UNDECIDED;
	}
	return Terms\last_day( $start, ...$term )->format( 'Y-m-d' ) < $context->now->format( 'Y-m-d' );
}

/** Whether something with a `when` or an `unless` applies: true, false or UNDECIDED. */
function applies( array $thing, Context $context ): bool|string {
	$when   = isset( $thing['when'] ) ? holds( $thing['when'], $context ) : true;
	$unless = isset( $thing['unless'] ) ? holds( $thing['unless'], $context ) : false;
	if ( true === $unless || false === $when || null === $when ) {
		return false;
	}
	return UNDECIDED === $when || UNDECIDED === $unless ? UNDECIDED : true;
}
