using NRules.Fluent.Dsl;

namespace RelationshipRules.NRules.Tests.Host;

public sealed class ClearGrant : Rule
{
    public override void Define()
    {
        DescriptionFact description = null!;

        When()
            .Match(() => description)
            .Not<FindingFact>(
                finding => finding.DescriptionKey == description.Key,
                finding => finding.Outcome == Outcome.Violated);

        Then()
            .Yield(_ => new Clearance(description.Key));
    }
}
