<?php
// The files that come with a complaint: what is in them, and how they are kept. They lie in the database, in pieces that
// fit in any max_allowed_packet, and leave it only as a download for an officer.

namespace Klachtformulier\Files;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Database;
use Klachtformulier\Kinds\Fault;
use Klachtformulier\Refusal;
use Klachtformulier\Words;

/** More than any form allows. */
const MOST  = 20;
const CHUNK = 262_144;

/** What may be in a file that says by its name that it is this. Others are not looked at. */
const CONTENT = [
	'png'  => "/^\x89PNG\r\n\x1a\n/",
	'jpg'  => "/^\xff\xd8\xff/",
	'jpeg' => "/^\xff\xd8\xff/",
	'gif'  => '/^GIF8[79]a/',
	'webp' => '/^RIFF.{4}WEBP/s',
	// The mark of a PDF may stand behind some bytes of something else.
	'pdf'  => '/^.{0,1024}%PDF-/s',
	'docx' => "/^PK\x03\x04/",
	'xlsx' => "/^PK\x03\x04/",
	'odt'  => "/^PK\x03\x04/",
	'zip'  => "/^PK\x03\x04/",
];

/** Endings of what a computer runs. A question that asks for such a file by its ending gets it all the same. */
const RUNS = [ 'php', 'php3', 'php4', 'php5', 'php7', 'php8', 'phtml', 'phar', 'exe', 'com', 'bat', 'cmd', 'msi', 'scr', 'js', 'jse', 'vbs', 'wsf', 'ps1', 'sh', 'cgi', 'pl', 'py', 'jar', 'html', 'htm', 'xhtml', 'svg', 'svgz', 'hta', 'lnk', 'htaccess' ];

/** The first bytes of what a computer runs, whatever it is called. */
const PROGRAM = "/^(MZ|\x7fELF|#!|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|\\s*<\\?php|\\s*<script|\\s*<!doctype html|\\s*<html)/i";

/** A file that came along. */
final class Attachment {
	public function __construct(
		public readonly string $question,
		public readonly string $name,
		public readonly string $media_type,
		public readonly int $size,
		public readonly string $path
	) {}

	public function digest(): string {
		return (string) hash_file( 'sha256', $this->path );
	}
}

/**
 * The files of this request.
 *
 * @return list<Attachment>
 */
function uploaded(): array {
	$files = [];
	foreach ( $_FILES as $question => $group ) {
		foreach ( (array) $group['error'] as $index => $error ) {
			$of = fn ( string $what ) => is_array( $group[ $what ] ) ? ( $group[ $what ][ $index ] ?? '' ) : $group[ $what ];
			if ( UPLOAD_ERR_NO_FILE === $error ) {
				continue;
			}
			if ( UPLOAD_ERR_INI_SIZE === $error || UPLOAD_ERR_FORM_SIZE === $error ) {
				throw Refusal::too_large( wp_convert_hr_to_bytes( (string) ini_get( 'upload_max_filesize' ) ) );
			}
			if ( UPLOAD_ERR_OK !== $error || ! is_string( $of( 'tmp_name' ) ) || ! is_uploaded_file( $of( 'tmp_name' ) ) ) {
				throw UPLOAD_ERR_PARTIAL === $error ? Refusal::unreadable( 'the body was cut off' ) : new Refusal( 500, 'A file could not be kept.' );
			}
			$name    = wp_check_invalid_utf8( wp_unslash( (string) $of( 'name' ) ), true );
			$files[] = new Attachment( (string) $question, Words\line( $name ), Words\line( wp_check_invalid_utf8( (string) $of( 'type' ), true ) ), (int) $of( 'size' ), $of( 'tmp_name' ) );
		}
	}
	return count( $files ) > MOST ? throw Refusal::unreadable( 'there are too many files' ) : $files;
}

/** Refuses a file that is something else than its name says, or that a computer would run. */
function check_content( array $question, Attachment $file ): void {
	$ending = strtolower( (string) substr( (string) strrchr( $file->name, '.' ), 1 ) );
	$taken  = array_map( fn ( $type ) => strtolower( ltrim( $type, '.' ) ), $question['file_types'] ?? [] );
	$start  = (string) file_get_contents( $file->path, false, null, 0, 2048 );
	// A name such as foto.php.jpg was made for a server that runs it.
	$endings = array_slice( explode( '.', strtolower( $file->name ) ), 1 );
	$runs    = array_intersect( $endings, array_diff( RUNS, $taken ) );
	$is_else = isset( CONTENT[ $ending ] ) && ! preg_match( CONTENT[ $ending ], $start );
	if ( $runs || $is_else || ( preg_match( PROGRAM, $start ) && ! in_array( $ending, $taken, true ) ) ) {
		throw new Fault( 'file_type', null, $file->name );
	}
}

/** Keeps a file, within the transaction of its complaint. */
function keep( Attachment $file, int $content ): void {
	$id     = Database\insert( 'file', [
		'content'    => $content,
		'question'   => $file->question,
		'name'       => Words\cut( $file->name, 180 ),
		'media_type' => Words\cut( $file->media_type, 180 ),
		'size'       => $file->size,
		'digest'     => $file->digest(),
	] );
	$stream = fopen( $file->path, 'rb' );
	if ( ! $stream ) {
		throw new Refusal( 500, 'A file could not be kept.' );
	}
	try {
		for ( $number = 0, $size = 0; '' !== ( $bytes = (string) fread( $stream, CHUNK ) ); $number++, $size += strlen( $bytes ) ) {
			// As digits: WordPress drops from a query what is no text.
			Database\run( 'INSERT INTO ' . Database\table( 'chunk' ) . ' (file, number, bytes) VALUES (%d, %d, UNHEX(%s))', [ $id, $number, bin2hex( $bytes ) ] );
		}
		if ( $size !== $file->size ) {
			throw new Refusal( 500, 'A file could not be kept.' );
		}
	} finally {
		fclose( $stream );
	}
}

/**
 * The pieces of a file, one at a time.
 *
 * @return \Generator<string>
 */
function pieces( int $file ): \Generator {
	for ( $number = 0; ; $number++ ) {
		$row = Database\row( 'SELECT bytes FROM ' . Database\table( 'chunk' ) . ' WHERE file = %d AND number = %d', [ $file, $number ] );
		if ( ! $row ) {
			return;
		}
		yield $row->bytes;
	}
}
