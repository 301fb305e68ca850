using System.Globalization;

namespace RelationshipRules.NRules;

/// <summary>What is wrong with a description, with its suppressions, or with the evaluation of a rule on it, which then has no finding.</summary>
public sealed class DiagnosticFact : RelationshipFact
{
    internal DiagnosticFact(AssessmentFact assessment, Diagnostic diagnostic, string place)
        : base(assessment.Live, assessment.Description, nameof(Diagnostic), place) => Diagnostic = diagnostic;

    /// <summary>The diagnostic.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The description's key, the diagnostic's id and its message.</summary>
    public override string ToString() => $"{DescriptionKey} {Diagnostic.Id}: {Diagnostic.Message}";

    /// <summary>
    /// What is wrong with a description. Each is known by its id and its place, elements by their ids there; of several such by which of them it is,
    /// in the order of rules.
    /// </summary>
    internal static IEnumerable<DiagnosticFact> Of(AssessmentFact assessment)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in assessment.Live.Diagnose(assessment))
        {
            var place = $"{diagnostic.Id} {Name(assessment, diagnostic.Location?.Pointer ?? "")}";
            var nth = known[place] = known.GetValueOrDefault(place) + 1;
            yield return new(assessment, diagnostic, nth == 1 ? place : $"{place} {nth}");
        }
    }

    /// <summary>A pointer with the id of the element that it leads into, so that it stays the same wherever the element stands in its list.</summary>
    private static string Name(AssessmentFact assessment, string pointer)
    {
        foreach (var element in assessment.Elements.Values.Where(element => element.Index >= 0))
        {
            var list = $"/{element.List.Replace('.', '/')}/";
            if (!pointer.StartsWith(list, StringComparison.Ordinal))
            {
                continue;
            }

            var within = pointer.AsSpan(list.Length);
            within = within.StartsWith("has/") ? within["has/".Length..] : within;
            var end = within.IndexOf('/') is >= 0 and var slash ? slash : within.Length;
            if (int.TryParse(within[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at == element.Index)
            {
                return $"{element.List}{element.Place}{within[end..]}";
            }
        }

        // Of a suppression the rule is what tells it from others.
        return pointer.Split('/') is ["", "suppressions", var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var nth)
            ? $"suppression of {assessment.Description.Partnership.Suppressions?.ElementAtOrDefault(nth)?.Rule} {assessment.Description.Partnership.Suppressions?.ElementAtOrDefault(nth)?.At}"
            : pointer;
    }
}
