using RelationshipRules.Descriptions;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Reading;

/// <summary>Checks that identifiers refer to elements that are there.</summary>
internal static class ReferenceCheck
{
    /// <summary>Reports each identifier that no element of its list has.</summary>
    public static void Run(Partnership partnership, IReadOnlyList<Reference> references, ProblemList problems)
    {
        foreach (var reference in references)
        {
            // The two lists that identifiers refer to; a test holds this against the model.
            var list = reference.List.Equals("parties", StringComparison.Ordinal)
                ? partnership.Parties
                : (IReadOnlyList<IIdentified>?)partnership.Agreements;
            if (!Has(list, reference.Id))
            {
                var known = list?.Select(e => e.Id).OfType<string>() ?? [];
                problems.Add(
                    DescriptionDiagnostics.DanglingReference,
                    $"No element of '{reference.List}' has the id '{ProblemList.Shorten(reference.Id)}'{NearestName.Hint(reference.Id, known)}",
                    reference.At.Location);
            }
        }
    }

    private static bool Has(IReadOnlyList<IIdentified>? list, string id)
    {
        for (var i = 0; i < list?.Count; i++)
        {
            if (string.Equals(list[i].Id, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
