//! PHP checks answers as the form does, as far as it can: it refuses nothing that the form takes.

use std::path::Path;
use std::process::Command;

use crate::site::site;

const CHECK: &str = r"
foreach ( file( '{FILE}' ) as $line ) {
    $example      = json_decode( $line, true );
    $file         = json_decode( file_get_contents( $example['path'] ), true );
    $organisation = new Klachtformulier\Organisations\Organisation( 0, $file['id'], '', $file );
    $draft        = [];
    foreach ( array_filter( $example['answers'], fn ( $answer ) => null !== $answer ) as $id => $answer ) {
        [ $question, $part ] = explode( '.', $id, 2 ) + [ 1 => null ];
        $draft[ $question ]  = null === $part ? $answer : [ ...(array) ( $draft[ $question ] ?? [] ), $part => $answer ];
    }
    $now     = ( new DateTimeImmutable( $example['now'] ) )->setTimezone( new DateTimeZone( 'Europe/Amsterdam' ) );
    $checked = Klachtformulier\Answers\check( $organisation->procedure( $example['procedure'] ), $draft, $now, 'nl' );
    $found   = array_map( fn ( $error ) => $error['question'] . ' ' . $error['code'], $checked->errors );
    foreach ( array_diff( $found, $example['errors'] ) as $more ) {
        echo 'more: ', $example['path'], ', ', $example['name'], ': ', $more, PHP_EOL;
    }
    foreach ( array_diff( $example['errors'], $found ) as $less ) {
        echo 'less: ', explode( ' ', $less )[1], PHP_EOL;
    }
    echo 'checked', PHP_EOL;
}
";

#[test]
fn php_refuses_nothing_that_the_form_takes() {
    let site = site();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new("node");
    command.arg(root.join("tests/wordpress/examples.mjs")).arg(root.join("dist/command"));
    for folder in ["public/organisations", "tests/organisations"] {
        let files = std::fs::read_dir(root.join(folder)).expect("organisation files").map(|file| file.unwrap().path());
        command.args(files.filter(|path| path.extension().is_some_and(|ending| ending == "json")));
    }
    let said = command.output().expect("node runs");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let file = site.write("examples.jsonl", &said.stdout);
    let found = site.php(&CHECK.replace("{FILE}", &file));
    let count = |line: &str| found.lines().filter(|found| found.starts_with(line)).count();
    assert!(count("checked") > 200, "{found}");
    assert_eq!(count("more"), 0, "{found}");
    // What only the calendar and the ways to write a date of the form itself tell.
    let known = count("less: impossible_date") + count("less: invalid");
    assert_eq!(count("less"), known, "{found}");
    assert!(known < 10, "{found}");
}
