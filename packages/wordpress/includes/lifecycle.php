<?php
// What is there from activation until the plugin is removed, in each site of a network.

namespace Klachtformulier\Lifecycle;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Door;
use Klachtformulier\Mail;
use Klachtformulier\Origins;
use Klachtformulier\Outbox;
use Klachtformulier\Retention;
use Klachtformulier\Roles;
use Klachtformulier\Schema;

const OPTIONS = [ Door\PRINTED, Origins\OPTION, Mail\OPTION, Retention\CLOCK ];

function hook(): void {
	// A site that joins a network, and an update that was unpacked by hand, are not activated.
	add_action( 'init', fn () => Schema\is_made() || set_up() );
	add_action( 'init', schedule( ... ) );
	add_filter( 'wpmu_drop_tables', fn ( $tables ) => [ ...$tables, ...array_map( \Klachtformulier\Database\table( ... ), Schema\TABLES ) ] );
}

function activate( bool $network_wide = false ): void {
	in_each_site( $network_wide, set_up( ... ) );
}

function set_up(): void {
	Schema\make();
	Roles\add();
	schedule();
}

function schedule(): void {
	if ( ! wp_next_scheduled( Outbox\HOOK ) ) {
		wp_schedule_event( \time(), Outbox\SCHEDULE, Outbox\HOOK );
	}
	if ( ! wp_next_scheduled( Retention\HOOK ) ) {
		wp_schedule_event( \time() + HOUR_IN_SECONDS, 'daily', Retention\HOOK );
	}
}

function deactivate( bool $network_wide = false ): void {
	in_each_site( $network_wide, unschedule( ... ) );
}

function unschedule(): void {
	wp_unschedule_hook( Outbox\HOOK );
	wp_unschedule_hook( Retention\HOOK );
}

/** Nothing stays behind. */
function uninstall(): void {
	in_each_site( is_multisite(), function () {
		unschedule();
		Roles\remove();
		Schema\drop();
		array_map( delete_option( ... ), OPTIONS );
	} );
}

function in_each_site( bool $all, callable $do ): void {
	if ( ! is_multisite() || ! $all ) {
		$do();
		return;
	}
	foreach ( get_sites( [ 'fields' => 'ids', 'number' => 0 ] ) as $site ) {
		switch_to_blog( $site );
		$do();
		restore_current_blog();
	}
}
