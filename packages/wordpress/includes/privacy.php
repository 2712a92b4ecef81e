<?php
// WordPress' own tools for who asks what is kept about them, or asks to delete it: by an e-mail address.

namespace Klachtformulier\Privacy;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;
use Klachtformulier\Reading;
use Klachtformulier\Sentences;
use Klachtformulier\Store;
use Klachtformulier\Terms;

use function Klachtformulier\Texts\t;

/** Complaints that are looked through at a time. */
const PER_PAGE = 100;

function hook(): void {
	add_filter( 'wp_privacy_personal_data_exporters', fn ( $all ) => [ ...$all, 'klachtformulier' => [ 'exporter_friendly_name' => t( 'privacy.group' ), 'callback' => export( ... ) ] ] );
	add_filter( 'wp_privacy_personal_data_erasers', fn ( $all ) => [ ...$all, 'klachtformulier' => [ 'eraser_friendly_name' => t( 'privacy.group' ), 'callback' => erase( ... ) ] ] );
	add_action( 'admin_init', fn () => wp_add_privacy_policy_content( 'Klachtformulier', '<p>' . esc_html( t( 'privacy.policy' ) ) . '</p>' ) );
}

function export( string $email, int $page = 1 ): array {
	[ $ids, $is_done ] = by_email( $email, $page );
	return [ 'data' => array_map( exported( ... ), $ids ), 'done' => $is_done ];
}

function exported( int $id ): array {
	$complaint = Reading\complaint( $id );
	$data      = [
		[ 'name' => t( 'list.reference' ), 'value' => $complaint->reference ],
		[ 'name' => t( 'list.filed' ), 'value' => Sentences\moment( Terms\moment( $complaint->filed_at ), 'nl' ) ],
		[ 'name' => t( 'list.kept' ), 'value' => Reading\kept_until( $complaint ) ],
	];
	foreach ( Reading\contents( $id ) as $content ) {
		$payload   = json_decode( $content->payload, true );
		$procedure = Reading\procedure( $content, $complaint );
		foreach ( $procedure ? Reading\sections( $procedure, Reading\checked( $procedure, $payload ), $payload ) : [] as $section ) {
			foreach ( $section['entries'] as $entry ) {
				$data[] = [ 'name' => $entry['label'], 'value' => nl2br( esc_html( $entry['text'] ) ) ];
			}
		}
		$files = array_column( Reading\files( (int) $content->id ), 'name' );
		if ( $files ) {
			$data[] = [ 'name' => t( 'privacy.files' ), 'value' => esc_html( implode( ', ', $files ) ) ];
		}
	}
	return [ 'group_id' => 'klachtformulier', 'group_label' => t( 'privacy.group' ), 'item_id' => "klacht-$id", 'data' => $data ];
}

function erase( string $email, int $page = 1 ): array {
	$answer = [ 'items_removed' => false, 'items_retained' => false, 'messages' => [], 'done' => true ];
	// All pages at once, before anything goes: what is deleted would move the pages.
	$ids = [];
	for ( $page = 1, $is_done = false; ! $is_done; $page++ ) {
		[ $found, $is_done ] = by_email( $email, $page );
		array_push( $ids, ...$found );
	}
	foreach ( array_unique( $ids ) as $id ) {
		$complaint = Reading\complaint( $id );
		if ( null !== $complaint->held_for ) {
			$answer['items_retained'] = true;
			$answer['messages'][]     = t( 'privacy.held', [ 'reference' => $complaint->reference, 'reason' => $complaint->held_for ] );
			continue;
		}
		Store\delete( $id );
		$answer['items_removed'] = true;
	}
	return $answer;
}

/**
 * Complaints in which this address is an answer, among the next ones; and whether that was all.
 *
 * @return array{list<int>, bool}
 */
function by_email( string $email, int $page ): array {
	$email = strtolower( trim( $email ) );
	[ $content, $like ] = [ Database\table( 'content' ), Database\like( (string) substr( (string) wp_json_encode( $email ), 1, -1 ) ) ];
	// The text of a complaint may name somebody else's address: only an answer that is this address counts.
	$rows  = Database\rows( "SELECT complaint, payload FROM $content WHERE LOWER(payload) LIKE %s ORDER BY complaint LIMIT %d OFFSET %d", [ "%$like%", PER_PAGE, ( $page - 1 ) * PER_PAGE ] );
	$found = array_filter( $rows, fn ( $row ) => has_answer( json_decode( $row->payload, true )['answers'] ?? [], $email ) );
	return [ array_values( array_unique( array_map( fn ( $row ) => (int) $row->complaint, $found ) ) ), count( $rows ) < PER_PAGE ];
}

function has_answer( array $answers, string $email ): bool {
	foreach ( $answers as $answer ) {
		if ( is_string( $answer ) && strtolower( trim( $answer ) ) === $email ) {
			return true;
		}
	}
	return false;
}
