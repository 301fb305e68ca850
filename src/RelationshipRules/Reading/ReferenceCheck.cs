using RelationshipRules.Descriptions;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Reading;

/// <summary>Checks that identifiers refer to elements that are there.</summary>
internal static class ReferenceCheck
{
    /// <summary>How many ids are looked for one by one before a table of them is worth its making.</summary>
    private const int SearchedOneByOne = 16;

    /// <summary>How many problems come with the nearest id: to compare each of ten thousand with ten thousand would take minutes.</summary>
    private const int MostHints = 20;

    /// <summary>Reports each identifier that no element of its list has.</summary>
    public static void Run(Partnership partnership, IReadOnlyList<Reference> references, ProblemList problems)
    {
        HashSet<string>? parties = null;
        HashSet<string>? agreements = null;
        var hints = 0;
        foreach (var reference in references)
        {
            // The two lists that identifiers refer to; a test holds this against the model.
            var isParty = reference.List.Equals("parties", StringComparison.Ordinal);
            var list = isParty ? partnership.Parties : (IReadOnlyList<IIdentified>?)partnership.Agreements;
            ref var table = ref isParty ? ref parties : ref agreements;
            if (Has(list, reference.Id, ref table))
            {
                continue;
            }

            var hint = hints++ < MostHints ? NearestName.Hint(reference.Id, Ids(list)) : ".";
            problems.Add(
                DescriptionDiagnostics.DanglingReference,
                $"No element of '{reference.List}' has the id '{ProblemList.Shorten(reference.Id)}'{hint}",
                reference.At.Location);
        }
    }

    private static bool Has(IReadOnlyList<IIdentified>? list, string id, ref HashSet<string>? table)
    {
        if (list is null)
        {
            return false;
        }

        if (list.Count > SearchedOneByOne)
        {
            table ??= Ids(list).ToHashSet(StringComparer.Ordinal);
            return table.Contains(id);
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (string.Equals(list[i].Id, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Ids(IReadOnlyList<IIdentified>? list) => list?.Select(e => e.Id).OfType<string>() ?? [];
}
