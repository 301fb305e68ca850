using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

/// <summary>A small, correct ruleset that a test spoils in one place.</summary>
internal sealed class TestRuleset
{
    public const string Main =
        """
        {
          "name": "local",
          "title": "A local compact",
          "version": "1.0.0",
          "summary": "For tests.",
          "lastVerifiedOn": "2026-11-22",
          "applicability": { "when": "context.country == 'GB-ENG'", "reason": "It is England's." },
          "categories": { "services": "Services" },
          "sources": { "doc": { "title": "A document", "author": "Someone", "publisher": "A press", "year": 2010, "pages": "1-9", "url": "https://example.org/", "licence": "Open", "lastVerifiedOn": "2026-11-22" } },
          "parameters": {
            "minimumTermMonths": {
              "title": "Shortest term", "type": "number", "unit": "months", "citation": { "source": "doc", "locator": "1" },
              "values": [ { "from": "2010-12-01", "to": "2019-12-31", "value": 24 }, { "from": "2020-01-01", "value": 36 } ]
            }
          },
          "derivedFacts": [
            { "path": "agreements[].isLong", "title": "long", "meaning": "Long.", "type": "boolean", "value": "agreement.termMonths >= params.minimumTermMonths", "citations": [ { "source": "doc", "locator": "2" } ] }
          ],
          "extensions": [
            { "path": "agreements[].extensions.qualityMark", "type": "boolean", "title": "quality mark", "question": "Is there a mark?", "meaning": "A mark." }
          ],
          "exampleDefaults": { "context": { "country": "GB-ENG" } }
        }
        """;

    public const string Rule =
        """
        {
          "id": "LOC0001",
          "title": "Agreements are long",
          "kind": "undertaking",
          "addressee": "government",
          "category": "services",
          "severity": "warning",
          "tags": ["funding"],
          "scope": "agreements",
          "when": "agreement.form == 'grant'",
          "require": "agreement.isLong",
          "explainedBy": "agreement.extensions.qualityMark",
          "focus": "agreement.termMonths",
          "messages": {
            "violated": "It runs for {agreement.termMonths} months, not {params.minimumTermMonths}.",
            "explained": "It has a mark.",
            "unexplained": "It runs for {agreement.termMonths} months and may have a mark."
          },
          "rationale": "Because.",
          "remedy": "Do it.",
          "notes": "A note.",
          "citations": [ { "source": "doc", "locator": "1", "page": "3", "anchor": "two words" } ],
          "conflicts": [ { "rule": "LOC0002", "reason": "It pulls the other way." } ],
          "restates": ["LOC0002"],
          "examples": [
            { "title": "Long", "outcome": "satisfied", "description": { "agreements": [ { "id": "a", "form": "grant", "termMonths": 36 } ] } },
            { "title": "Short", "outcome": "violated", "message": "It runs for 12 months, not 36.", "description": { "agreements": [ { "id": "a", "form": "grant", "termMonths": 12, "extensions": { "qualityMark": false } } ] } },
            { "title": "Long enough then", "outcome": "satisfied", "asOf": "2015-01-01", "description": { "agreements": [ { "id": "a", "form": "grant", "termMonths": 24 } ] } },
            { "title": "Marked", "outcome": "explained", "at": "/agreements/0", "description": { "agreements": [ { "id": "a", "form": "grant", "termMonths": 12, "extensions": { "qualityMark": true } } ] } },
            { "title": "Perhaps marked", "outcome": "unexplained", "missing": ["/agreements/0/extensions/qualityMark"], "description": { "agreements": [ { "id": "a", "form": "grant", "termMonths": 12 } ] } },
            { "title": "Unknown", "outcome": "undetermined", "missing": ["/agreements/0/termMonths"], "description": { "agreements": [ { "id": "a", "form": "grant", "extensions": { "qualityMark": false } } ] } },
            { "title": "A contract", "outcome": "notApplicable", "description": { "agreements": [ { "id": "a", "form": "contract" } ] } }
          ]
        }
        """;

    public const string OtherRule =
        """
        {
          "id": "LOC0002",
          "title": "A class",
          "kind": "classification",
          "addressee": "both",
          "category": "services",
          "severity": "suggestion",
          "value": "context.country",
          "messages": {},
          "rationale": "Because.",
          "citations": [ { "source": "doc", "locator": "1" } ],
          "examples": [
            { "title": "England", "outcome": "satisfied", "description": {} },
            { "title": "Not known", "outcome": "undetermined", "description": { "context": { "country": null } } }
          ]
        }
        """;

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["ruleset.json"] = Main,
        ["rules/LOC0001.json"] = Rule,
        ["rules/LOC0002.json"] = OtherRule,
    };

    /// <summary>The files.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>Replaces a piece of a file that must be there exactly once.</summary>
    public TestRuleset Replace(string file, string old, string replacement)
    {
        var text = _files[file];
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, old);
        text.IndexOf(old, at + 1, StringComparison.Ordinal).ShouldBe(-1, old);
        _files[file] = text.Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds or replaces a file.</summary>
    public TestRuleset With(string file, string text)
    {
        _files[file] = text;
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public TestRuleset Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    /// <summary>Loads it.</summary>
    public RulesetLoadResult Load() => Ruleset.Load(_files);

    /// <summary>Loads it and expects it to be correct.</summary>
    public Ruleset LoadClean()
    {
        var result = Load();
        result.Diagnostics.ShouldBeEmpty();
        return result.Ruleset.ShouldNotBeNull();
    }

    /// <summary>Where a piece of a file that is there once starts: line and column from 1.</summary>
    public (int Line, int Column) PlaceOf(string file, string piece)
    {
        var text = _files[file];
        var at = text.IndexOf(piece, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, piece);
        var before = text[..at];
        return (before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n'));
    }
}
