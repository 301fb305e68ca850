using NRules.Fluent.Dsl;

namespace RelationshipRules.NRules.Tests.Host;

public sealed class OfferMediation : Rule
{
    public override void Define()
    {
        DerivationFact relationship = null!;
        FindingFact finding = null!;

        When()
            .Match(() => relationship,
                derived => derived.Path == "relationship.assessments[].class",
                derived => derived.Includes("confrontation"))
            .Match(() => finding,
                found => found.DescriptionKey == relationship.DescriptionKey,
                found => found.Outcome == Outcome.Violated);

        Then()
            .Yield(_ => new Mediation(finding.DescriptionKey, finding.RuleId, finding.Place));
    }
}
