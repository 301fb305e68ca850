using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>Says who it is that a rule does not bind.</summary>
internal static class BoundParties
{
    public static string Describe(Finding finding, Partnership partnership)
    {
        string[] named = [.. PartiesMeant(finding, partnership).Where(p => p.Kind is not null).Select(p => $"{p.Name ?? p.Id} ({FactCatalog.Find("parties[].kind")!.Values[(int)p.Kind!.Value].Title})").Distinct(StringComparer.Ordinal)];
        return named.Length == 0 ? "The ruleset binds none of the parties on this side." : $"The ruleset does not bind {PlainText.Join(named)}.";
    }

    private static IEnumerable<Party> PartiesMeant(Finding finding, Partnership partnership)
    {
        var parties = partnership.Parties ?? [];
        if (finding.ElementIndex is not { } index)
        {
            return [];
        }

        var agreement = finding.Rule.Scope switch
        {
            "agreements" => partnership.Agreements?[index],
            "fundingChanges" => partnership.Agreements?.FirstOrDefault(a => a.Id is not null && string.Equals(a.Id, partnership.FundingChanges![index].Agreement, StringComparison.Ordinal)),
            _ => null,
        };
        string?[] ids = finding.Rule.Addressee switch
        {
            Addressee.Government => [agreement?.FundedBy],
            Addressee.CivilSociety => [agreement?.Recipient],
            _ => [agreement?.FundedBy, agreement?.Recipient],
        };
        return finding.Rule is { Scope: "parties", Addressee: Addressee.CivilSociety } ? [parties[index]] : parties.Where(p => p.Id is not null && ids.Contains(p.Id, StringComparer.Ordinal));
    }
}
