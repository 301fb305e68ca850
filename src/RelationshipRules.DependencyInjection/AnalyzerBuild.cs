namespace RelationshipRules.DependencyInjection;

/// <summary>An analyzer with what it was built from, or everything that was in its way.</summary>
/// <param name="Analyzer">The analyzer; null where there are failures.</param>
/// <param name="Sources">What it was built from; null where there are failures.</param>
/// <param name="Stamp">The state of the watched files before they were read.</param>
/// <param name="Failures">What is wrong, one line each.</param>
/// <param name="Warnings">What is worth knowing, one line each.</param>
internal sealed record AnalyzerBuild(
    RelationshipAnalyzer? Analyzer,
    AnalyzerSources? Sources,
    FileStamp Stamp,
    IReadOnlyList<string> Failures,
    IReadOnlyList<string> Warnings);
