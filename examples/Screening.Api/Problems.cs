using Microsoft.AspNetCore.Http.HttpResults;
using RelationshipRules;

namespace Screening.Api;

/// <summary>Answers that are no report, in the form of RFC 9457.</summary>
internal static class Problems
{
    /// <summary>A problem, with the places in the description that it comes from.</summary>
    public static ProblemHttpResult Of(int status, string detail, IEnumerable<Diagnostic>? diagnostics = null) => TypedResults.Problem(
        detail,
        statusCode: status,
        extensions: diagnostics is null ? null : new Dictionary<string, object?> { ["diagnostics"] = diagnostics.Select(ProblemDiagnostic.Of).ToList() });

    /// <summary>There is no profile of that name.</summary>
    public static ProblemHttpResult NoProfile(string profile) => Of(StatusCodes.Status404NotFound, $"There is no profile '{profile}' here.");
}
