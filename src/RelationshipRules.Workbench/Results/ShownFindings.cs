using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Results;

/// <summary>Which findings somebody has asked for, so that they find them again when they come back.</summary>
public sealed class ShownFindings(Work work)
{
    private FindingFilter _filter = new();

    /// <summary>The filter; of a source that judges no more, all sources.</summary>
    public FindingFilter Filter
    {
        get => _filter.Ruleset.Length == 0 || work.Analyzer.Rulesets.Any(r => string.Equals(r.Name, _filter.Ruleset, StringComparison.Ordinal)) ? _filter : _filter with { Ruleset = "", Category = "" };
        set => _filter = value;
    }
}
