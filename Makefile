# `make` alone lists what there is. What takes more than a few lines stands in scripts/.

SHELL := bash
.SHELLFLAGS := -eu -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
# The order below is meant: what is quick to fail comes first. Cargo uses all cores by itself.
.NOTPARALLEL:

# The pinned tools before whatever else of that name there is.
export PATH := $(shell scripts/tools path):$(PATH)

# A build server builds what Cargo.lock says; a developer's change to Cargo.toml may change it.
LOCKED := $(if $(CI),--locked)
# The native half with all there is, in one variant for lints, documentation and all tests: another would be built anew.
NATIVE := --features receiver
# The half that runs in a browser; by default cargo builds the native half. As a release, so that the macros, which take
# the longest, are built once for this and for the widget.
WASM := --release --target wasm32-unknown-unknown --no-default-features --features widget
# The command, for Node and for browsers.
COMMAND_WEB := --release --target wasm32-unknown-unknown --no-default-features --features command-web

# The engines that the tests in a browser run in: all, or the one that was asked for.
ENGINES = $(or $(ENGINE),chromium firefox webkit)
ENGINE_GROUP = $(or $(ENGINE),browser)

.PHONY: help run test test-all quick check lint docs deny fmt unit browser build widget command command-web size bench tools clean dist shots package packages wordpress

help: ## list what there is (this)
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' Makefile

run: ## build the showroom and serve it at http://127.0.0.1:8080, or at PORT=8081
	@scripts/tools need rust
	@scripts/widget serve $(PORT)

test: ENGINES = $(or $(ENGINE),chromium firefox)
test: tools check unit size packages browser ## everything there is to check and test but WebKitGTK, within 40 minutes; installs what it needs

test-all: ## the same and WebKitGTK: what a build server runs
	@$(MAKE) test ENGINES="chromium firefox webkit"

quick: ENGINE ?= chromium
quick: unit browser ## the tests once, with one engine: what one runs while working

check: lint docs deny ## formatting, lints, documentation and dependencies; no tests
unit: ## the tests that need no browser
	@scripts/tools need rust ajv
	cargo test $(LOCKED) $(NATIVE)

browser: widget ## the tests in Chromium, Firefox and WebKitGTK, or in ENGINE=firefox alone
	@scripts/tools need $(ENGINE_GROUP)
	scripts/browser "$(ENGINES)" $(LOCKED) $(NATIVE)

shots: widget ## pictures of every page of the form, narrow and wide, in target/shots/
	@scripts/tools need chromium
	ENGINE=chromium cargo test $(LOCKED) $(NATIVE) --test browser shots -- --ignored

lint: ## rustfmt and clippy, for the native half and for the browser's
	@scripts/tools need rust
	cargo fmt --check
	cargo clippy $(LOCKED) $(NATIVE) --all-targets -- -D warnings
	cargo clippy $(LOCKED) $(NATIVE) --test browser --test packages --test wordpress -- -D warnings
	cargo clippy $(LOCKED) $(WASM) --lib --bin klachtformulier-widget -- -D warnings
	cargo clippy $(LOCKED) $(COMMAND_WEB) --lib --bin klachtformulier-command -- -D warnings

docs: export RUSTDOCFLAGS := -D warnings
docs: ## the documentation of the code, for both halves; a warning is a fault
	@scripts/tools need rust
	cargo doc $(LOCKED) --no-deps --document-private-items --lib $(NATIVE)
	cargo doc $(LOCKED) --no-deps --document-private-items --lib $(WASM)

deny: ## licences and sources of the dependencies, and known vulnerabilities when on line
	@scripts/tools need rust deny
	scripts/deny

fmt: ## format the code
	cargo fmt

build: dist command ## what a site hosts, in dist/, and the command

dist: widget ## what a site hosts, in dist/: the element, the program, the sheet, organisations and schema

widget: ## the widget with its showroom, in dist/
	@scripts/tools need rust
	scripts/widget build

command: ## the command, target/release/klachtformulier
	@scripts/tools need rust
	cargo build $(LOCKED) --release --bin klachtformulier

command-web: ## the command as WebAssembly, for Node and browsers, in dist/command/
	@scripts/tools need widget
	scripts/command

package: widget ## what others get, in dist/packages/: the zip, the package for npm, the plugin for WordPress, the command for Linux, and their sums
	@scripts/tools need rust musl
	scripts/package

packages: package ## the tests of what others get
	@scripts/tools need bundlers chromium
	cargo test $(LOCKED) $(NATIVE) --test packages

wordpress: widget ## the tests of the plugin, in a real WordPress with Apache and MariaDB
	@scripts/tools need widget wordpress chromium
	scripts/command
	scripts/package-wordpress
	cargo test $(LOCKED) $(NATIVE) --test wordpress

size: widget ## bytes of all that a first visit loads, against the budget in size-budget
	@scripts/size

bench: ## how long checking an organisation file and assessing a complaint take
	@scripts/tools need rust
	cargo bench $(LOCKED)

tools: ## install what is missing of all that the others use
	@scripts/tools need rust musl deny ajv bundlers widget browser

clean: ## remove all that was built in this clone; the tools stay
	cargo clean
	rm -rf dist
