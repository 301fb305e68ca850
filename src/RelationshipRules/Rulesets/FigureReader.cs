using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>Reads the published figures of a rule.</summary>
internal static class FigureReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

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
            figure.Report(RulesetDiagnostics.BadFigure, "A share is one of at least 1.", "of");
        }

        if (year is < FirstYear or > LastYear)
        {
            figure.Report(RulesetDiagnostics.BadFigure, $"The year is one from {FirstYear} to {LastYear}.", "year");
        }

        var (counted, citation) = (figure.Text("counted"), citations.Read(figure, "citation"));
        return counted is not null && citation is not null && isShare && year is { } known ? new(share, of, known, counted, citation) : null;
    }
}
