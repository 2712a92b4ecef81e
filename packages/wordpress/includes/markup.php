<?php
// The form as HTML, as the command rendered it in an administrator's browser. It came by a browser, so only elements and
// attributes of a form are let through: nothing that runs, and nothing that loads.

namespace Klachtformulier\Markup;

defined( 'ABSPATH' ) || exit;

/** The same as the loader lets through, with select and option left out as there. */
const ELEMENTS = [
	'a', 'address', 'br', 'button', 'canvas', 'cite', 'dd', 'details', 'div', 'dl', 'dt', 'em', 'fieldset', 'form', 'h2', 'h3',
	'h4', 'input', 'label', 'legend', 'li', 'ol', 'p', 'pre', 'section', 'span', 'strong', 'summary', 'textarea', 'ul',
];

const ATTRIBUTES = [
	'accept', 'accept-charset', 'action', 'aria-*', 'autocapitalize', 'autocomplete', 'autocorrect', 'checked', 'class', 'data-*',
	'dir', 'disabled', 'enctype', 'for', 'height', 'hidden', 'href', 'id', 'inputmode', 'lang', 'max', 'maxlength', 'method',
	'min', 'minlength', 'multiple', 'name', 'novalidate', 'open', 'part', 'placeholder', 'readonly', 'rel', 'required', 'role',
	'rows', 'spellcheck', 'tabindex', 'target', 'translate', 'type', 'value', 'width',
];

const WHOLE = '~^\s*<klacht-formulier\b[^>]*><template shadowrootmode="(open|closed)">(.*)</template>(.*)</klacht-formulier>\s*\z~s';

/** What is inside the element, cleaned: in its shadow and outside of it. Null where it is no form. */
function clean( string $html ): ?array {
	if ( ! preg_match( WHOLE, $html, $found ) ) {
		return null;
	}
	$shadow = preg_replace( '~^(<link\b[^>]*>)+~', '', $found[2] );
	return [ 'mode' => $found[1], 'shadow' => cleaned( (string) $shadow ), 'light' => cleaned( $found[3] ) ];
}

function cleaned( string $html ): string {
	// Not by what WordPress allows in a page, which any plugin may widen.
	$attributes = array_fill_keys( array_diff( ATTRIBUTES, [ 'aria-*' ] ), true ) + array_fill_keys( aria( $html ), true );
	return wp_kses( str_replace( '<!---->', '', $html ), array_fill_keys( ELEMENTS, $attributes ), [ 'http', 'https', 'mailto', 'tel' ] );
}

/** @return list<string> */
function aria( string $html ): array {
	preg_match_all( '/\b(aria-[a-z]+)=/', $html, $found );
	return array_unique( $found[1] );
}
