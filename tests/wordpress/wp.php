<?php
// Runs PHP inside a WordPress from the command line: php wp.php FOLDER [FILE], from standard input without FILE.
[ , $klacht_folder, $klacht_file ] = $argv + array( 2 => 'php://stdin' );
$_SERVER['HTTP_HOST']       = getenv( 'KLACHT_HOST' ) ?: '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = getenv( 'KLACHT_PATH' ) ?: '/';
$klacht_code                = file_get_contents( $klacht_file );
if ( str_contains( $klacht_code, 'WP_INSTALLING' ) ) {
	define( 'WP_INSTALLING', true );
	$klacht_code = preg_replace( "/define\( 'WP_INSTALLING'.*?;/", '', $klacht_code );
}
require $klacht_folder . '/wp-load.php';
eval( preg_replace( '/^<\?php/', '', $klacht_code ) );
