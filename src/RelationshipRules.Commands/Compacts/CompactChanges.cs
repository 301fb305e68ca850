namespace RelationshipRules.Cli.Compacts;

/// <summary>What became of a compact between two versions.</summary>
internal sealed record CompactChanges(string From, IReadOnlyList<CompactChange> Changes, ScorecardRound? LastRound)
{
    /// <summary>Compares two audits; clauses are the same where their ids are.</summary>
    public static CompactChanges Between(CompactAudit earlier, CompactAudit later)
    {
        var changes = new List<CompactChange>();
        foreach (var (before, after) in earlier.Undertakings.Zip(later.Undertakings))
        {
            var (numbersBefore, numbersAfter) = (CompactWords.Numbers(before), CompactWords.Numbers(after));
            if (before.Effect != after.Effect || !Same(numbersBefore, numbersAfter))
            {
                changes.Add(new(
                    CommandWords.Audit_ChangedUndertaking(after.Undertaking.Number),
                    Said(CompactWords.Of(before.Effect), numbersBefore),
                    Said(CompactWords.Of(after.Effect), numbersAfter)));
            }
        }

        var (old, now) = (ById(earlier.Compact), ById(later.Compact));
        changes.AddRange(old.Where(c => !now.ContainsKey(c.Key)).Select(static c => new CompactChange(CommandWords.Audit_ChangedClause(c.Value.Label), c.Value.Paraphrase, CommandWords.Audit_Gone)));
        foreach (var (id, clause) in now)
        {
            if (!old.TryGetValue(id, out var before))
            {
                changes.Add(new(CommandWords.Audit_ChangedClause(clause.Label), CommandWords.Audit_NotThere, clause.Paraphrase));
            }
            else if (!Same(before.Paraphrase, clause.Paraphrase) || !Same(before.Label, clause.Label))
            {
                changes.Add(new(CommandWords.Audit_ChangedClause(clause.Label), Said(before.Paraphrase, Same(before.Label, clause.Label) ? "" : CommandWords.Audit_AsBefore(before.Label)), clause.Paraphrase));
            }
        }

        return new(earlier.Compact.Name, changes, earlier.Compact.Scorecards is [var last, ..] ? last : null);

        static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

        static string Said(string text, string more) => more.Length == 0 ? text : $"{text}; {more}";
    }

    // The first of two clauses of one id, which has been told as an error.
    private static Dictionary<string, Clause> ById(LocalCompact compact) =>
        compact.Clauses.GroupBy(static c => c.Id, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);
}

internal sealed record CompactChange(string What, string Before, string After);
