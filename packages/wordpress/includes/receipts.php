<?php
// The way to a receipt, for an hour: a token that cannot be guessed, of which only the hash is kept.

namespace Klachtformulier\Receipts;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;

const LIFETIME = 3600;

function add( int $complaint ): string {
	$token = bin2hex( random_bytes( 32 ) );
	Database\insert( 'receipt', [ 'token' => hash( 'sha256', $token ), 'complaint' => $complaint, 'made_at' => \time() ] );
	return $token;
}

/** The complaint to which a token leads, or null. */
function find( string $token ): ?object {
	[ $receipt, $complaint, $content ] = array_map( Database\table( ... ), [ 'receipt', 'complaint', 'content' ] );
	return Database\row(
		"SELECT c.reference, c.filed_at, c.organisation, c.`procedure`, t.payload, t.file_version FROM $receipt r JOIN $complaint c ON c.id = r.complaint
		JOIN $content t ON t.complaint = c.id WHERE r.token = %s AND r.made_at > %d ORDER BY t.id LIMIT 1",
		[ hash( 'sha256', $token ), \time() - LIFETIME ]
	);
}

function sweep(): void {
	Database\run( 'DELETE FROM ' . Database\table( 'receipt' ) . ' WHERE made_at <= %d', [ \time() - LIFETIME ] );
}
