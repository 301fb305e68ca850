using System.Text;
using System.Text.Json;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Starters;

/// <summary>Writes a rule that works: it asks for a written agreement on governance, and has an example for each outcome.</summary>
internal static class StarterRule
{
    public static string Create(string id, string rulesetFile, string shown, CliEnvironment environment)
    {
        var (category, source) = Read(rulesetFile, shown, environment);
        return $$"""
            {
              "$schema": "../../schemas/rule.schema.json",
              "id": {{Quoted(id)}},
              "title": "The agreement says how it can be ended",
              "kind": "undertaking",
              "addressee": "both",
              "category": {{Quoted(category)}},
              "severity": "suggestion",
              "tags": [],
              "scope": "agreements",
              "when": "agreement.form == 'grant'",
              "require": "agreement.terminationNoticeMonths > 0",
              "messages": {
                "violated": "The agreement can be ended {agreement.terminationNoticeMonths} months after notice.",
                "satisfied": "The agreement can be ended {agreement.terminationNoticeMonths} months after notice."
              },
              "rationale": "Say in your own words why the matter is of weight.",
              "remedy": "Say to the addressee what to do.",
              "citations": [{ "source": {{Quoted(source)}}, "locator": "section and number" }],
              "examples": [
                {
                  "title": "A grant with a term of notice",
                  "outcome": "satisfied",
                  "description": { "agreements": [{ "form": "grant", "terminationNoticeMonths": 3 }] }
                },
                {
                  "title": "A grant that can be ended at once",
                  "outcome": "violated",
                  "message": "The agreement can be ended 0 months after notice.",
                  "subject": "/agreements/0/terminationNoticeMonths",
                  "description": { "agreements": [{ "form": "grant", "terminationNoticeMonths": 0 }] }
                },
                {
                  "title": "A grant whose notice is not stated",
                  "outcome": "undetermined",
                  "missing": ["/agreements/0/terminationNoticeMonths"],
                  "description": { "agreements": [{ "form": "grant" }] }
                },
                {
                  "title": "A contract",
                  "outcome": "notApplicable",
                  "description": { "agreements": [{ "form": "contract" }] }
                }
              ]
            }

            """.ReplaceLineEndings("\n");
    }

    private static (string Category, string Source) Read(string rulesetFile, string shown, CliEnvironment environment)
    {
        var diagnostics = new List<Diagnostic>();
        var bytes = JsonFile.Read(rulesetFile, JsonLimits.Default, diagnostics, RulesetDiagnostics.Prefix, shown);
        var ruleset = bytes is null ? default : RelationshipRules.Json.JsonText.Parse(bytes, JsonLimits.Default, shown, diagnostics, RulesetDiagnostics.Prefix).Root;
        return diagnostics.Count > 0
            ? throw DiagnosticPrinter.ToException(diagnostics, environment)
            : (FirstName(ruleset, "categories"), FirstName(ruleset, "sources"));
    }

    private static string FirstName(JsonCursor ruleset, string key)
    {
        foreach (var member in ruleset.Member(Encoding.UTF8.GetBytes(key)).EnumerateObject())
        {
            return member.Name!;
        }

        throw new CliException($"the ruleset declares no {key}; a rule needs one.");
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
