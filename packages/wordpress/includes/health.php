<?php

namespace Klachtformulier\Health;

defined( 'ABSPATH' ) || exit;

function hook(): void {}
