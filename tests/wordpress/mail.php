<?php
// Mail of the tests: a file instead of a message, or a failure as long as the file fails counts above 0.
add_filter(
	'pre_wp_mail',
	function ( $nothing, $mail ) {
		$fails = KLACHT_TEST_FOLDER . '/mail/fails';
		$left  = is_readable( $fails ) ? (int) file_get_contents( $fails ) : 0;
		if ( $left > 0 ) {
			file_put_contents( $fails, (string) ( $left - 1 ) );
			return false;
		}
		file_put_contents( KLACHT_TEST_FOLDER . '/mail/' . microtime( true ) . '-' . wp_rand() . '.json', wp_json_encode( $mail ) );
		return true;
	},
	10,
	2
);
