<?php

namespace Klachtformulier\Inbox;

defined( 'ABSPATH' ) || exit;

function hook(): void {}
