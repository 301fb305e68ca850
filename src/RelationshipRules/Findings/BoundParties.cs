using RelationshipRules.Compilation;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>Says who it is that a rule does not bind.</summary>
internal static class BoundParties
{
    public static string Describe(Finding finding, Partnership partnership, IReadOnlyList<BoundTest> unbound, string? reason)
    {
        // Who is not bound at all is the nearer reason than whom the money goes to.
        var isWithinGovernment = unbound.Count > 0 && unbound.All(static test => test.IsOutsideGovernment);
        unbound = isWithinGovernment ? unbound : [.. unbound.Where(static test => !test.IsOutsideGovernment)];
        var kinds = FactCatalog.Find("parties[].kind")!.Values;
        string[] named =
        [
            .. from test in unbound
               from party in On(test.Side, finding, partnership)
               let kind = party.Kind is { } known ? kinds[(int)known] : null
               where kind is not null && !test.Kinds.Contains(kind.Name, StringComparer.Ordinal)
               select $"{party.Name ?? party.Id} ({kind.Title})",
        ];
        var parties = PlainText.Join([.. named.Distinct(StringComparer.Ordinal)]);
        return isWithinGovernment ? named.Length == 0 ? CoreWords.Bound_WithinGovernment : CoreWords.Bound_OtherSide(parties)
            : $"{(named.Length == 0 ? CoreWords.Bound_NoParty : CoreWords.Bound_NotParties(parties))} {reason}";
    }

    /// <summary>The party on a side of what the finding is about; none where it is about the partnership as a whole.</summary>
    private static IEnumerable<Party> On(Addressee side, Finding finding, Partnership partnership)
    {
        if (finding.ElementIndex is not { } index)
        {
            return [];
        }

        var parties = partnership.Parties ?? [];
        if (finding.Rule.Scope is "parties")
        {
            return side == Addressee.CivilSociety ? [parties[index]] : [];
        }

        var agreement = finding.Rule.Scope switch
        {
            "agreements" => partnership.Agreements?[index],
            "fundingChanges" => partnership.Agreements?.FirstOrDefault(a => a.Id is not null && string.Equals(a.Id, partnership.FundingChanges![index].Agreement, StringComparison.Ordinal)),
            _ => null,
        };
        var id = side == Addressee.Government ? agreement?.FundedBy : agreement?.Recipient;
        return parties.Where(p => id is not null && string.Equals(p.Id, id, StringComparison.Ordinal));
    }
}
