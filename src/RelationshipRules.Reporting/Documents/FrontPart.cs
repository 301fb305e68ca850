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

    /// <summary>The first mistake in the description, with its line; null where it has none.</summary>
    public string? Problem { get; init; }

    /// <summary>How urgent it is among others: errors before warnings before suggestions.</summary>
    public (int Errors, int Warnings, int Suggestions) Weight { get; init; }

    public int Explained { get; init; }

    public int NotStated { get; init; }

    public int Met { get; init; }

    public int New { get; init; }

    public int Known { get; init; }

    public int Left { get; init; }

    /// <summary>How many outcomes depart, those among them that are set aside and those that are told with another.</summary>
    public int Unmet { get; init; }

    /// <summary>How many of these are set aside.</summary>
    public int Aside { get; init; }

    /// <summary>Whether it is in the baseline; true without one, and for one that does not say what it is about.</summary>
    public bool IsInBaseline { get; init; } = true;

    /// <summary>How many departures are told.</summary>
    public int Departures { get; init; }

    /// <summary>How many outcomes are decided: neither not stated nor not applicable.</summary>
    public int Decided { get; init; }

    /// <summary>The rules that are decided at one place at least, each once.</summary>
    public IReadOnlyList<JudgedRule> Judged { get; init; } = [];

    /// <summary>What it is counted under; null where it is no record.</summary>
    public PortfolioGroups? Groups { get; init; }

    /// <summary>The questions that are open, with the path of the fact, the number of rules that wait and what answers can settle; null where they are not counted.</summary>
    public IReadOnlyList<(string Text, string Path, int Rules, int Weight)>? Questions { get; init; }

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
        var basis = ReportWords.Judged(Wording.Day(assessment.AsOf), assessment.ProfileName);
        if (!digest.IsReadable)
        {
            return new() { Name = file, Basis = basis, Unread = FirstError(assessment)?.Message ?? ReportWords.Front_CannotBeRead };
        }

        // A record is known by its title; of a file for each description, a line of a console has room for the path alone.
        var groups = digest.Options.GroupsOf?.Invoke(assessment.Document);
        var name = digest.ShowsPaths && groups is null ? file : digest.Name;
        var counts = new Counts(assessment);
        return new()
        {
            Name = name,
            File = string.Equals(name, file, StringComparison.Ordinal) ? null : file,
            Basis = basis,
            Tally = counts.Tally,
            Problem = FirstProblem(assessment),
            Weight = FrontPage.Weight(digest),
            Explained = digest.Explained.Count,
            NotStated = counts.NotStated,
            Met = assessment.Contradictions.Count == 0 ? counts.Met : digest.Met.Count,
            New = digest.Comparison?.New ?? 0,
            Known = digest.Comparison?.Unchanged ?? 0,
            Left = digest.Comparison?.Left.Count ?? 0,
            Departures = digest.Open.Count,
            Unmet = counts.Unmet,
            Aside = counts.Aside,
            IsInBaseline = digest.Comparison?.IsOfBaseline != false,
            Decided = counts.Decided,
            Judged = counts.Judged,
            Groups = groups,
            Questions = asks ? [.. digest.Questions.Select(static q => (q.Text, q.Path, q.Rules.Count, q.Weight))] : null,
            Superseded = [.. successors.Where(r => counts.Spoken.Contains(r.Name, StringComparer.Ordinal)).Select(static r => r.SupersededBy!.Statement)],
        };
    }

    private static Diagnostic? FirstError(Assessment assessment) => assessment.Diagnostics.FirstOrDefault(static d => d.Severity == Severity.Error);

    private static string? FirstProblem(Assessment assessment) => FirstError(assessment) is not { } error ? null
        : error.Location is { Line: > 0 } location ? $"{Wording.Place(location with { Path = null }, null, withColumn: false)}: {error.Message}"
        : error.Message;

    /// <summary>What a description is called where its file says which it is.</summary>
    public static string FileOf(ReportDigest digest) => digest.Assessment.Document.Path is { } path ? (digest.ShowsPaths ? path : Wording.FileName(path)) : digest.Name;

    /// <summary>What the outcomes come to, in one pass over them: there are hundreds, and may be a million descriptions.</summary>
    private sealed class Counts
    {
        public Counts(Assessment assessment)
        {
            var maySuppress = assessment.Document.Partnership.Suppressions is { Count: > 0 };
            foreach (var outcome in assessment.Outcomes)
            {
                Tally.Add(assessment, outcome);
                if (outcome.Because != NotApplicableBecause.Place && (Spoken.Count == 0 || !string.Equals(Spoken[^1], outcome.Rule.Ruleset, StringComparison.Ordinal)))
                {
                    Spoken.Add(outcome.Rule.Ruleset);
                }

                if (outcome.Severity <= Severity.Silent || outcome.Outcome == Outcome.NotApplicable)
                {
                    continue;
                }

                if (outcome.Outcome == Outcome.Undetermined)
                {
                    NotStated++;
                    continue;
                }

                Decided++;
                var isAside = outcome.Outcome.IsUnmet() && maySuppress && assessment.GetFinding(outcome).IsSuppressed;
                Unmet += outcome.Outcome.IsUnmet() ? 1 : 0;
                Aside += isAside ? 1 : 0;
                if (outcome.Rule.Kind != RuleKind.Classification)
                {
                    Met += outcome.Outcome == Outcome.Satisfied ? 1 : 0;
                    Judge(outcome, outcome.Outcome.IsUnmet() && !isAside);
                }
            }
        }

        public OutcomeTally Tally { get; } = new();

        public int Met { get; private set; }

        public int NotStated { get; private set; }

        public int Decided { get; private set; }

        public int Unmet { get; private set; }

        public int Aside { get; private set; }

        /// <summary>What every rule came to by itself, also one that is told with another of the same matter: shares are to be compared by rule. What is set aside is no departure.</summary>
        public List<JudgedRule> Judged { get; } = [];

        /// <summary>The rulesets that apply, by their outcomes alone: no evaluation is needed where one of them has another reason than the place.</summary>
        public List<string> Spoken { get; } = [];

        private void Judge(RuleOutcome outcome, bool departs)
        {
            // The outcomes of a rule follow each other.
            if (Judged.Count == 0 || Judged[^1].Rule != outcome.Rule)
            {
                Judged.Add(new(outcome.Rule, outcome.Severity, 0));
            }

            var last = Judged[^1];
            Judged[^1] = new(outcome.Rule, outcome.Severity > last.Severity ? outcome.Severity : last.Severity, last.Findings + (departs ? 1 : 0));
        }
    }
}

/// <summary>A rule that was decided in a description.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The gravest that it was given.</param>
/// <param name="Findings">At how many places the description departs from it; 0 where it does not.</param>
internal readonly record struct JudgedRule(RuleDescriptor Rule, Severity Severity, int Findings);
