<?php
// The complaints in wp-admin, for who may read them and nobody else.

namespace Klachtformulier\Inbox;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\ComplaintPage;
use Klachtformulier\Database;
use Klachtformulier\Organisations;
use Klachtformulier\Outbox;
use Klachtformulier\Reading;
use Klachtformulier\Retention;
use Klachtformulier\Roles;
use Klachtformulier\Schema;
use Klachtformulier\Sentences;
use Klachtformulier\Terms;

use function Klachtformulier\Texts\t;

const PAGE     = 'klachtformulier';
const ACTION   = 'klachtformulier_do';
const PER_PAGE = 50;

function hook(): void {
	add_action( 'admin_menu', menu( ... ) );
	add_action( 'admin_post_' . ACTION, ComplaintPage\act( ... ) );
	add_action( 'wp_ajax_klachtformulier_file', ComplaintPage\file( ... ) );
}

function menu(): void {
	$new   = Schema\is_made() && Roles\may_read() ? (int) Database\value( 'SELECT COUNT(*) FROM ' . Database\table( 'complaint' ) . ' WHERE opened_at IS NULL' ) : 0;
	$title = t( 'menu.complaints' );
	$badge = $new ? ' <span class="awaiting-mod">' . $new . '</span>' : '';
	add_menu_page( $title, esc_html( $title ) . $badge, Roles\READ, PAGE, show( ... ), 'dashicons-feedback', 26 );
	add_submenu_page( PAGE, $title, esc_html( $title ), Roles\READ, PAGE, show( ... ) );
}

function address( array $query = [] ): string {
	return add_query_arg( $query, admin_url( 'admin.php?page=' . PAGE ) );
}

function show(): void {
	if ( ! Roles\may_read() ) {
		return;
	}
	$id = isset( $_GET['complaint'] ) ? absint( $_GET['complaint'] ) : 0;
	echo '<div class="wrap">';
	$id ? ComplaintPage\show( $id ) : show_list();
	echo '</div>';
}

function show_list(): void {
	echo '<h1>' . esc_html( t( 'menu.complaints' ) ) . '</h1>';
	warn();
	$page  = max( 1, absint( $_GET['paged'] ?? 1 ) );
	$table = Database\table( 'complaint' );
	$total = (int) Database\value( "SELECT COUNT(*) FROM $table" );
	$rows  = Database\rows( "SELECT * FROM $table ORDER BY id DESC LIMIT %d OFFSET %d", [ PER_PAGE, ( $page - 1 ) * PER_PAGE ] );
	if ( ! $rows ) {
		echo '<p>' . esc_html( t( 'list.none' ) ) . '</p>';
		return;
	}
	echo '<table class="widefat striped"><thead><tr>';
	foreach ( [ 'reference', 'filed', 'procedure', 'outcome', 'state', 'kept', 'mail' ] as $column ) {
		echo '<th scope="col">' . esc_html( t( "list.$column" ) ) . '</th>';
	}
	echo '</tr></thead><tbody>';
	array_walk( $rows, fn ( $row ) => show_row( $row ) );
	echo '</tbody></table>';
	$links = paginate_links( [ 'base' => add_query_arg( 'paged', '%#%' ), 'format' => '', 'current' => $page, 'total' => (int) ceil( $total / PER_PAGE ) ] );
	echo $links ? '<div class="tablenav"><div class="tablenav-pages">' . wp_kses_post( $links ) . '</div></div>' : '';
}

function show_row( object $row ): void {
	$procedure       = Organisations\newest( $row->organisation )?->procedure( $row->procedure );
	[ $mail, $wrong ] = Reading\mail_state( (int) $row->id );
	$cells           = [
		Sentences\moment( Terms\moment( $row->filed_at ), 'nl' ),
		$procedure ? Organisations\text( $procedure->file['title'], 'nl' ) : $row->procedure,
		t( "outcome.$row->outcome" ),
		state( $row ),
		Reading\kept_until( $row ),
	];
	echo '<tr><td><a href="' . esc_url( address( [ 'complaint' => $row->id ] ) ) . '">' . ( null === $row->opened_at ? '<strong>' : '' ) . esc_html( $row->reference ) . ( null === $row->opened_at ? '</strong>' : '' ) . '</a></td>';
	foreach ( $cells as $cell ) {
		echo '<td>' . esc_html( $cell ) . '</td>';
	}
	echo '<td>' . ( $wrong ? '<strong>' . esc_html( $mail ) . '</strong>' : esc_html( $mail ) ) . '</td></tr>';
}

function state( object $row ): string {
	if ( null !== $row->closed_on ) {
		return t( 'state.closed', [ 'day' => Sentences\day( Terms\day( $row->closed_on ), 'nl' ) ] );
	}
	return t( null === $row->opened_at ? 'state.new' : 'state.open' );
}

/** What somebody must know before anything else. */
function warn(): void {
	$failing = Outbox\failing();
	if ( $failing ) {
		echo '<div class="notice notice-error inline"><p>' . esc_html( t( 'notice.failing', [ 'number' => $failing ] ) ) . '</p></div>';
	}
	if ( Retention\is_doubtful( Terms\now() ) ) {
		echo '<div class="notice notice-error inline"><p>' . esc_html( t( 'notice.clock', [ 'moment' => Sentences\moment( Terms\now(), 'nl' ) ] ) ) . '</p>';
		ComplaintPage\button( 0, 'purge', t( 'notice.clock.sure' ) );
		echo '</div>';
	}
}
