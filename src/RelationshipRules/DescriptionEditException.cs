namespace RelationshipRules;

/// <summary>An edit cannot be made as it is given. Nothing has been changed.</summary>
public sealed class DescriptionEditException : Exception
{
    /// <summary>Creates the exception from what is wrong.</summary>
    /// <param name="diagnostics">Everything found; the errors make up the message.</param>
    public DescriptionEditException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(diagnostics ?? throw new ArgumentNullException(nameof(diagnostics))))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Everything found, with the pointer of each place; there are no lines, because an edit has no text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
        => "The description cannot be edited so:" + string.Concat(diagnostics
            .Where(d => d.Severity == Severity.Error)
            .Select(d => $"\n{d.Id}: {d.Message} ({d.Location?.Pointer})"));
}
