<?php
// A file that came with a complaint, for who may read it: always as something to keep, never as something to show.

namespace Klachtformulier\Download;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;
use Klachtformulier\Files;
use Klachtformulier\Roles;

const ACTION = 'klachtformulier_download';

function hook(): void {
	add_action( 'admin_post_' . ACTION, serve( ... ) );
}

function address( int $file ): string {
	return wp_nonce_url( admin_url( 'admin-post.php?action=' . ACTION . "&file=$file" ), ACTION . $file );
}

function serve(): void {
	$id = absint( $_GET['file'] ?? 0 );
	if ( ! Roles\may_read() ) {
		wp_die( '', '', 403 );
	}
	check_admin_referer( ACTION . $id );
	$file = Database\row( 'SELECT name, size FROM ' . Database\table( 'file' ) . ' WHERE id = %d', [ $id ] );
	if ( ! $file ) {
		wp_die( '', '', 404 );
	}
	while ( ob_get_level() > 0 && ob_end_clean() ) {
		continue;
	}
	$plain = preg_replace( '/[^A-Za-z0-9._ -]/', '_', basename( $file->name ) );
	nocache_headers();
	header( 'Content-Type: application/octet-stream' );
	header( 'Content-Length: ' . (int) $file->size );
	header( 'Content-Disposition: attachment; filename="' . $plain . "\"; filename*=UTF-8''" . rawurlencode( basename( $file->name ) ) );
	header( 'X-Content-Type-Options: nosniff' );
	header( "Content-Security-Policy: default-src 'none'; sandbox" );
	foreach ( Files\pieces( $id ) as $piece ) {
		echo $piece; // phpcs:ignore WordPress.Security.EscapeOutput -- the bytes of a file.
	}
	exit;
}
