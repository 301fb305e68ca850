using System.Globalization;
using RelationshipRules.Model;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

/// <summary>The relationship in four cells, like and unlike ends and means, with its way over time where the description tells it.</summary>
internal static class PositionPicture
{
    private const string ClassPath = "relationship.assessments[].class";

    private static (string Name, string Title, double X, double Y)[] Cells =>
    [
        ("cooperation", ReportWords.Position_Cooperation, 190, 90),
        ("complementarity", ReportWords.Position_Complementarity, 410, 90),
        ("coOptation", ReportWords.Position_CoOptation, 190, 210),
        ("confrontation", ReportWords.Position_Confrontation, 410, 210),
    ];

    public static void Write(HtmlBuilder page, ReportDigest digest)
    {
        var phases = Phases(digest);
        if (phases.Count == 0)
        {
            return;
        }

        var text = string.Join("; ", phases.Select(static (p, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {p.When}: {p.Classes}")));
        page.Add($"<h3>{ReportWords.Position_Title}</h3>\n<svg role=\"img\" aria-label=\"{text}\" width=\"540\" height=\"290\" viewBox=\"0 0 540 290\"><title>{text}</title>");
        page.Add($"<text class=\"thin\" x=\"190\" y=\"20\" text-anchor=\"middle\">{ReportWords.Position_LikeMeans}</text><text class=\"thin\" x=\"410\" y=\"20\" text-anchor=\"middle\">{ReportWords.Position_UnlikeMeans}</text>");
        page.Add($"<text class=\"thin\" x=\"4\" y=\"94\">{ReportWords.Position_LikeEnds}</text><text class=\"thin\" x=\"4\" y=\"214\">{ReportWords.Position_UnlikeEnds}</text>");
        foreach (var (_, title, x, y) in Cells)
        {
            page.Add($"<rect x=\"{x - 108}\" y=\"{y - 58}\" width=\"216\" height=\"116\" class=\"cell\"/><text x=\"{x - 98}\" y=\"{y - 38}\">{title}</text>");
        }

        var points = Spread(phases);
        if (points.Count > 1)
        {
            var way = string.Concat(points.Select(static p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.##},{p.Y:0.##} ")));
            page.Add($"<polyline class=\"way\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\" points=\"{way}\"/>");
        }

        foreach (var (number, x, y) in points)
        {
            page.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"12\" class=\"dot\"/><text class=\"in dot\" x=\"{x}\" y=\"{y + 4}\" text-anchor=\"middle\">{number}</text>");
        }

        page.Add($"</svg>\n<ol>");
        foreach (var phase in phases)
        {
            page.Add($"<li>{phase.When}{(phase.By.Length > 0 ? $", {phase.By}" : "")}: ");
            if (phase.Rule is { } rule)
            {
                page.Add($"<a href=\"#{digest.Link(rule.Id)}\"><strong>{phase.Classes}</strong></a></li>");
            }
            else
            {
                page.Add($"<strong>{phase.Classes}</strong></li>");
            }
        }

        page.Add($"</ol>\n");
    }

    private static List<Phase> Phases(ReportDigest digest)
    {
        var assessments = digest.Assessment.Document.Partnership.Relationship?.Assessments ?? [];
        var phases = new List<Phase>();
        foreach (var fact in digest.Assessment.DerivedFacts.Where(static f => string.Equals(f.Path, ClassPath, StringComparison.Ordinal)))
        {
            var names = fact.Value as IReadOnlyList<string> ?? (fact.Value is string one ? [one] : []);
            if (names.Count > 0 && Index(fact.Pointer) is { } index && index < assessments.Count)
            {
                phases.Add(new(assessments[index].StartedOn?.Nearest, When(assessments[index]), By(assessments[index].StatedBy), fact.Text, names, digest.Classified.FirstOrDefault(f => fact.Pointer.StartsWith(f.ElementPointer + '/', StringComparison.Ordinal))?.Rule));
            }
        }

        // OrderBy keeps the description's order where no day is stated.
        return [.. phases.OrderBy(static p => p.Start ?? DateOnly.MinValue)];
    }

    /// <summary>Points in the middle of their cells, or between them for a partial case; several in one place stand side by side.</summary>
    private static List<(int Number, double X, double Y)> Spread(IReadOnlyList<Phase> phases)
    {
        var taken = new Dictionary<(double, double), int>();
        var points = new List<(int, double, double)>();
        for (var i = 0; i < phases.Count; i++)
        {
            var cells = Array.FindAll(Cells, c => phases[i].Names.Contains(c.Name, StringComparer.Ordinal));
            if (cells.Length == 0)
            {
                continue;
            }

            var place = (X: cells.Average(static c => c.X), Y: cells.Average(static c => c.Y));
            taken[place] = taken.GetValueOrDefault(place) + 1;
            points.Add((i + 1, place.X - 30 + (30 * (taken[place] - 1)), place.Y + 10));
        }

        return points;
    }

    private static int? Index(string pointer) =>
        pointer.Split('/').Select(static s => int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null).FirstOrDefault(static n => n is not null);

    private static string When(RelationshipAssessment assessment) => (assessment.StartedOn, assessment.EndedOn) switch
    {
        ({ } start, { } end) => ReportWords.Days_FromTo(Wording.Day(start), Wording.Day(end)),
        ({ } start, null) => ReportWords.Position_Since(Wording.Day(start)),
        (null, { } end) => ReportWords.Days_Until(Wording.Day(end)),
        _ => ReportWords.Position_NoDates,
    };

    private static string By(AssessmentSource? source) => source switch
    {
        AssessmentSource.Government => ReportWords.View_Government,
        AssessmentSource.CivilSociety => ReportWords.View_CivilSociety,
        AssessmentSource.JointReview => ReportWords.View_JointReview,
        AssessmentSource.Independent => ReportWords.View_Independent,
        _ => "",
    };

    private sealed record Phase(DateOnly? Start, string When, string By, string Classes, IReadOnlyList<string> Names, RuleDescriptor? Rule);
}
