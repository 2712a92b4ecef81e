<?php
// Checks the answers of a complaint: every question in its order, because a condition asks only about questions before it.

namespace Klachtformulier\Answers;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Conditions;
use Klachtformulier\Conditions\Context;
use Klachtformulier\Kinds;
use Klachtformulier\Organisations\Procedure;
use Klachtformulier\Sentences;

/** What was answered, and what is wrong. */
final class Checked {
	/**
	 * @param array<string, array{kind: string, value: mixed}>                      $answers
	 * @param list<array{question: string, code: string, message: string}>          $errors
	 */
	public function __construct( public readonly array $answers, public readonly array $errors, public readonly \DateTimeImmutable $now ) {}

	public function context(): Context {
		return new Context( $this->answers, $this->now );
	}

	/** The answers as they are sent: by the id of their question. */
	public function values(): array {
		return array_map( fn ( $answer ) => $answer['value'], $this->answers );
	}
}

function check( Procedure $procedure, array $draft, \DateTimeImmutable $now, string $lang ): Checked {
	$answers   = [];
	$errors    = [];
	$questions = $procedure->questions();
	foreach ( $questions as $id => $question ) {
		$context = new Context( $answers, $now );
		$shown   = is_shown( $question, $context );
		if ( false === $shown ) {
			continue;
		}
		try {
			$answer = Kinds\answer( $question, $draft[ $id ] ?? null, $now );
			if ( null !== $answer ) {
				$answers[ $id ] = [ 'kind' => $question['type'], 'value' => $answer ];
			} elseif ( true === $shown && is_required( $question, $context ) ) {
				throw new Kinds\Fault( 'required' );
			}
		} catch ( Kinds\Fault $fault ) {
			$errors[] = [ 'question' => $id, 'code' => $fault->fault, 'message' => Sentences\fault( $question, $fault, $procedure->tone(), $lang ) ];
		}
	}
	foreach ( array_diff( array_keys( $draft ), array_keys( $questions ) ) as $id ) {
		$errors[] = [ 'question' => (string) $id, 'code' => 'unknown_question', 'message' => Sentences\say( 'unknown_question', $lang, [ 'id' => (string) $id ] ) ];
	}
	return new Checked( $answers, $errors, $now );
}

/** Whether it is asked: true, false or UNDECIDED. */
function is_shown( array $question, Context $context ): bool|string {
	$shown  = isset( $question['shown_when'] ) ? Conditions\holds( $question['shown_when'], $context ) : true;
	$hidden = isset( $question['hidden_when'] ) ? Conditions\holds( $question['hidden_when'], $context ) : false;
	if ( true === $hidden || false === $shown || null === $shown ) {
		return false;
	}
	return Conditions\UNDECIDED === $shown || Conditions\UNDECIDED === $hidden ? Conditions\UNDECIDED : true;
}

/** Whether it is known that it must be answered. */
function is_required( array $question, Context $context ): bool {
	$required = $question['required'] ?? true;
	if ( is_bool( $required ) ) {
		return $required;
	}
	if ( isset( $required['unless'] ) ) {
		$held = Conditions\holds( $required['unless'], $context );
		return false === $held || null === $held;
	}
	return true === Conditions\holds( $required['when'] ?? null, $context );
}
