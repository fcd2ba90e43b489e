"""Holds standard input against JSON schemas; without one, it must be JSON.

validate.py [--lines] [--unique=<member>] [<schema>...]

--lines: one document a line. --unique: of a list, no two have this alike.
"""

import json
import sys

import jsonschema


def read_schema(path):
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def main(arguments):
    options = [word for word in arguments if word.startswith("--")]
    schemas = [
        read_schema(word) for word in arguments if not word.startswith("--")
    ]
    text = sys.stdin.buffer.read().decode("utf-8")
    lines = text.split("\n")[:-1] if "--lines" in options else [text]
    documents = [json.loads(line) for line in lines]
    wrong = []
    for schema in schemas:
        for document in documents:
            for error in schema.iter_errors(document):
                where = "/".join(str(step) for step in error.absolute_path)
                wrong.append(f"{where}: {error.message[:300]}")
    for option in options:
        if option.startswith("--unique="):
            member = option.split("=", 1)[1]
            values = [entry[member] for entry in documents[0]]
            if len(values) != len(set(values)):
                wrong.append(f"{member} is not unique")
    print("\n".join(wrong), end="")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
