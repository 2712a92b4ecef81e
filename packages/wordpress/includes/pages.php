<?php
// Pages for browsers that do not run the program: what is to be mended, a receipt, and why something is not possible.
// None is stored, framed or found, none tells another site where it was, and nothing that was typed is in an address.

namespace Klachtformulier\Pages;

defined( 'ABSPATH' ) || exit;

use Klachtformulier\Answers;
use Klachtformulier\Conditions;
use Klachtformulier\Form;
use Klachtformulier\Incoming\Complaint;
use Klachtformulier\Organisations;
use Klachtformulier\Refusal;
use Klachtformulier\Reply;
use Klachtformulier\Sentences;
use Klachtformulier\Terms;

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Whether a page is wanted, and not an answer for a program. */
function is_wanted(): bool {
	return 'navigate' === ( $_SERVER['HTTP_SEC_FETCH_MODE'] ?? '' ) || str_contains( (string) ( $_SERVER['HTTP_ACCEPT'] ?? '' ), 'text/html' );
}

function page( int $status, string $lang, string $title, string $body, array $headers = [] ): void {
	$sheet = esc_url( Form\asset( 'klachtformulier.css' ) );
	$own   = esc_url( plugins_url( 'assets/pages.css', \Klachtformulier\FILE ) );
	$html  = "<!DOCTYPE html>\n<html lang=\"" . esc_attr( $lang ) . '"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
		. '<meta name="robots" content="noindex"><title>' . esc_html( $title ) . "</title><link rel=\"stylesheet\" href=\"$sheet\"><link rel=\"stylesheet\" href=\"$own\"></head><body>"
		. "<main>$body</main></body></html>\n";
	Reply\send( $status, [ 'Content-Type' => 'text/html; charset=utf-8', 'Content-Security-Policy' => POLICY, ...$headers ], $html );
}

/** Why it does not go on. */
function refuse( Refusal $refusal, string $lang, ?Organisations\Organisation $organisation = null ): void {
	$key  = in_array( $refusal->status, [ 403, 404, 413, 422, 500, 503 ], true ) ? "message.$refusal->status" : 'message.other';
	$say  = fn ( string $key ) => esc_html( Sentences\say( $key, $lang ) );
	$body = '<h1>' . $say( 'message.none' ) . '</h1><p>' . $say( $key ) . '</p>' . contact( $organisation, $lang );
	page( $refusal->status, $lang, Sentences\say( 'message.none', $lang ), $body, $refusal->headers );
}

function contact( ?Organisations\Organisation $organisation, string $lang ): string {
	$contact = $organisation->file['contact'] ?? [];
	$lines   = [];
	if ( isset( $contact['telephone'] ) && is_string( $contact['telephone'] ) ) {
		$lines[] = '<a href="' . esc_url( 'tel:' . preg_replace( '/[^+\d]/', '', $contact['telephone'] ) ) . '">' . esc_html( $contact['telephone'] ) . '</a>';
	}
	if ( isset( $contact['email'] ) && is_string( $contact['email'] ) ) {
		$lines[] = '<a href="' . esc_url( 'mailto:' . $contact['email'] ) . '">' . esc_html( $contact['email'] ) . '</a>';
	}
	return $lines ? '<p>' . esc_html( Sentences\say( 'contact', $lang ) ) . '<br>' . implode( '<br>', $lines ) . '</p>' : '';
}

/** What is to be mended, above the form with all that was filled in. */
function mend( Complaint $complaint, Refusal $refusal ): void {
	$lang      = $complaint->language;
	$procedure = Organisations\find( $complaint->organisation, $complaint->procedure, $complaint->version );
	$questions = $procedure ? $procedure->questions() : [];
	$form      = $procedure ? Form\filled_in( $procedure, $complaint ) : null;
	$items     = array_map( function ( $error ) use ( $questions, $lang, $form ) {
		$id    = $error['question'];
		$label = isset( $questions[ $id ] ) ? esc_html( Organisations\text( $questions[ $id ]['label'], $lang ) ) : '';
		$label = str_contains( (string) $form, ' id="' . esc_attr( $id ) . '"' ) ? '<a href="#' . esc_attr( $id ) . "\">$label</a>" : $label;
		return '<li>' . ( '' !== $label ? "<strong>$label</strong><br>" : '' ) . esc_html( $error['message'] ) . '</li>';
	}, $refusal->errors );
	$lead = 'u' === $procedure?->tone() ? 'mend.lead.u' : 'mend.lead';
	$body = '<h1>' . esc_html( Sentences\say( 'mend.title', $lang ) ) . '</h1><p>' . esc_html( Sentences\say( $lead, $lang ) ) . '</p><ul class="mend">' . implode( '', $items ) . '</ul>';
	if ( $complaint->files ) {
		$body .= '<p>' . esc_html( Sentences\say( 'mend.files', $lang ) ) . '</p>';
	}
	$body .= $form ?? '<p>' . esc_html( Sentences\say( 'mend.back', $lang ) ) . '</p>';
	page( 422, $lang, Sentences\say( 'mend.title', $lang ), $body );
}

/** The receipt: the reference and what happens next, and nothing that was typed. */
function receipt( object $row ): void {
	$payload      = json_decode( $row->payload, true );
	$lang         = $payload['language'];
	$organisation = Organisations\by_row( (int) $row->file_version ) ?? Organisations\newest( $row->organisation );
	$procedure    = $organisation?->procedure( $row->procedure );
	$filed_at     = Terms\moment( $row->filed_at ) ?? Terms\now();
	$say          = fn ( string $key, array $put = [] ) => esc_html( Sentences\say( $key, $lang, $put ) );
	$body         = '<h1>' . $say( 'receipt.title' ) . '</h1><p>' . $say( 'receipt.lead' ) . '</p><p class="reference"><strong translate="no">' . esc_html( $row->reference ) . '</strong></p>'
		. '<p>' . $say( 'receipt.sent', [ 'moment' => Sentences\moment( $filed_at, $lang ) ] ) . '</p><p>' . $say( $organisation?->is_watched() ? 'receipt.safe' : 'receipt.keep' ) . '</p>';
	if ( $procedure ) {
		$checked = Answers\check( $procedure, $payload['answers'], $filed_at, $lang );
		$steps   = Sentences\next_steps( $procedure, $checked, $lang );
		$body   .= $steps ? '<h2>' . $say( 'receipt.next' ) . '</h2><ol>' . implode( '', array_map( fn ( $step ) => '<li><strong>' . esc_html( $step['who'] ) . '</strong><br>' . esc_html( $step['text'] ) . '</li>', $steps ) ) . '</ol>' : '';
		$applies = array_filter( $procedure->file['kept'] ?? [], fn ( $kept ) => false !== Conditions\applies( $kept, $checked->context() ) );
		$kept    = array_map( fn ( $kept ) => '<p>' . esc_html( Organisations\text( $kept['text'], $lang ) ) . '</p>', $applies );
		$body   .= $kept ? '<h2>' . $say( 'receipt.kept' ) . '</h2>' . implode( '', $kept ) : '';
	}
	page( 200, $lang, Sentences\say( 'receipt.title', $lang ), $body . contact( $organisation, $lang ) );
}
