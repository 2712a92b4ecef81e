<?php
// The tables. Who complains of what stands in `content`, `file` and `chunk`, and nowhere else.

namespace Klachtformulier\Schema;

defined( 'ABSPATH' ) || exit;

use function Klachtformulier\Database\table;

const VERSION = 1;
const OPTION  = 'klachtformulier_schema';

/** In the order in which they can be emptied. */
const TABLES = [ 'chunk', 'file', 'content', 'promise', 'receipt', 'outbox', 'complaint', 'statistic', 'markup', 'organisation' ];

/** Makes the tables, or brings them up to date. dbDelta is particular: two blanks behind PRIMARY KEY, one index a line. */
function make(): void {
	global $wpdb;
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	$text = $wpdb->get_charset_collate();
	foreach ( columns() as $name => $columns ) {
		dbDelta( 'CREATE TABLE ' . table( $name ) . " (\n$columns\n) ENGINE=InnoDB $text;" );
	}
	update_option( OPTION, VERSION, true );
}

function is_made(): bool {
	return (int) get_option( OPTION, 0 ) === VERSION;
}

function drop(): void {
	global $wpdb;
	foreach ( TABLES as $name ) {
		$wpdb->query( 'DROP TABLE IF EXISTS ' . table( $name ) );
	}
	delete_option( OPTION );
}

/** @return array<string, string> */
function columns(): array {
	// One character set for a whole table: with two, WordPress refuses every query with a letter beyond ASCII. Moments are in
	// the time of Amsterdam, as RFC 3339.
	return [
		// The organisation files that were uploaded. Older ones stay as long as somebody may have seen them.
		'organisation' => "id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
slug varchar(100) NOT NULL,
hash char(16) NOT NULL,
name varchar(191) NOT NULL,
content longtext NOT NULL,
slim longtext NOT NULL,
uploaded_at datetime NOT NULL,
replaced_at datetime NULL,
PRIMARY KEY  (id),
UNIQUE KEY hash (hash),
KEY slug (slug)",
		// The forms of a file as HTML, by procedure, language and layout.
		'markup'       => "id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
organisation bigint(20) unsigned NOT NULL,
name varchar(150) NOT NULL,
html longtext NOT NULL,
PRIMARY KEY  (id),
UNIQUE KEY name (organisation,name)",
		// A complaint, and what becomes of it.
		'complaint'    => "id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
idempotency char(36) NOT NULL,
reference varchar(20) NOT NULL,
organisation varchar(100) NOT NULL,
`procedure` varchar(100) NOT NULL,
outcome varchar(20) NOT NULL,
subjects text NOT NULL,
filed_at char(25) NOT NULL,
received_at char(25) NOT NULL,
counts_from date NULL,
has_next tinyint(1) NOT NULL,
is_native tinyint(1) NOT NULL,
closed_on date NULL,
held_for varchar(191) NULL,
opened_at datetime NULL,
PRIMARY KEY  (id),
UNIQUE KEY idempotency (idempotency),
UNIQUE KEY reference (reference)",
		// What was sent. More than one only when the sender changed the complaint between two tries.
		'content'      => "id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
complaint bigint(20) unsigned NOT NULL,
file_version bigint(20) unsigned NOT NULL,
received_at char(25) NOT NULL,
payload longtext NOT NULL,
answers char(64) NOT NULL,
trapped text NULL,
PRIMARY KEY  (id),
KEY complaint (complaint)",
		// The files, in the database: nothing of them lies in a folder that is served.
		'file'         => "id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
content bigint(20) unsigned NOT NULL,
question varchar(100) NOT NULL,
name varchar(191) NOT NULL,
media_type varchar(191) NOT NULL,
size bigint(20) unsigned NOT NULL,
digest char(64) NOT NULL,
PRIMARY KEY  (id),
KEY content (content)",
		'chunk'        => "file bigint(20) unsigned NOT NULL,
number int(10) unsigned NOT NULL,
bytes mediumblob NOT NULL,
PRIMARY KEY  (file,number)",
		// How long the complainant was told that it is kept, at the time.
		'promise'      => "id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
complaint bigint(20) unsigned NOT NULL,
what varchar(20) NOT NULL,
amount int(10) unsigned NULL,
unit varchar(20) NULL,
since varchar(20) NOT NULL,
PRIMARY KEY  (id),
KEY complaint (complaint)",
		// What stays of a complaint that was deleted, where statistics were promised: nothing that leads to a person.
		'statistic'    => "id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
organisation varchar(100) NOT NULL,
`procedure` varchar(100) NOT NULL,
month char(7) NOT NULL,
outcome varchar(20) NOT NULL,
subjects text NOT NULL,
keep_until date NOT NULL,
PRIMARY KEY  (id)",
		// The way to a receipt, for an hour. Tokens are kept hashed: whoever reads this table sees no receipt.
		'receipt'      => "token char(64) NOT NULL,
complaint bigint(20) unsigned NOT NULL,
made_at bigint(20) NOT NULL,
PRIMARY KEY  (token),
KEY complaint (complaint)",
		// Mail to an officer, until it was handed over. A row never goes by itself before that.
		'outbox'       => "id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
complaint bigint(20) unsigned NOT NULL,
recipient varchar(191) NOT NULL,
tries int(10) unsigned NOT NULL DEFAULT 0,
next_at bigint(20) NOT NULL,
sent_at bigint(20) NULL,
failure varchar(191) NULL,
PRIMARY KEY  (id),
KEY complaint (complaint),
KEY due (sent_at,next_at)",
	];
}
