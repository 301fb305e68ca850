namespace RelationshipRules.Reporting.Documents;

/// <summary>What a front page takes of one description: numbers, and nothing by which the description would be kept. Counting makes no message.</summary>
internal sealed record FrontPart
{
    public required string Name { get; init; }

    /// <summary>The file, where the name is another one and there is room for both.</summary>
    public string? File { get; init; }

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Unread { get; init; }

    public required string Judged { get; init; }

    public OutcomeTally Tally { get; init; } = new();

    public bool HasErrors { get; init; }

    /// <summary>How urgent it is among others: errors before warnings before suggestions.</summary>
    public (int Errors, int Warnings, int Suggestions) Weight { get; init; }

    public int Explained { get; init; }

    public int NotStated { get; init; }

    public int Met { get; init; }

    public int New { get; init; }

    public int Known { get; init; }

    public int Left { get; init; }

    /// <summary>The rules departed from, each once, with the departures that are told.</summary>
    public IReadOnlyList<(RuleDescriptor Rule, Severity Severity, int Findings)> Rules { get; init; } = [];

    /// <summary>The questions that are open, with the number of rules that wait; null where they are not counted.</summary>
    public IReadOnlyList<(string Text, int Rules)>? Questions { get; init; }

    /// <summary>The rulesets that apply though something came in their place, by what is to be said of it.</summary>
    public IReadOnlyList<string> Superseded { get; init; } = [];

    /// <summary>Counts an assessment, on any thread.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="options">What the report tells.</param>
    /// <param name="showsPaths">Whether a description is called by its path.</param>
    /// <param name="asks">Whether its questions are counted, which takes longer than all else.</param>
    /// <param name="successors">The rulesets in the place of which something came.</param>
    public static FrontPart Of(Assessment assessment, ReportOptions options, bool showsPaths, bool asks, IReadOnlyList<RulesetInForce> successors)
    {
        var digest = new ReportDigest(assessment, options) { ShowsPaths = showsPaths };
        var file = FileOf(digest);
        var judged = $"Judged as of {Wording.Day(assessment.AsOf)}, with the profile '{assessment.ProfileName}'.";
        if (!digest.IsReadable)
        {
            return new() { Name = file, Judged = judged, Unread = assessment.Diagnostics.FirstOrDefault(static d => d.Severity == Severity.Error)?.Message ?? "cannot be read." };
        }

        // A line of a console has room for one of the two.
        var name = showsPaths ? file : digest.Name;
        var tally = new OutcomeTally();
        tally.Add(assessment);
        var (met, notStated) = Count(digest);
        return new()
        {
            Name = name,
            File = string.Equals(name, file, StringComparison.Ordinal) ? null : file,
            Judged = judged,
            Tally = tally,
            HasErrors = assessment.HasErrors,
            Weight = FrontPage.Weight(digest),
            Explained = digest.Explained.Count,
            NotStated = notStated,
            Met = met,
            New = digest.Comparison?.New ?? 0,
            Known = digest.Comparison?.Unchanged ?? 0,
            Left = digest.Comparison?.Left.Count ?? 0,
            Rules = [.. digest.Open.DistinctBy(static f => f.Rule.Id, StringComparer.Ordinal).Select(f => (f.Rule, f.Severity, digest.Open.Count(other => other.Rule == f.Rule)))],
            Questions = asks ? [.. digest.Questions.Select(static q => (q.Text, q.Rules.Count))] : null,
            Superseded = [.. successors.Where(r => Applies(r, assessment)).Select(static r => r.SupersededBy!.Statement)],
        };
    }

    /// <summary>What a description is called where its file says which it is.</summary>
    public static string FileOf(ReportDigest digest) => digest.Assessment.Document.Path is { } path ? (digest.ShowsPaths ? path : Wording.FileName(path)) : digest.Name;

    /// <summary>By its outcomes alone: no evaluation is needed where one of them has another reason than the place.</summary>
    private static bool Applies(RulesetInForce ruleset, Assessment assessment)
    {
        foreach (var outcome in assessment.Outcomes)
        {
            if (outcome.Because != NotApplicableBecause.Place && string.Equals(outcome.Rule.Ruleset, ruleset.Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Met, int NotStated) Count(ReportDigest digest)
    {
        if (digest.Assessment.Contradictions.Count > 0)
        {
            return (digest.Met.Count, digest.All.Count(static f => f.CountedAs == Outcome.Undetermined));
        }

        var (met, notStated) = (0, 0);
        foreach (var outcome in digest.Assessment.Outcomes)
        {
            if (outcome.Severity > Severity.Silent)
            {
                met += outcome.Outcome == Outcome.Satisfied && outcome.Rule.Kind != RuleKind.Classification ? 1 : 0;
                notStated += outcome.Outcome == Outcome.Undetermined ? 1 : 0;
            }
        }

        return (met, notStated);
    }
}
