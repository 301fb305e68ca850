using System.Globalization;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>Checks that identifiers refer to elements that are there.</summary>
internal static class ReferenceCheck
{
    /// <summary>How many ids are looked for one by one before a table of them is worth its making.</summary>
    private const int SearchedOneByOne = 16;

    /// <summary>How many problems come with the nearest id: to compare each of ten thousand with ten thousand would take minutes.</summary>
    private const int MostHints = 20;

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
                $"No element of '{reference.List}' has the id '{reference.Id.Shown()}'{hint}",
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

/// <summary>Checks that the elements of a list have different ids.</summary>
internal static class IdCheck
{
    private const int ComparedPairwise = 16;

    public static void Run(JsonCursor list, IReadOnlyList<IIdentified> items, ProblemList problems)
    {
        if (FindRepeated(items) is { } firstOf)
        {
            Report(list, items, firstOf, problems);
        }
    }

    /// <summary>For each element that repeats an id, the element that had it first; null where all ids differ.</summary>
    private static Dictionary<int, int>? FindRepeated(IReadOnlyList<IIdentified> items)
    {
        Dictionary<int, int>? repeated = null;
        if (items.Count > ComparedPairwise)
        {
            var seen = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i].Id is { } id && !seen.TryAdd(id, i))
                {
                    (repeated ??= []).Add(i, seen[id]);
                }
            }

            return repeated;
        }

        for (var i = 1; i < items.Count; i++)
        {
            for (var earlier = 0; earlier < i; earlier++)
            {
                if (items[i].Id is { } id && string.Equals(items[earlier].Id, id, StringComparison.Ordinal))
                {
                    (repeated ??= []).Add(i, earlier);
                    break;
                }
            }
        }

        return repeated;
    }

    private static void Report(JsonCursor list, IReadOnlyList<IIdentified> items, Dictionary<int, int> firstOf, ProblemList problems)
    {
        var index = -1;
        foreach (var element in list.EnumerateArray())
        {
            index++;
            if (firstOf.TryGetValue(index, out var first) && element.TryGetProperty("id"u8, out var at))
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{list.Pointer}/{first}");
                problems.Add(DescriptionDiagnostics.DuplicateId, $"The id '{items[index].Id!.Shown()}' is taken by {place}.", at.Location);
            }
        }
    }
}

/// <summary>Finds ids that edits made ambiguous and references that they left without their element.</summary>
internal static class IdentityErrors
{
    /// <summary>The errors that the later document has over the earlier one.</summary>
    /// <param name="before">The document before the edits.</param>
    /// <param name="after">The document after them.</param>
    /// <param name="edits">The edits, in their order.</param>
    public static IReadOnlyList<Diagnostic> New(PartnershipDocument before, PartnershipDocument after, IReadOnlyList<FactEdit> edits)
    {
        var found = Of(after);
        if (found.Count == 0)
        {
            return [];
        }

        // What a fault says may change with other ids, and elements move: it is the same where it is of the same kind, about the same id,
        // and at the same place once that is brought after the edits.
        var known = Of(PartnershipDocument.FromPartnership(before.Partnership))
            .Select(fault => fault with { Place = edits.Aggregate(fault.Place, (place, edit) => place is null ? null : Places.Move(place, edit.Kind, edit.Pointer)) })
            .Select(fault => (fault.Kind, fault.Id, fault.Place))
            .ToHashSet();
        return [.. found.Where(fault => !known.Contains((fault.Kind, fault.Id, fault.Place))).Select(fault => fault.Diagnostic)];
    }

    private static List<Fault> Of(PartnershipDocument document) =>
    [
        .. document.Diagnostics
            .Where(problem => string.Equals(problem.Id, DescriptionDiagnostics.DuplicateId, StringComparison.Ordinal)
                || string.Equals(problem.Id, DescriptionDiagnostics.DanglingReference, StringComparison.Ordinal))
            .Select(problem => new Fault(problem.Id, document.Text.Find(problem.Location!.Pointer).GetString(), problem.Location.Pointer, problem)),
    ];

    private sealed record Fault(string Kind, string? Id, string? Place, Diagnostic Diagnostic);
}
