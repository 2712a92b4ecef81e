<?php

namespace Klachtformulier\Privacy;

defined( 'ABSPATH' ) || exit;

function hook(): void {}
