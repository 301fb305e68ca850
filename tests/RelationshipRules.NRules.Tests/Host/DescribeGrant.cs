using NRules.Fluent.Dsl;

namespace RelationshipRules.NRules.Tests.Host;

public sealed class DescribeGrant : Rule
{
    public override void Define()
    {
        Grant grant = null!;

        When()
            .Match(() => grant);

        Then()
            .Yield(_ => new DescriptionFact(grant.Number, grant.Describe()));
    }
}
