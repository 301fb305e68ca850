using System.Text;

namespace RelationshipRules.Reporting.Sarif;

internal static class SarifNames
{
    public static string Kind(Finding finding) => finding.Outcome switch
    {
        Outcome.Violated or Outcome.Unexplained => "fail",
        Outcome.Explained => "review",
        Outcome.Satisfied when finding.Contradictions.Count > 0 => "review",
        Outcome.Undetermined => "open",
        Outcome.NotApplicable => "notApplicable",
        Outcome.Satisfied when finding.Rule.Kind == RuleKind.Classification => "informational",
        _ => "pass",
    };

    /// <summary>SARIF's level of a result; anything that is no failure must have none.</summary>
    public static string Level(Finding finding) => finding.Outcome.IsUnmet() ? Level(finding.Severity) : "none";

    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "note",
        _ => "none",
    };

    /// <summary>A title as an identifier, which is what SARIF calls a rule's name: "A grant runs on" is <c>AGrantRunsOn</c>.</summary>
    public static string Identifier(string title)
    {
        var name = new StringBuilder(title.Length);
        var startsWord = true;
        foreach (var c in title)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                // An apostrophe stands within a word: "body's" is no two words.
                startsWord |= c is not ('\'' or '’');
                continue;
            }

            if (name.Length == 0 && char.IsAsciiDigit(c))
            {
                name.Append('N');
            }

            name.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        return name.ToString();
    }
}
