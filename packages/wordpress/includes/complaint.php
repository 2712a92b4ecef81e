<?php

namespace Klachtformulier\ComplaintPage;

defined( 'ABSPATH' ) || exit;

function hook(): void {}
