using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Authoring;

/// <summary>Finds out which list of the model a function gives, by trying it on descriptions that have an element in one list each.</summary>
internal static class ListProbe
{
    private const string NoList = "(not a list of the description)";

    private static readonly Lazy<IReadOnlyList<(string Path, Partnership Description)>> Probes = new(Make);

    /// <summary>The list's path, or a text that names none.</summary>
    public static string Find<TPart>(Func<Partnership, IReadOnlyList<TPart>?> forEach)
        where TPart : class =>
        Probes.Value.Where(probe => GivesElement(forEach, probe.Description)).ToList() is [var only] ? only.Path : NoList;

    [SuppressMessage("Design", "CA1031", Justification = "A function that fails here takes something for stated that is not; where it fails everywhere, that is reported with the rule's other problems.")]
    private static bool GivesElement<TPart>(Func<Partnership, IReadOnlyList<TPart>?> forEach, Partnership description)
        where TPart : class
    {
        try
        {
            return forEach(description) is [not null];
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static IReadOnlyList<(string Path, Partnership Description)> Make() =>
    [
        .. FactCatalog.All.Select(fact => fact.Path).Where(path => path.Contains("[].", StringComparison.Ordinal))
            .Select(path => path[..path.IndexOf("[].", StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal)
            .Select(path => (path, Describe(path))),
    ];

    private static Partnership Describe(string path)
    {
        JsonNode at = new JsonArray(new JsonObject());
        foreach (var name in path.Split('.').AsEnumerable().Reverse())
        {
            at = new JsonObject { [name] = at };
        }

        return PartnershipDocument.Parse(at.ToJsonString()).Partnership;
    }
}
