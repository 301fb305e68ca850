using System.Text;
using RelationshipRules.Facts;
using RelationshipRules.Findings;

namespace RelationshipRules.Authoring.Testing;

/// <summary>Writes why an assertion failed, for somebody who has only a test's log.</summary>
internal static class FailureText
{
    private const int MostFindings = 5;
    private const int MostSteps = 40;

    /// <summary>The problem, then everything about the outcomes in question.</summary>
    public static string Of(RuleDescriptor rule, string problem, IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder($"{rule}\n{rule.Id} {problem}");
        foreach (var finding in findings.Take(MostFindings))
        {
            Append(text, finding);
        }

        if (findings.Count > MostFindings)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n\nand {findings.Count - MostFindings} more");
        }

        return text.ToString();
    }

    /// <summary>A heading and problems, one a line.</summary>
    public static string List(string heading, IReadOnlyList<string> problems) => heading + string.Concat(problems.Select(p => $"\n- {p.ReplaceLineEndings("\n  ")}"));

    /// <summary>An outcome as rule files name it.</summary>
    public static string Name(Outcome outcome) => CodeJson.Name(outcome);

    /// <summary>An outcome, with its value where the rule is a classification.</summary>
    public static string Name(Finding finding) => finding.Value is { } value ? $"'{value}'" : Name(finding.Outcome);

    /// <summary>All outcomes, each once.</summary>
    public static string Outcomes(IReadOnlyList<Finding> findings) => PlainText.Join([.. findings.Select(f => Name(f.Outcome)).Distinct(StringComparer.Ordinal)]);

    /// <summary>Facts by where they stand.</summary>
    public static string Facts(IReadOnlyList<StatedFact> facts) => PlainText.Join([.. facts.Select(f => $"'{f.Pointer}'")]);

    private static void Append(StringBuilder text, Finding finding)
    {
        var place = finding.ElementLabel is { } label ? $" ({label})" : "";
        text.Append('\n').Append('\n').Append($"{Name(finding.Outcome)} at '{finding.Subject}'{place}: {finding.Message}");
        foreach (var missing in finding.Missing)
        {
            text.Append($"\n  not stated: {missing.Pointer} ({missing.Title})");
        }

        foreach (var fact in finding.FactsRead)
        {
            text.Append($"\n  stated: {fact.Pointer} ({fact.Title}) is {fact.Text}");
        }

        foreach (var parameter in finding.Parameters)
        {
            text.Append($"\n  parameter: {parameter.Name} is {parameter.Text}, from {parameter.Origin}");
        }

        var left = MostSteps;
        foreach (var step in finding.Trace.Children)
        {
            Append(text, step, "\n  ", ref left);
        }
    }

    private static void Append(StringBuilder text, TraceStep step, string indent, ref int left)
    {
        if (left-- <= 0)
        {
            return;
        }

        text.Append(indent).Append(step.Role is { } role ? $"{role}: " : "").Append($"{step.Expression} -> {step.Text}");
        foreach (var child in step.Children)
        {
            Append(text, child, indent + "  ", ref left);
        }
    }
}
