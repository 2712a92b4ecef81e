<?php
// Turns a request into a complaint, in each of the three encodings. Whether the complaint is valid is another matter.

namespace Klachtformulier\Incoming;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Fields;
use Klachtformulier\Files;
use Klachtformulier\Organisations;
use Klachtformulier\Refusal;
use Klachtformulier\Terms;

/** The most bytes of a complaint without its files. */
const MOST_TEXT = 5_000_000;
const UUID      = '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z/i';
const KEYS      = [ 'format', 'key', 'organisation', 'procedure', 'version', 'filed_at', 'language', 'answers', 'verdict', 'timeline' ];
const OUTCOMES  = [ 'admissible', 'inadmissible', 'late', 'other_door' ];

/** A complaint as it was received. */
final class Complaint {
	public ?string $trapped = null;

	/**
	 * @param array<string, mixed>    $draft
	 * @param list<Files\Attachment>  $files
	 * @param array<string, mixed>    $payload  as it came; without a verdict where a plain page sent it
	 */
	public function __construct(
		public string $key,
		public readonly string $organisation,
		public readonly string $procedure,
		public readonly string $version,
		public readonly \DateTimeImmutable $filed_at,
		public readonly string $language,
		public array $draft,
		public readonly array $files,
		public array $payload,
		/** Whether a browser sent it that does not run the program, and wants a page. */
		public readonly bool $is_native
	) {
		$this->trapped = isset( $draft[ Fields\TRAP ] ) ? wp_json_encode( $draft[ Fields\TRAP ] ) : null;
		unset( $this->draft[ Fields\TRAP ], $this->payload['answers'][ Fields\TRAP ] );
	}
}

/** What PHP takes at most: of a larger body it gives nothing at all, not even that there was one. */
function most_bytes(): int {
	$most = wp_convert_hr_to_bytes( (string) ini_get( 'post_max_size' ) );
	return $most > 0 ? $most : PHP_INT_MAX;
}

function read( \DateTimeImmutable $now ): Complaint {
	$length = (int) ( $_SERVER['CONTENT_LENGTH'] ?? 0 );
	if ( $length > most_bytes() ) {
		throw Refusal::too_large( most_bytes() );
	}
	$type = strtolower( trim( strtok( (string) ( $_SERVER['CONTENT_TYPE'] ?? '' ), ';' ) ?: '' ) );
	if ( 'multipart/form-data' === $type ) {
		$post = wp_unslash( $_POST );
		if ( strlen( serialize( $post ) ) > MOST_TEXT ) {
			throw Refusal::too_large( MOST_TEXT );
		}
		if ( ! $post && ! $_FILES && $length > 0 ) {
			throw Refusal::unreadable( 'the parts cannot be told apart' );
		}
		if ( [ 'complaint' ] === array_keys( $post ) && is_string( $post['complaint'] ) ) {
			return from_json( $post['complaint'], Files\uploaded() );
		}
		return from_fields( Fields\of_post( $post ), Files\uploaded(), $now );
	}
	if ( ! in_array( $type, [ 'application/json', 'application/x-www-form-urlencoded' ], true ) ) {
		throw new Refusal( 415, 'It takes application/json, multipart/form-data or application/x-www-form-urlencoded.' );
	}
	$body = (string) file_get_contents( 'php://input', false, null, 0, MOST_TEXT + 1 );
	if ( strlen( $body ) > MOST_TEXT ) {
		throw Refusal::too_large( MOST_TEXT );
	}
	if ( strlen( $body ) < $length ) {
		throw Refusal::unreadable( 'the body was cut off' );
	}
	return 'application/json' === $type ? from_json( $body, [] ) : from_fields( Fields\of_body( $body ), [], $now );
}

/** @param list<Files\Attachment> $files */
function from_json( string $json, array $files ): Complaint {
	if ( strlen( $json ) > MOST_TEXT ) {
		throw Refusal::too_large( MOST_TEXT );
	}
	$body = json_decode( $json, true, 16 );
	if ( ! is_array( $body ) || ( $body && array_is_list( $body ) ) ) {
		throw Refusal::unreadable( 'it is no JSON object' );
	}
	foreach ( array_diff( KEYS, array_keys( $body ) ) as $key ) {
		throw Refusal::unreadable( "$key is missing" );
	}
	if ( array_diff( array_keys( $body ), [ ...KEYS, 'notices' ] ) ) {
		throw Refusal::unreadable( 'it has an unknown key' );
	}
	$about    = is_right( $body );
	$filed_at = Terms\moment( $body['filed_at'] );
	if ( null !== $about || ! $filed_at ) {
		throw Refusal::unreadable( ( $about ?? 'filed_at' ) . ' is not what it should be' );
	}
	$key = strtolower( $body['key'] );
	if ( strtolower( (string) ( $_SERVER['HTTP_IDEMPOTENCY_KEY'] ?? '' ) ) !== $key ) {
		throw Refusal::unreadable( 'the header Idempotency-Key is missing, or is not the key of the complaint' );
	}
	return new Complaint( $key, $body['organisation'], $body['procedure'], $body['version'], $filed_at, $body['language'], $body['answers'], as_named( $body['answers'], $files ), [ ...$body, 'key' => $key ], false );
}

/** The name of what is not as it should be, or null. */
function is_right( array $body ): ?string {
	$is_step = fn ( $step ) => is_array( $step ) && Organisations\is_id( $step['id'] ?? null )
		&& array_key_exists( 'by', $step ) && ( null === $step['by'] || Terms\day( $step['by'] ) || Terms\moment( $step['by'] ) );
	$each    = fn ( $list, $is ) => is_array( $list ) && array_is_list( $list ) && count( $list ) <= 1000 && count( array_filter( $list, $is ) ) === count( $list );
	$right   = [
		'format'       => 1 === $body['format'],
		'key'          => is_string( $body['key'] ) && preg_match( UUID, $body['key'] ),
		'organisation' => Organisations\is_id( $body['organisation'] ),
		'procedure'    => Organisations\is_id( $body['procedure'] ),
		'version'      => is_string( $body['version'] ) && '' !== trim( $body['version'] ) && strlen( $body['version'] ) <= 200,
		'language'     => in_array( $body['language'], [ 'nl', 'en' ], true ),
		'answers'      => is_array( $body['answers'] ) && count( $body['answers'] ) <= 1000 && ( ! $body['answers'] || ! array_is_list( $body['answers'] ) ),
		'verdict'      => is_array( $body['verdict'] ) && in_array( $body['verdict']['outcome'] ?? null, OUTCOMES, true ) && $each( $body['verdict']['rules'] ?? null, Organisations\is_id( ... ) ),
		'timeline'     => $each( $body['timeline'], $is_step ),
		'notices'      => ! isset( $body['notices'] ) || $each( $body['notices'], is_string( ... ) ),
	];
	return array_search( false, array_map( boolval( ... ), $right ), true ) ?: null;
}

/**
 * The files under the names that the answers give them. Their number and sizes must match the answers, or else something
 * was lost on the way: PHP drops what is beyond max_file_uploads without a word.
 *
 * @param list<Files\Attachment> $files
 * @return list<Files\Attachment>
 */
function as_named( array $answers, array $files ): array {
	$named = [];
	foreach ( $answers as $question => $answer ) {
		if ( ! is_array( $answer ) || ! is_array( $answer[0] ?? null ) ) {
			continue;
		}
		$came = array_values( array_filter( $files, fn ( $file ) => $file->question === (string) $question ) );
		foreach ( array_values( $answer ) as $index => $told ) {
			$file = $came[ $index ] ?? null;
			if ( ! $file || $file->size !== ( $told['size'] ?? null ) || ! is_string( $told['name'] ?? null ) || ! is_string( $told['type'] ?? null ) ) {
				throw Refusal::unreadable( 'a file that the answers name is not there, or not whole' );
			}
			$named[] = new Files\Attachment( $file->question, $told['name'], $told['type'], $file->size, $file->path );
		}
	}
	return count( $named ) === count( $files ) ? $named : throw Refusal::unreadable( 'there are files that the answers do not name' );
}

/**
 * @param list<array{string, string}>  $fields
 * @param list<Files\Attachment>       $files
 */
function from_fields( array $fields, array $files, \DateTimeImmutable $now ): Complaint {
	[ $about, $draft ] = Fields\sort( $fields );
	foreach ( [ 'organisation', 'procedure' ] as $name ) {
		if ( ! Organisations\is_id( $about[ $name ] ?? null ) ) {
			throw Refusal::unreadable( "$name is missing" );
		}
	}
	if ( '1' !== ( $about['format'] ?? '1' ) ) {
		throw Refusal::unreadable( 'another format than 1' );
	}
	foreach ( $files as $file ) {
		$draft[ $file->question ] = [ ...(array) ( $draft[ $file->question ] ?? [] ), [ 'name' => $file->name, 'type' => $file->media_type, 'size' => $file->size ] ];
	}
	$is_native = ! isset( $about['key'] );
	$key       = strtolower( $about['key'] ?? '' );
	$filed_at  = isset( $about['filed_at'] ) ? Terms\moment( $about['filed_at'] ) : $now;
	if ( ! $filed_at || ( ! $is_native && ! preg_match( UUID, $key ) ) ) {
		throw Refusal::unreadable( 'key is no UUID, or filed_at no moment' );
	}
	$language = in_array( $about['language'] ?? '', [ 'nl', 'en' ], true ) ? $about['language'] : 'nl';
	$version  = substr( $about['version'] ?? '', 0, 200 );
	$filed_at = $is_native ? $now : $filed_at;
	$payload  = [
		'format'       => 1,
		'key'          => $key,
		'organisation' => $about['organisation'],
		'procedure'    => $about['procedure'],
		'version'      => $version,
		'filed_at'     => Terms\written( $filed_at ),
		'language'     => $language,
		'answers'      => $draft,
	];
	return new Complaint( $key, $about['organisation'], $about['procedure'], $version, $filed_at, $language, $draft, $files, $payload, $is_native );
}
