using System.Text;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>Reads what is presumed of a fact of the model as a description would state it, so that all forms of values are known here too.</summary>
internal static class PresumedValue
{
    /// <summary>The value, or null where there is no such fact or the value is none of its, which is reported.</summary>
    public static Value? Read(PresumptionSource source, Action<string, string, SourceLocation> report)
    {
        var path = source.Info.Fact;
        if (ModelPlaces.FindMember(path) is not { FactIndex: >= 0 })
        {
            var near = FactCatalog.Suggest(path);
            report(RulesetDiagnostics.BadPresumption, $"'{path.Shown()}' is no fact that could be presumed{(near is null ? "." : $"; did you mean '{near.Shown()}'?")}", source.Fact.Location);
            return null;
        }

        var text = new StringBuilder(Encoding.UTF8.GetString(source.Value.Raw));
        foreach (var step in Enumerable.Reverse(path.Split('.')))
        {
            var isList = step.EndsWith("[]", StringComparison.Ordinal);
            text.Insert(0, isList ? $"{{\"{step[..^2]}\":[" : $"{{\"{step}\":").Append(isList ? "]}" : "}");
        }

        var document = PartnershipDocument.Parse(text.ToString());
        if (document.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } problem)
        {
            report(RulesetDiagnostics.BadPresumption, $"The fact '{path.Shown()}' cannot have this value. {problem.Message}", source.Value.Location);
            return null;
        }

        return ModelPlaces.Read(document.Partnership, $"/{path.Replace("[]", "/0", StringComparison.Ordinal).Replace('.', '/')}")?.Value;
    }
}
