<?php

namespace Klachtformulier\Settings;

defined( 'ABSPATH' ) || exit;

function hook(): void {}
