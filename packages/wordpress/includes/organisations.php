<?php
// The organisation files that were uploaded: the newest of each organisation, and the ones before it for as long as
// somebody may have the form open, or a complaint is here that was filed by it.

namespace Klachtformulier\Organisations;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;

/** An organisation file. */
final class Organisation {
	/** @param array<string, mixed> $file */
	public function __construct(
		public readonly int $row,
		public readonly string $id,
		public readonly string $hash,
		public readonly array $file
	) {}

	public function procedure( string $id ): ?Procedure {
		foreach ( $this->file['procedures'] ?? [] as $procedure ) {
			if ( ( $procedure['id'] ?? null ) === $id ) {
				return new Procedure( $this, $procedure );
			}
		}
		return null;
	}

	/** @return list<Procedure> */
	public function procedures(): array {
		return array_map( fn ( $procedure ) => new Procedure( $this, $procedure ), $this->file['procedures'] ?? [] );
	}

	/** Whether people who may be watched fill in its forms: then nothing on a screen may say what it is about. */
	public function is_watched(): bool {
		return isset( $this->file['safety'] );
	}
}

/** A procedure in a file. */
final class Procedure {
	/** @param array<string, mixed> $file */
	public function __construct( public readonly Organisation $organisation, public readonly array $file ) {}

	public function id(): string {
		return $this->file['id'];
	}

	/** Whether the file says that such a complaint never goes to a server: its reader is not the owner of this site. */
	public function is_never_sent(): bool {
		return false === ( $this->file['deliveries']['endpoint'] ?? null );
	}

	/** How it addresses people: je or u. */
	public function tone(): string {
		return $this->file['tone'] ?? $this->organisation->file['tone'] ?? 'u';
	}

	/**
	 * All questions in their order, each with the one behind it that asks for an answer in one's own words.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public function questions(): array {
		$questions = [];
		foreach ( $this->file['steps'] ?? [] as $step ) {
			foreach ( $step['questions'] ?? [] as $question ) {
				$questions[ $question['id'] ] = $question;
				foreach ( $question['options'] ?? [] as $option ) {
					if ( isset( $option['own_answer'] ) ) {
						$questions[ $question['id'] . '-anders' ] = [
							'id'         => $question['id'] . '-anders',
							'type'       => 'text',
							'label'      => $option['own_answer']['label'],
							'called'     => $option['own_answer']['called'],
							'shown_when' => [ 'question' => $question['id'], 'is' => $option['id'] ],
						];
					}
				}
			}
		}
		return $questions;
	}
}

/** @return list<Organisation> the newest file of each organisation */
function all(): array {
	return array_map( from( ... ), Database\rows( 'SELECT * FROM ' . Database\table( 'organisation' ) . ' WHERE replaced_at IS NULL ORDER BY name' ) );
}

function newest( string $id ): ?Organisation {
	return versions( $id )[0] ?? null;
}

/** @return list<Organisation> every file of this organisation that is here, the newest first */
function versions( string $id ): array {
	static $known = [];
	if ( ! is_id( $id ) ) {
		return [];
	}
	return $known[ get_current_blog_id() ][ $id ] ??= array_map(
		from( ... ),
		Database\rows( 'SELECT * FROM ' . Database\table( 'organisation' ) . ' WHERE slug = %s ORDER BY id DESC', [ $id ] )
	);
}

function by_row( int $row ): ?Organisation {
	$found = Database\row( 'SELECT * FROM ' . Database\table( 'organisation' ) . ' WHERE id = %d', [ $row ] );
	return $found ? from( $found ) : null;
}

/** The procedure in the version that the complainant saw, or else in the newest file that has it. */
function find( string $id, string $procedure, string $version ): ?Procedure {
	$found = array_filter( array_map( fn ( $organisation ) => $organisation->procedure( $procedure ), versions( $id ) ) );
	foreach ( $found as $candidate ) {
		if ( ( $candidate->file['version'] ?? null ) === $version ) {
			return $candidate;
		}
	}
	return reset( $found ) ?: null;
}

/** Whether any file here says that such a complaint is never sent to a server, whatever version the complainant saw. */
function is_never_sent( string $id, string $procedure ): bool {
	foreach ( versions( $id ) as $organisation ) {
		if ( $organisation->procedure( $procedure )?->is_never_sent() ) {
			return true;
		}
	}
	return false;
}

/** A text of a file in this language: a text for all, or one for each. */
function text( mixed $text, string $lang ): string {
	return is_array( $text ) ? (string) ( $text[ $lang ] ?? $text['nl'] ?? reset( $text ) ) : (string) $text;
}

function is_id( mixed $text ): bool {
	return is_string( $text ) && strlen( $text ) <= 100 && preg_match( '/^[a-z][a-z0-9]*(-[a-z0-9]+)*\z/', $text );
}

function from( object $row ): Organisation {
	return new Organisation( (int) $row->id, $row->slug, $row->hash, json_decode( $row->content, true ) ?? [] );
}
