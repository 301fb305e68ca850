using NRules.Fluent.Dsl;

namespace RelationshipRules.NRules.Tests.Host;

public sealed class ReferToPanel : Rule
{
    public override void Define()
    {
        IGrouping<string, FindingFact> findings = null!;

        When()
            .Query(() => findings, query => query
                .Match<FindingFact>(
                    finding => finding.Outcome == Outcome.Violated,
                    finding => !finding.IsSuppressed,
                    finding => finding.Rule.Tags.Contains("funding"))
                .GroupBy(finding => finding.DescriptionKey)
                .Where(group => group.Count() >= 2));

        Then()
            .Yield(_ => new Referral(findings.Key, findings.Count()));
    }
}
