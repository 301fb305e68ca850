using RelationshipRules;

namespace Screening.Api;

/// <summary>What is wrong with a description, and where.</summary>
public sealed record ProblemDiagnostic(string Id, string Severity, string Message, string? Pointer, int? Line, int? Column)
{
    /// <summary>The diagnostic as the interface tells it.</summary>
    public static ProblemDiagnostic Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Severity.ToString().ToLowerInvariant(),
        diagnostic.Message,
        diagnostic.Location?.Pointer,
        diagnostic.Location is { Line: > 0 } located ? located.Line : null,
        diagnostic.Location is { Line: > 0 } placed ? placed.Column : null);
}
