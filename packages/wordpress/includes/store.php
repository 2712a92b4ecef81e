<?php
// Keeps a complaint, once, together with the mail that tells an officer of it: all of it or nothing, before anything is
// answered or mailed.

namespace Klachtformulier\Store;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Answers;
use Klachtformulier\Conditions;
use Klachtformulier\Database;
use Klachtformulier\Files;
use Klachtformulier\Incoming\Complaint;
use Klachtformulier\Kinds;
use Klachtformulier\Organisations;
use Klachtformulier\Organisations\Procedure;
use Klachtformulier\Outbox;
use Klachtformulier\Refusal;
use Klachtformulier\Retention;
use Klachtformulier\Sentences;
use Klachtformulier\Terms;

/** A complaint that was judged, and can be kept. */
final class Accepted {
	public function __construct( public readonly Complaint $complaint, public readonly Procedure $procedure, public readonly Answers\Checked $checked, public readonly \DateTimeImmutable $filed_at ) {}
}

/** A complaint that is here now: its id, its reference, and whether it is new. */
final class Kept {
	public function __construct( public readonly int $id, public readonly string $reference, public readonly bool $is_new ) {}
}

/** Judges a complaint, as far as that is possible here. */
function judge( Complaint $complaint, \DateTimeImmutable $now ): Accepted {
	$procedure = Organisations\find( $complaint->organisation, $complaint->procedure, $complaint->version );
	if ( ! $procedure ) {
		throw new Refusal( 404, 'No procedure of that organisation is known here by that id.' );
	}
	$elsewhere = new Refusal( 422, 'Such a complaint is not sent to a server: it is for somebody else, by mail or letter.' );
	if ( Organisations\is_never_sent( $complaint->organisation, $complaint->procedure ) ) {
		throw $elsewhere;
	}
	if ( $complaint->is_native ) {
		fill_in_today( $complaint, $procedure, $now );
	}
	$now     = $now->setTimezone( new \DateTimeZone( Terms\ZONE ) );
	$latest  = max( $complaint->filed_at->setTimezone( new \DateTimeZone( Terms\ZONE ) ), $now );
	$checked = Answers\check( $procedure, $complaint->draft, $latest, $complaint->language );
	$errors  = [ ...$checked->errors, ...faults_of_files( $complaint, $procedure ) ];
	if ( $errors ) {
		throw new Refusal( 422, 'Some answers are to be mended.', $errors );
	}
	$endpoint = $procedure->file['deliveries']['endpoint'] ?? [];
	if ( is_array( $endpoint ) && false === Conditions\applies( $endpoint, $checked->context() ) ) {
		throw $elsewhere;
	}
	return new Accepted( $complaint, $procedure, $checked, moment_of_filing( $complaint->filed_at, $now ) );
}

/** The page says so: left empty, it is today. */
function fill_in_today( Complaint $complaint, Procedure $procedure, \DateTimeImmutable $now ): void {
	foreach ( $procedure->questions() as $id => $question ) {
		if ( 'today' === ( $question['filled_in'] ?? null ) && ! isset( $complaint->draft[ $id ] ) ) {
			$complaint->draft[ $id ] = $now->setTimezone( new \DateTimeZone( Terms\ZONE ) )->format( 'Y-m-d' );
		}
	}
}

/** @return list<array{question: string, code: string, message: string}> */
function faults_of_files( Complaint $complaint, Procedure $procedure ): array {
	$questions = $procedure->questions();
	$errors    = [];
	foreach ( $complaint->files as $file ) {
		$question = $questions[ $file->question ] ?? null;
		if ( ! $question || 'files' !== $question['type'] ) {
			continue; // The check of the answers says so.
		}
		try {
			Files\check_content( $question, $file );
		} catch ( Kinds\Fault $fault ) {
			$errors[ $file->question ] = [ 'question' => $file->question, 'code' => $fault->fault, 'message' => Sentences\fault( $question, $fault, $procedure->tone(), $complaint->language ) ];
		}
	}
	return array_values( $errors );
}

/** Terms run from the press on send, a moment that the sender knows: it is believed up to a day back and five minutes ahead. */
function moment_of_filing( \DateTimeImmutable $told, \DateTimeImmutable $now ): \DateTimeImmutable {
	$ago = $now->getTimestamp() - $told->getTimestamp();
	return ( $ago >= -300 && $ago <= 86_400 ? $told : $now )->setTimezone( new \DateTimeZone( Terms\ZONE ) );
}

function keep( Accepted $accepted, \DateTimeImmutable $now ): Kept {
	$complaint = $accepted->complaint;
	if ( '' === $complaint->key ) {
		$complaint->key = key_of( $accepted, $now );
	}
	$known = known( $accepted, $now );
	if ( $known ) {
		return $known;
	}
	try {
		$kept = Database\transaction( fn () => write( $accepted, $now ) );
	} catch ( Database\Failure $failure ) {
		if ( Database\DUPLICATE === $failure->getCode() ) {
			return known( $accepted, $now ) ?? throw Refusal::busy();
		}
		throw in_array( $failure->getCode(), Database\AGAIN, true ) ? Refusal::busy() : $failure;
	}
	Retention\is_doubtful( $now ) || Retention\note( $now );
	// Nobody is told that it is kept before it is found.
	return is_whole( $kept, $complaint ) ? $kept : throw new Refusal( 500, 'It could not be kept.' );
}

/** The same from a plain page on one day is one complaint: whoever presses twice has sent it once. */
function key_of( Accepted $accepted, \DateTimeImmutable $now ): string {
	$files  = array_map( fn ( $file ) => [ $file->question, $file->name, $file->digest() ], $accepted->complaint->files );
	$about  = [ $accepted->complaint->organisation, $accepted->complaint->procedure, $accepted->complaint->language, $accepted->checked->values(), $files ];
	$digest = hash_hmac( 'sha256', wp_json_encode( [ $now->format( 'Y-m-d' ), $about ] ), wp_salt( 'auth' ) );
	return preg_replace( '/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/', '$1-$2-8$3-8$4-$5', $digest );
}

function write( Accepted $accepted, \DateTimeImmutable $now ): Kept {
	$complaint = $accepted->complaint;
	$reference = new_reference( $accepted->filed_at );
	$answers   = $accepted->checked->values();
	$subjects  = $answers['onderwerp'] ?? '';
	$is_choice = in_array( $accepted->checked->answers['onderwerp']['kind'] ?? '', [ 'choice', 'choices' ], true );
	$id        = Database\insert( 'complaint', [
		'idempotency'  => $complaint->key,
		'reference'    => $reference,
		'organisation' => $complaint->organisation,
		'procedure'    => $complaint->procedure,
		'outcome'      => $complaint->payload['verdict']['outcome'] ?? 'unknown',
		'subjects'     => $is_choice ? implode( ' ', (array) $subjects ) : '',
		'filed_at'     => Terms\written( $accepted->filed_at ),
		'received_at'  => Terms\written( $now ),
		'counts_from'  => Retention\is_doubtful( $now ) ? null : $accepted->filed_at->format( 'Y-m-d' ),
		'has_next'     => empty( $accepted->procedure->file['next'] ) ? 0 : 1,
		'is_native'    => $complaint->is_native ? 1 : 0,
	] );
	add_content( $id, $accepted, $now );
	Retention\promise( $id, $accepted->procedure, $accepted->checked );
	Outbox\add( $id, $accepted, $now );
	return new Kept( $id, $reference, true );
}

function add_content( int $id, Accepted $accepted, \DateTimeImmutable $now ): void {
	$payload            = $accepted->complaint->payload;
	$payload['key']     = $accepted->complaint->key;
	$payload['answers'] = (object) $accepted->checked->values();
	$content            = Database\insert( 'content', [
		'complaint'    => $id,
		'file_version' => $accepted->procedure->organisation->row,
		'received_at'  => Terms\written( $now ),
		// Letters beyond ASCII are escaped, so it also fits in a database of another time.
		'payload'      => (string) wp_json_encode( $payload, JSON_UNESCAPED_SLASHES ),
		'answers'      => digest( $accepted ),
		'trapped'      => $accepted->complaint->trapped,
	] );
	foreach ( $accepted->complaint->files as $file ) {
		Files\keep( $file, $content );
	}
}

function digest( Accepted $accepted ): string {
	return hash( 'sha256', (string) wp_json_encode( $accepted->checked->values() ) );
}

/**
 * What is kept under its key. An answer with the reference of another complaint would be a receipt for what is not here.
 */
function known( Accepted $accepted, \DateTimeImmutable $now ): ?Kept {
	$row = Database\row( 'SELECT * FROM ' . Database\table( 'complaint' ) . ' WHERE idempotency = %s', [ $accepted->complaint->key ] );
	if ( ! $row ) {
		return null;
	}
	foreach ( [ 'organisation', 'procedure' ] as $what ) {
		if ( $row->$what !== $accepted->complaint->$what ) {
			throw new Refusal( 422, "This key is that of a complaint with another $what." );
		}
	}
	$contents = Database\rows( 'SELECT id, answers FROM ' . Database\table( 'content' ) . ' WHERE complaint = %d ORDER BY id', [ $row->id ] );
	$digests  = array_column( Database\rows( 'SELECT digest FROM ' . Database\table( 'file' ) . ' WHERE content = %d ORDER BY id', [ $contents[0]->id ?? 0 ] ), 'digest' );
	if ( array_map( fn ( $file ) => $file->digest(), $accepted->complaint->files ) !== $digests ) {
		throw new Refusal( 422, 'This key is that of a complaint with another set of files.' );
	}
	// Somebody who got no answer may change a word before trying again: it stays one complaint, and no text is lost.
	if ( ! in_array( digest( $accepted ), array_column( $contents, 'answers' ), true ) ) {
		Database\transaction( function () use ( $row, $accepted, $now ) {
			add_content( (int) $row->id, $accepted, $now );
			Retention\promise( (int) $row->id, $accepted->procedure, $accepted->checked );
		} );
	}
	return new Kept( (int) $row->id, $row->reference, false );
}

function is_whole( Kept $kept, Complaint $complaint ): bool {
	$count = 'SELECT COUNT(*) FROM ' . Database\table( 'complaint' ) . ' c JOIN ' . Database\table( 'content' ) . ' t ON t.complaint = c.id
		LEFT JOIN ' . Database\table( 'file' ) . ' f ON f.content = t.id WHERE c.id = %d AND c.idempotency = %s';
	return (int) Database\value( $count, [ $kept->id, $complaint->key ] ) >= max( 1, count( $complaint->files ) );
}

/** A reference that no complaint has: letters and digits that cannot be mistaken for one another, and form no words. */
function new_reference( \DateTimeImmutable $filed_at ): string {
	$signs = '3479CDFGHJKLMNPQRTVWXY';
	do {
		$random    = implode( '', array_map( fn () => $signs[ random_int( 0, strlen( $signs ) - 1 ) ], range( 1, 7 ) ) );
		$reference = $filed_at->format( 'Y' ) . '-' . substr( $random, 0, 4 ) . '-' . substr( $random, 4 );
	} while ( Database\value( 'SELECT id FROM ' . Database\table( 'complaint' ) . ' WHERE reference = %s', [ $reference ] ) );
	return $reference;
}

/** Deletes a complaint, with everything that came with it. */
function delete( int $id ): void {
	Database\transaction( fn () => delete_rows( $id ) );
}

/** The same within a transaction. */
function delete_rows( int $id ): void {
	[ $content, $file, $chunk ] = array_map( Database\table( ... ), [ 'content', 'file', 'chunk' ] );
	Database\run( "DELETE k FROM $chunk k JOIN $file f ON f.id = k.file JOIN $content t ON t.id = f.content WHERE t.complaint = %d", [ $id ] );
	Database\run( "DELETE f FROM $file f JOIN $content t ON t.id = f.content WHERE t.complaint = %d", [ $id ] );
	foreach ( [ 'content', 'promise', 'receipt', 'outbox' ] as $name ) {
		Database\run( 'DELETE FROM ' . Database\table( $name ) . ' WHERE complaint = %d', [ $id ] );
	}
	Database\run( 'DELETE FROM ' . Database\table( 'complaint' ) . ' WHERE id = %d', [ $id ] );
}
