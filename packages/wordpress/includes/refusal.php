<?php
// Why a complaint is not accepted. What it says is for developers, except the errors, which the complainant reads.

namespace Klachtformulier;

defined( 'ABSPATH' ) || exit;

final class Refusal extends \Exception {
	/** @param list<array{question: string, code: string, message: string}> $errors */
	public function __construct(
		public readonly int $status,
		string $detail,
		public readonly array $errors = [],
		public readonly array $headers = []
	) {
		parent::__construct( $detail );
	}

	public static function unreadable( string $why ): self {
		return new self( 400, $why );
	}

	public static function too_large( int $most ): self {
		return new self( 413, "At most $most bytes are taken." );
	}

	public static function busy(): self {
		return new self( 503, 'Busy; the same again in a moment will do.', [], [ 'Retry-After' => '2' ] );
	}
}
