namespace RelationshipRules.DependencyInjection.Tests.Support;

/// <summary>A ruleset of one rule: an agreement runs for at least so many months, two more of them from 2027 on.</summary>
internal static class HarbourRuleset
{
    public const string RuleId = "HBR0001";

    /// <summary>The files of the ruleset.</summary>
    /// <param name="months">The term asked for until the end of 2026.</param>
    /// <param name="fact">The fact that the rule reads; one that does not exist breaks the ruleset.</param>
    /// <param name="name">The name of the ruleset.</param>
    /// <param name="ruleId">The id of its rule.</param>
    public static IReadOnlyDictionary<string, string> Files(int months = 24, string fact = "termMonths", string name = "harbour", string ruleId = RuleId)
        => new Dictionary<string, string>
        {
            ["ruleset.json"] = $$"""
                {
                  "name": "{{name}}",
                  "title": "A harbour's code",
                  "version": "1.0.0",
                  "summary": "A small invented code, for tests.",
                  "lastVerifiedOn": "2026-11-01",
                  "categories": { "money": "Fair money" },
                  "sources": { "code": { "title": "Code of the harbour", "author": "The harbour", "year": 2020, "lastVerifiedOn": "2026-11-01" } },
                  "parameters": {
                    "minimumTermMonths": {
                      "title": "Shortest term", "type": "number", "unit": "months",
                      "citation": { "source": "code", "locator": "section 2" },
                      "values": [{ "from": "2020-01-01", "to": "2026-12-31", "value": {{months}} }, { "from": "2027-01-01", "value": {{months + 2}} }]
                    }
                  }
                }
                """,
            [$"rules/{ruleId}.json"] = $$"""
                {
                  "id": "{{ruleId}}",
                  "title": "An agreement runs long enough",
                  "kind": "undertaking",
                  "addressee": "government",
                  "category": "money",
                  "severity": "error",
                  "scope": "agreements",
                  "require": "agreement.{{fact}} >= params.minimumTermMonths",
                  "messages": { "violated": "{params.minimumTermMonths} or more are asked for.", "satisfied": "Long enough." },
                  "rationale": "A short agreement drives good staff away.",
                  "remedy": "Offer a longer one.",
                  "citations": [{ "source": "code", "locator": "section 2" }],
                  "examples": [
                    { "title": "Ten years", "outcome": "satisfied", "description": { "agreements": [{ "termMonths": 120 }] } },
                    { "title": "One month", "outcome": "violated", "description": { "agreements": [{ "termMonths": 1 }] } },
                    { "title": "Not stated", "outcome": "undetermined", "description": { "agreements": [{}] } }
                  ]
                }
                """,
        };

    /// <summary>Writes the files into a folder.</summary>
    public static void Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
