<?php

namespace Klachtformulier\Download;

defined( 'ABSPATH' ) || exit;

function hook(): void {}
