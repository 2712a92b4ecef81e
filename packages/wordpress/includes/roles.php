<?php
// Who may read complaints: administrators, a role of its own, and whom somebody gave the capability; nobody else.

namespace Klachtformulier\Roles;

defined( 'ABSPATH' ) || exit;

const READ = 'read_complaints';
const ROLE = 'klachtenfunctionaris';

function add(): void {
	get_role( 'administrator' )?->add_cap( READ );
	add_role( ROLE, 'Klachtenfunctionaris', [ 'read' => true, READ => true ] );
}

function remove(): void {
	foreach ( get_users( [ 'role' => ROLE, 'blog_id' => get_current_blog_id() ] ) as $user ) {
		$user->remove_role( ROLE );
	}
	remove_role( ROLE );
	foreach ( array_keys( wp_roles()->roles ) as $name ) {
		get_role( $name )?->remove_cap( READ );
	}
	foreach ( get_users( [ 'capability' => READ, 'blog_id' => get_current_blog_id() ] ) as $user ) {
		$user->remove_cap( READ );
	}
}

function may_read(): bool {
	return current_user_can( READ );
}
