<?php
// The form on a page of its own: for who follows a link in a form without the program, or in an old browser.

namespace Klachtformulier\OwnPage;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Form;
use Klachtformulier\Organisations;
use Klachtformulier\Pages;
use Klachtformulier\Refusal;
use Klachtformulier\Reply;

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

function serve( string $id, string $procedure, string $lang ): void {
	$procedure    = '-' === $procedure ? '' : $procedure;
	$organisation = Organisations\newest( $id );
	$html         = $organisation ? Form\element( $id, $procedure, 'page', $lang ) : '';
	if ( '' === $html ) {
		Pages\refuse( new Refusal( 404, 'There is no such form.' ), $lang, $organisation );
		return;
	}
	$name  = Organisations\text( $organisation->file['name'] ?? '', $lang );
	$own   = esc_url( plugins_url( 'assets/pages.css', \Klachtformulier\FILE ) );
	$title = esc_html( $organisation->is_watched() ? \Klachtformulier\Texts\say( 'own-page', $lang ) : $name );
	$page  = "<!DOCTYPE html>\n<html lang=\"$lang\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>$title</title>"
		. "<link rel=\"stylesheet\" href=\"$own\"><script type=\"module\" src=\"" . esc_url( Form\loader() ) . '"></script></head>'
		. '<body><main><h1>' . esc_html( $name ) . "</h1>$html</main></body></html>\n";
	Reply\send( 200, [ 'Content-Type' => 'text/html; charset=utf-8', 'Content-Security-Policy' => POLICY, 'Cache-Control' => 'no-cache' ], $page );
}
