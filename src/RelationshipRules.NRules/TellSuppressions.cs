using NRules.Fluent.Dsl;

namespace RelationshipRules.NRules;

/// <summary>Findings that their description sets aside.</summary>
[Name("RelationshipRules.Suppressions")]
[Description("Findings that a description sets aside, with a reason")]
[Tag(RelationshipRuleProperties.Tag)]
internal sealed class TellSuppressions(FactSource source, int priority) : Rule
{
    public override void Define()
    {
        var ours = source;
        FindingFact finding = null!;

        Priority(priority);
        When()
            .Match(() => finding, found => found.IsOfSummary(ours), found => found.IsSuppressed);

        Then()
            .Yield(_ => new SuppressionFact(finding));
    }
}
