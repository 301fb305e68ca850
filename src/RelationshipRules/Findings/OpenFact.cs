namespace RelationshipRules;

/// <summary>A fact that is not stated, with what waits for it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Outcomes">How many outcomes wait for it.</param>
/// <param name="Rules">The ids of the rules concerned, each once, in rule order.</param>
/// <param name="IsReason">Whether it may be the reason that explains a departure.</param>
public sealed record OpenFact(MissingFact Fact, int Outcomes, IReadOnlyList<string> Rules, bool IsReason = false)
{
    /// <summary>The facts that findings wait for, each once, with the findings.</summary>
    internal static IEnumerable<IGrouping<string, (MissingFact Fact, Finding Finding)>> Waiting(IReadOnlyList<Finding> findings, Func<Finding, IReadOnlyList<MissingFact>>? facts = null) => findings
        .SelectMany(finding => (facts?.Invoke(finding) ?? finding.Missing).Where(missing => !missing.IsParameter).Select(missing => (missing, finding)))
        .GroupBy(waiting => waiting.missing.Pointer, StringComparer.Ordinal);
}
