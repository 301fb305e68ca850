using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>Reads the published figures of a rule.</summary>
internal static class FigureReader
{
    private const int FirstYear = 1900;

    public static IReadOnlyList<PublishedFigure> Read(JsonObjectReader rule, CitationReader citations, bool isClass)
    {
        if (isClass && rule.Has("figures"))
        {
            rule.Report(RulesetDiagnostics.BadFigure, "A classification demands nothing, so that nothing departs from it and no figure says how often.", "figures");
        }

        return [.. rule.OpenEach("figures", RulesetKeys.Figure).Select(figure => Read(figure, citations)).OfType<PublishedFigure>()];
    }

    private static PublishedFigure? Read(JsonObjectReader figure, CitationReader citations)
    {
        var isShare = figure.Get("share").TryGetDouble(out var share) && share is >= 0 and <= 1;
        if (!isShare && figure.Has("share"))
        {
            figure.Report(RulesetDiagnostics.BadFigure, "A share is a number from 0 to 1: 0.4 for 40 of 100.", "share");
        }

        var (of, year) = (figure.Has("of") ? figure.Integer("of") : null, figure.Integer("year"));
        if (of < 1)
        {
            figure.Report(RulesetDiagnostics.BadFigure, "A share is one of 1 or more.", "of");
        }

        if (year < FirstYear)
        {
            figure.Report(RulesetDiagnostics.BadFigure, $"The year is one from {FirstYear} on.", "year");
        }

        return figure.Text("counted") is { } counted && citations.Read(figure, "citation") is { } citation && isShare && year is { } known ? new(share, of, known, counted, citation) : null;
    }
}
