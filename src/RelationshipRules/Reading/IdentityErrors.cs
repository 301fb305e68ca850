using RelationshipRules.Json;

namespace RelationshipRules.Reading;

/// <summary>Finds ids that an edit made ambiguous and references that it left without their element.</summary>
internal static class IdentityErrors
{
    private static readonly string[] Ids = [DescriptionDiagnostics.DuplicateId, DescriptionDiagnostics.DanglingReference];

    /// <summary>The errors that the later document has over the earlier one.</summary>
    public static IReadOnlyList<Diagnostic> New(PartnershipDocument before, PartnershipDocument after)
    {
        var found = Of(after);
        if (found.Count == 0)
        {
            return [];
        }

        // Elements move, so that places do not tell the same error from another one, but their number does.
        var known = Of(PartnershipDocument.FromPartnership(before.Partnership));
        return [.. Ids.Where(id => Count(found, id) > Count(known, id)).SelectMany(id => Unknown(id))];

        IEnumerable<Diagnostic> Unknown(string id)
        {
            var errors = found.Where(error => IsOf(error, id)).ToList();
            var added = errors.Where(error => !known.Exists(earlier => IsOf(earlier, id) && string.Equals(earlier.Message, error.Message, StringComparison.Ordinal))).ToList();
            return added.Count > 0 ? added : errors;
        }
    }

    private static List<Diagnostic> Of(PartnershipDocument document)
        => [.. document.Diagnostics.Where(problem => Ids.Contains(problem.Id, StringComparer.Ordinal))];

    private static int Count(List<Diagnostic> errors, string id) => errors.Count(error => IsOf(error, id));

    private static bool IsOf(Diagnostic problem, string id) => string.Equals(problem.Id, id, StringComparison.Ordinal);
}
