<?php
// What people type, tidied: what breaks lines, and what nobody sees.

namespace Klachtformulier\Words;

defined( 'ABSPATH' ) || exit;

/** More bytes than this for each character are no text: nobody sends a gigabyte as one letter. */
const MOST_BYTES = 64;

const UNSEEN = '\s\p{Cc}\x{AD}\x{34F}\x{61C}\x{115F}\x{1160}\x{17B4}\x{17B5}\x{180E}\x{200B}-\x{200F}\x{2028}-\x{202E}\x{2060}-\x{206F}\x{2800}\x{3164}\x{FEFF}\x{FFA0}';

function trimmed( string $text ): string {
	return preg_replace( '/^[' . UNSEEN . ']+|[' . UNSEEN . ']+$/u', '', $text ) ?? '';
}

/** Every line ends in LF, and no other control character than a tab is left. */
function lines( string $text ): string {
	$text = str_replace( [ "\r\n", "\r" ], "\n", trimmed( $text ) );
	return preg_replace( '/[^\P{Cc}\n\t]/u', '', $text ) ?? '';
}

/** What would break the line is a space. */
function line( string $text ): string {
	return preg_replace( '/[\n\t\x{2028}\x{2029}]/u', ' ', lines( $text ) ) ?? '';
}

/** Characters as people count them. */
function length( string $text ): int {
	return (int) preg_match_all( '/\X/u', $text );
}

function is_longer( string $text, int $most ): bool {
	return strlen( $text ) > $most * MOST_BYTES || ( strlen( $text ) > $most && length( $text ) > $most );
}

/** At most so many bytes, for a column of the database. */
function cut( string $text, int $most ): string {
	return mb_strcut( $text, 0, $most, 'UTF-8' );
}
