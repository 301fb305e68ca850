namespace RelationshipRules.Reporting.Documents;

/// <summary>What a front page takes of one description: numbers, and nothing by which the description would be kept. Counting makes no message.</summary>
internal sealed record FrontPart
{
    public required string Name { get; init; }

    /// <summary>The file, where the name is another one and there is room for both.</summary>
    public string? File { get; init; }

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Unread { get; init; }

    /// <summary>By what it was judged, as a sentence.</summary>
    public required string Basis { get; init; }

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

    /// <summary>How many departures are told.</summary>
    public int Departures { get; init; }

    /// <summary>How many outcomes are decided: neither not stated nor not applicable.</summary>
    public int Decided { get; init; }

    /// <summary>The rules that are decided at one place at least, each once.</summary>
    public IReadOnlyList<JudgedRule> Judged { get; init; } = [];

    /// <summary>What it is counted under; null where it is no record.</summary>
    public PortfolioGroups? Groups { get; init; }

    /// <summary>The questions that are open, with the path of the fact and the number of rules that wait; null where they are not counted.</summary>
    public IReadOnlyList<(string Text, string Path, int Rules)>? Questions { get; init; }

    /// <summary>The rulesets that apply though something came in their place, by what is to be said of it.</summary>
    public IReadOnlyList<string> Superseded { get; init; } = [];

    /// <summary>Counts an assessment, on any thread.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="options">What the report tells.</param>
    /// <param name="showsPaths">Whether a description is called by its path.</param>
    /// <param name="asks">Whether its questions are counted, which takes longer than all else.</param>
    /// <param name="successors">The rulesets in the place of which something came.</param>
    public static FrontPart Of(Assessment assessment, ReportOptions options, bool showsPaths, bool asks, IReadOnlyList<RulesetInForce> successors) =>
        Of(new ReportDigest(assessment, options) { ShowsPaths = showsPaths }, asks, successors);

    /// <summary>Counts an assessment that is sorted already.</summary>
    /// <param name="digest">Its findings.</param>
    /// <param name="asks">Whether its questions are counted.</param>
    /// <param name="successors">The rulesets in the place of which something came.</param>
    public static FrontPart Of(ReportDigest digest, bool asks, IReadOnlyList<RulesetInForce> successors)
    {
        var assessment = digest.Assessment;
        var file = FileOf(digest);
        var basis = $"Judged as of {Wording.Day(assessment.AsOf)}, with the profile '{assessment.ProfileName}'.";
        if (!digest.IsReadable)
        {
            return new() { Name = file, Basis = basis, Unread = assessment.Diagnostics.FirstOrDefault(static d => d.Severity == Severity.Error)?.Message ?? "cannot be read." };
        }

        // A line of a console has room for one of the two.
        var name = digest.ShowsPaths ? file : digest.Name;
        var tally = new OutcomeTally();
        tally.Add(assessment);
        var (met, notStated) = Count(digest);
        var (decided, judged) = Judge(assessment);
        return new()
        {
            Name = name,
            File = string.Equals(name, file, StringComparison.Ordinal) ? null : file,
            Basis = basis,
            Tally = tally,
            HasErrors = assessment.HasErrors,
            Weight = FrontPage.Weight(digest),
            Explained = digest.Explained.Count,
            NotStated = notStated,
            Met = met,
            New = digest.Comparison?.New ?? 0,
            Known = digest.Comparison?.Unchanged ?? 0,
            Left = digest.Comparison?.Left.Count ?? 0,
            Departures = digest.Open.Count,
            Decided = decided,
            Judged = judged,
            Groups = digest.Options.GroupsOf?.Invoke(assessment.Document),
            Questions = asks ? [.. digest.Questions.Select(static q => (q.Text, q.Path, q.Rules.Count))] : null,
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

    /// <summary>What every rule came to by itself, also one that is told with another of the same matter: shares are to be compared by rule. What is set aside is no departure.</summary>
    private static (int Decided, IReadOnlyList<JudgedRule> Rules) Judge(Assessment assessment)
    {
        var decided = 0;
        var rules = new List<JudgedRule>();
        var maySuppress = assessment.Document.Partnership.Suppressions is { Count: > 0 };
        foreach (var outcome in assessment.Outcomes)
        {
            if (outcome.Severity <= Severity.Silent || outcome.Outcome is Outcome.NotApplicable or Outcome.Undetermined)
            {
                continue;
            }

            decided++;
            if (outcome.Rule.Kind == RuleKind.Classification)
            {
                continue;
            }

            // The outcomes of a rule follow each other.
            if (rules.Count == 0 || rules[^1].Rule != outcome.Rule)
            {
                rules.Add(new(outcome.Rule, outcome.Severity, 0));
            }

            var departs = outcome.Outcome.IsUnmet() && !(maySuppress && assessment.GetFinding(outcome).IsSuppressed);
            rules[^1] = new(outcome.Rule, outcome.Severity > rules[^1].Severity ? outcome.Severity : rules[^1].Severity, rules[^1].Findings + (departs ? 1 : 0));
        }

        return (decided, rules);
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

/// <summary>A rule that was decided in a description.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The gravest that it was given.</param>
/// <param name="Findings">At how many places the description departs from it; 0 where it does not.</param>
internal readonly record struct JudgedRule(RuleDescriptor Rule, Severity Severity, int Findings);
