using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Console;

/// <summary>What the console tells: to a reader who need not know rules or JSON, what is not met first, and always where it comes from.</summary>
internal static class ConsoleLayout
{
    private const int TopQuestions = 5;

    public static readonly ReportLayout Layout = new(
        Head,
        new("Problems in the description", ReportSections.Diagnostics),
        new("The description cannot be read", ReportSections.Diagnostics) { OfReadable = false, OfUnreadable = true },
        new("What kind of partnership it is", static d => ReportSections.Classifications(
            d.Assessment.Classifications.Where(static c => c.Severity > Severity.Silent), static f => f.ElementLabel is { } element ? ", " + element : "")),
        new("The path of the relationship", static d => d.Path()),
        new("Findings", static d => ReportSections.Findings(d, d.Open)),
        new("Departures that are explained", static d => ReportSections.Findings(d, d.Explained)),
        new("Set aside in the description", static d => ReportSections.Findings(d, d.SetAside)),
        new("Against the baseline", ReportSections.Baseline),
        new("Rules that pull apart", static d => ReportSections.Conflicts(d, static r => r.Id)),
        new("Resting on statements that contradict each other", ReportSections.Contradicted),
        new("What each side stands to gain and to lose", static d => BalanceSection.Of(Balance.Of(d.Assessment))),
        new("In short", static d => [new Paragraph([.. Sums(d)])]),
        new("Not stated", NotStated),
        new("What is met", static d => Rest(d, Outcome.Satisfied)),
        new("What does not apply", static d => Rest(d, Outcome.NotApplicable)))
    {
        ShowsPaths = true,
    };

    private static IReadOnlyList<Block> Head(ReportDigest digest)
    {
        var assessment = digest.Assessment;
        var rows = new List<Row>();
        if (assessment.Document.Path is { } path && !string.Equals(path, digest.Name, StringComparison.Ordinal))
        {
            rows.Add(new("File", path));
        }

        if (digest.IsReadable)
        {
            if (FindingText.Agreed(assessment.Document.Partnership) is { } agreed)
            {
                rows.Add(new("Concerns", [Piece.Foreign(agreed)]));
            }

            rows.Add(new("Judged", $"as of {Wording.Day(assessment.AsOf)}, with the profile '{assessment.ProfileName}'"));
            rows.AddRange(assessment.Rulesets.Select(static r => new Row("Against", $"{r.Title} ({r.Name} {r.Version}){FindingText.Applicability(r)}")));
            if (FindingText.InPart(assessment) is { } inPart)
            {
                rows.Add(new("Known in part", inPart));
            }

            rows.AddRange(FindingText.Presumed(assessment).Select(static p => new Row("Presumed", p)));
        }

        return
        [
            .. FindingText.Superseded(assessment).Select(static text => new Paragraph(text)),
            .. digest.IsReadable ? [new Paragraph(digest.Headline) { Ink = Ink.Strong }] : Array.Empty<Paragraph>(),
            new RowList(rows) { Ink = Ink.Faint },
        ];
    }

    private static IEnumerable<Line> Sums(ReportDigest digest)
    {
        yield return digest.Tally;
        if (digest.Offer is { } offer)
        {
            yield return offer;
        }

    }

    /// <summary>What is not stated, of silent rules too: they may be the only ones that say what an element is called.</summary>
    private static List<Block>? NotStated(ReportDigest digest)
    {
        var undetermined = digest.Assessment.GetFindings(Outcome.Undetermined, Outcome.Unexplained);
        if (undetermined.Count == 0)
        {
            return null;
        }

        var blocks = new List<Block>();
        var questions = OpenQuestion.Group(digest.Assessment, undetermined);
        var isFull = digest.Scope >= ReportScope.Open;
        var shown = isFull ? questions.Count : Math.Min(TopQuestions, questions.Count);
        if (questions.Count > 0)
        {
            var waiting = undetermined.Where(static f => f.Missing.Any(static m => !m.IsParameter)).Select(static f => f.Rule.Id).Distinct(StringComparer.Ordinal).Count();
            blocks.Add(new Paragraph(
                $"{Wording.Count(waiting, "rule waits", "rules wait")} for facts that the description does not state. "
                + (shown < questions.Count ? "Answer these first:" : "What to find out:")));
        }

        blocks.AddRange(ReportSections.Questions(digest, questions, shown, q =>
            Wording.Count(q.Rules.Count, "rule").Replace(' ', TextPage.FixedSpace) + (isFull ? ": " + string.Join(", ", q.Rules) : "")));
        var parameters = undetermined
            .SelectMany(static f => f.Missing.Where(static m => m.IsParameter).Select(m => (m.Title, f.Rule.Id)))
            .Distinct()
            .GroupBy(static p => p.Title, static p => p.Id, StringComparer.Ordinal)
            .Select(p => $"The ruleset gives no value on {Wording.Day(digest.Assessment.AsOf)} for: {p.Key} [{string.Join(", ", p)}]");
        blocks.Add(ItemList.Of(parameters, ListLook.Lines));
        return blocks;
    }

    private static IReadOnlyList<Block>? Rest(ReportDigest digest, Outcome outcome) =>
        digest.Scope == ReportScope.All
            ? ReportSections.Short(outcome == Outcome.Satisfied ? digest.Met : digest.Assessment.GetFindings(outcome))
            : null;
}
