using RelationshipRules.Json;

namespace RelationshipRules.Reading;

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

        // What it says may change with other ids, and elements move: a fault is the same where it is of the same kind, about the same id, at the same place brought after the edits.
        var known = Of(PartnershipDocument.FromPartnership(before.Partnership))
            .Select(fault => fault with { Place = edits.Aggregate(fault.Place, (place, edit) => place is null ? null : Places.Move(place, edit.Kind, edit.Pointer)) })
            .Select(fault => (fault.Kind, fault.Id, fault.Place))
            .ToHashSet();
        return [.. found.Where(fault => !known.Contains((fault.Kind, fault.Id, fault.Place))).Select(fault => fault.Diagnostic)];
    }

    private static List<Fault> Of(PartnershipDocument document) =>
    [
        .. document.Diagnostics
            .Where(problem => problem.Id is DescriptionDiagnostics.DuplicateId or DescriptionDiagnostics.DanglingReference)
            .Select(problem => new Fault(problem.Id, document.Text.Find(problem.Location!.Pointer).GetString(), problem.Location.Pointer, problem)),
    ];

    private sealed record Fault(string Kind, string? Id, string? Place, Diagnostic Diagnostic);
}
