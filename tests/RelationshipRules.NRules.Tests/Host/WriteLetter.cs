using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace RelationshipRules.NRules.Tests.Host;

public sealed class WriteLetter : Rule
{
    public override void Define()
    {
        FindingFact finding = null!;

        When()
            .Match(() => finding, found => found.Outcome == Outcome.Violated);

        Filter()
            .OnChange(() => finding.Finding.Message);

        Then()
            .Yield(_ => new Letter(finding.Finding.ElementId ?? ""), (_, letter) => letter)
            .Do(context => Send(context, finding));
    }

    private static void Send(IContext context, FindingFact finding)
    {
        var outbox = (List<string>)context.Resolve(typeof(List<string>));
        outbox.Add($"{finding.RuleId} {finding.Finding.ElementId}: {finding.Finding.Message}");
    }
}
