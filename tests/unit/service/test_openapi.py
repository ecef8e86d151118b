"""The API's description: true of what the service answers, and whole."""

from __future__ import annotations

import json

import jsonschema_rs
import msgspec
import pytest

from server.errors import NoArticle, PageTooComplex, ReaderError
from server.languages import languages
from server.model import Page, Problem
from server.pipeline import analyze
from server.service.openapi import openapi, problem_kinds

PAGE = """<article><h1>The mill</h1><p>The mill by the river has stood empty since the flood of last year.</p>
<p>“Nobody expects it to open again,” said Jon Berg, who worked there for thirty years and lives across the road.</p>
<p>The town will decide in May whether it buys the mill, which costs about as much as a school.</p></article>"""
DOCUMENT = json.loads(msgspec.json.encode(openapi()))


def validator(noun: str) -> jsonschema_rs.Validator:
    """What checks a value against a noun of the description."""
    return jsonschema_rs.validator_for(
        {"$ref": f"#/components/schemas/{noun}", "components": DOCUMENT["components"]}, validate_formats=True
    )


def references(value: object) -> set[str]:
    """Every `$ref` in the document."""
    if isinstance(value, dict):
        return {value["$ref"]} if "$ref" in value else set().union(*map(references, value.values()), set())
    return set().union(*map(references, value), set()) if isinstance(value, list) else set()


def test_an_analysis_is_what_the_description_says():
    """A real answer keeps to its schema, and the schema does not allow just anything."""
    analysis = json.loads(msgspec.json.encode(analyze(Page(html=PAGE))))
    validator("Analysis").validate(analysis)
    with pytest.raises(jsonschema_rs.ValidationError):
        validator("Analysis").validate({**analysis, "quotes": None})
    with pytest.raises(jsonschema_rs.ValidationError):
        validator("Analysis").validate({key: analysis[key] for key in analysis if key != "article"})


@pytest.mark.parametrize("error", [NoArticle("no prose"), PageTooComplex("too deep", limit=1, found=2)])
def test_a_problem_is_what_the_description_says(error):
    """With and without a limit."""
    validator("Problem").validate(json.loads(msgspec.json.encode(Problem.of(error, "id"))))


def test_every_code_is_described():
    """Each error has a code of its own, and all that can befall a page stand among its answers."""
    kinds = problem_kinds()
    assert {kind.code for kind in kinds} == {kind.code for kind in ReaderError.__subclasses__()}
    assert DOCUMENT["components"]["schemas"]["Problem"]["properties"]["code"]["enum"] == sorted(
        kind.code for kind in kinds
    )
    answers = DOCUMENT["paths"]["/v1/analyze"]["post"]["responses"]
    for kind in kinds:
        described = f"`{kind.code}`" in answers.get(str(kind.status), {}).get("description", "")
        assert described == (kind.code not in {"not_found", "method_not_allowed"})


def test_every_reference_leads_somewhere():
    """No name without its schema."""
    known = {f"#/components/schemas/{name}" for name in DOCUMENT["components"]["schemas"]}
    assert references(DOCUMENT) <= known


def test_the_token_is_described_where_it_is_asked_for():
    """Analysis, status and metrics; health is open."""
    guarded = {
        path for path, methods in DOCUMENT["paths"].items() if any("security" in one for one in methods.values())
    }
    assert guarded == {"/v1/analyze", "/v1/status", "/metrics"}


def test_what_languages_offer_is_described():
    """By name, so that a client can tell a part that there is not from one that it does not know."""
    offers = DOCUMENT["components"]["schemas"]["Status"]["properties"]["offers"]
    assert {offer for language in languages() for offer in language.offers} <= set(
        offers["additionalProperties"]["items"]["enum"]
    )


def test_the_example_is_an_analysis():
    """What the docs page offers to send works."""
    body = DOCUMENT["paths"]["/v1/analyze"]["post"]["requestBody"]["content"]["application/json"]["example"]
    assert analyze(Page(**body)).metadata.language == "en"
