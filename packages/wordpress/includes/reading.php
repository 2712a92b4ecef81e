<?php

namespace Klachtformulier\Reading;

defined( 'ABSPATH' ) || exit;

function hook(): void {}
