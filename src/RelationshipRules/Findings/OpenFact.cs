namespace RelationshipRules;

/// <summary>A fact that is not stated, with what waits for it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Outcomes">How many outcomes wait for it.</param>
/// <param name="Rules">The ids of the rules concerned, each once, in rule order.</param>
/// <param name="IsReason">Whether it may be the reason that explains a departure.</param>
public sealed record OpenFact(MissingFact Fact, int Outcomes, IReadOnlyList<string> Rules, bool IsReason = false)
{
    /// <summary>The facts that findings wait for, each once, with the findings.</summary>
    internal static List<(MissingFact Fact, List<Finding> Findings)> Waiting(IReadOnlyList<Finding> undetermined)
    {
        var facts = new List<(MissingFact Fact, List<Finding> Findings)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in undetermined)
        {
            foreach (var missing in finding.Missing.Where(missing => !missing.IsParameter))
            {
                if (!places.TryGetValue(missing.Pointer, out var place))
                {
                    place = facts.Count;
                    places.Add(missing.Pointer, place);
                    facts.Add((missing, []));
                }

                facts[place].Findings.Add(finding);
            }
        }

        return facts;
    }
}
