using System.Globalization;
using System.Text.Json.Nodes;
using RelationshipRules.Findings;

namespace RelationshipRules.Authoring.Testing;

/// <summary>Makes descriptions that state less.</summary>
internal static class FactRemoval
{
    /// <summary>Up to so many facts are left out in every combination: 256 of them.</summary>
    private const int MostCombined = 8;

    /// <summary>All facts that a description states, those of its views of the relationship included.</summary>
    public static List<StatedFact> AllOf(Assessment assessment)
    {
        return [.. assessment.GetStatedFacts().Where(f => !f.IsDerived)];
    }

    /// <summary>What to leave out: each fact, and combinations of those that the rule reads.</summary>
    public static IEnumerable<IReadOnlyList<StatedFact>> Choices(IReadOnlyList<StatedFact> facts, IReadOnlySet<string> read)
    {
        foreach (var fact in facts)
        {
            yield return [fact];
        }

        var combined = facts.Where(f => read.Contains(f.Path)).ToList();
        if (combined.Count <= MostCombined)
        {
            for (var choice = 1; choice < 1 << combined.Count; choice++)
            {
                if (!int.IsPow2(choice))
                {
                    yield return combined.Where((_, i) => (choice & (1 << i)) != 0).ToList();
                }
            }

            yield break;
        }

        for (var i = 0; i < combined.Count; i++)
        {
            for (var j = i + 1; j < combined.Count; j++)
            {
                yield return [combined[i], combined[j]];
            }
        }

        yield return combined;
    }

    /// <summary>The description without some facts, and without what refers to places in it.</summary>
    public static PartnershipDocument Without(PartnershipDocument document, IReadOnlyList<StatedFact> facts)
    {
        var root = JsonNode.Parse(document.ToJson())!.AsObject();
        root.Remove("evidence");
        root.Remove("suppressions");
        foreach (var fact in facts)
        {
            Remove(root, fact.Pointer);
        }

        return PartnershipDocument.Parse(root.ToJsonString());
    }

    private static void Remove(JsonObject root, string pointer)
    {
        var steps = pointer.Split('/');
        JsonNode? at = root;
        for (var i = 1; i < steps.Length - 1; i++)
        {
            at = at switch
            {
                JsonObject part => part[steps[i]],
                JsonArray list => list[int.Parse(steps[i], CultureInfo.InvariantCulture)],
                _ => null,
            };
        }

        (at as JsonObject)?.Remove(steps[^1]);
    }
}
