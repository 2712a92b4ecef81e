// Compiles a schema as strictly as ajv can, and validates files with it: node strict.cjs AJV <ASKED >SAID
const { readFileSync } = require("node:fs");
const Ajv = require(process.argv[2]);

const { schema, files, patterns = [], texts = [] } = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv({ strict: true, strictTypes: true, strictTuples: true, strictRequired: true, allErrors: true });

let validate;
let refused = null;
try {
  validate = ajv.compile(schema);
} catch (error) {
  refused = error.message;
}

const faultsOf = (file) => (validate(file) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));
const said = {
  refused,
  faults: validate ? files.map(faultsOf) : [],
  // With "u", as JSON Schema asks and as editors read a pattern.
  found: patterns.map((pattern) => texts.map((text) => new RegExp(pattern, "u").test(text))),
};
process.stdout.write(JSON.stringify(said));
