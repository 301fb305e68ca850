using RelationshipRules.Facts;

namespace RelationshipRules.Cli.Proposals;

/// <summary>
/// Which facts are looked for in an agreement: those that the rules of a profile read, where it was named; else all that have recognisers, those of the usual profile first.
/// </summary>
/// <param name="profile">The profile.</param>
/// <param name="facts">What its rules read.</param>
/// <param name="isNamed">Whether somebody asked for it.</param>
internal sealed class WantedFacts(string profile, IEnumerable<string> facts, bool isNamed)
{
    /// <summary>Days from which other facts follow, and which every reader wants: the term, what holds when.</summary>
    private static readonly string[] Days = ["agreements[].startsOn", "agreements[].endsOn", "agreements[].signedOn"];

    private readonly HashSet<string> _facts = [.. facts, .. Days];

    public string Profile => profile;

    /// <summary>The facts to look for; null for all.</summary>
    public IReadOnlySet<string>? Paths => isNamed ? _facts : null;

    /// <summary>Whether a fact is of those that come first.</summary>
    public bool IsFirst(FactInfo fact) => _facts.Contains(fact.Path);

    /// <summary>What was found with the profile's facts first. Those of a compact are of a document that is one: a grant's clause on independence is no provision of a compact.</summary>
    public ProposalSet Order(ProposalSet set)
    {
        if (isNamed)
        {
            return set;
        }

        var isCompact = set.Text.Passages.Any(static p => p.Text.Contains(p.Kind == PassageKind.Heading ? "compact" : "this compact", StringComparison.OrdinalIgnoreCase));
        var ordered = set.Proposals.Where(p => isCompact || !IsOfCompact(p.Fact)).OrderByDescending(p => IsFirst(p.Fact)).ToList();
        var numbers = ordered.Select(static (p, at) => (p.Number, New: at + 1)).ToDictionary(static n => n.Number, static n => n.New);
        return set with
        {
            Proposals = ordered.ConvertAll(p => p with { Number = numbers[p.Number], ConflictsWith = [.. p.ConflictsWith.Select(n => numbers[n])] }),
            Silent = [.. set.Silent.Where(s => isCompact || !IsOfCompact(s.Fact)).OrderByDescending(s => IsFirst(s.Fact))],
        };
    }

    private static bool IsOfCompact(FactInfo fact) => fact.Path.StartsWith("compact.", StringComparison.Ordinal);
}
