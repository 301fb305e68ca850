using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using NRules;
using RelationshipRules.NRules.Tests.Support;
using RelationshipRules.Tests.Analysis;
using RelationshipRules.Tests.Reading;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.NRules.Tests;

/// <summary>Whatever happens to descriptions, after firing a session holds what a fresh analysis of each says.</summary>
public sealed class TruthMaintenanceProperties
{
    private static readonly string[] Keys = ["a", "b", "c"];

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Session_AfterAnySteps_HoldsWhatAFreshAnalysisSays()
    {
        var steps = from seeds in Gen.Choose(0, int.MaxValue).ListOf(8) select seeds.ToArray();
        Prop.ForAll(Arb.From(steps), Run).Check(SampleConfig.Of(60));
    }

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Session_WithAnyDescriptionBuiltInCode_HoldsWhatTheAnalyzerSays()
    {
        var session = RuleSessions.OfProfile("all");
        Prop.ForAll(Arb.From(Partnerships.Any), partnership =>
        {
            var fact = new DescriptionFact("any", partnership);
            session.Insert(fact);
            session.Fire();
            session.ShouldHold(Analyzers.Get("all"), new Dictionary<string, PartnershipDocument> { ["any"] = fact.Document });
            session.ShouldReport(Analyzers.Get("all"), "any", fact.Document);
            session.Retract(fact);
            session.Query<object>().ShouldBeEmpty();
        }).Check(SampleConfig.Of(40));
    }

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Session_AfterAnyEdits_HoldsWhatAFreshAnalysisSays() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        var session = RuleSessions.OfProfile("all");
        var document = PartnershipDocument.Parse(new RandomDescriptions(seed).Next(0.5).ToJsonString());
        var edits = new RandomEdits(seed);
        session.Insert(new DescriptionFact("edited", document));
        session.Fire();
        for (var step = 0; step < 8; step++)
        {
            document = document.Edit([edits.Next(JsonNode.Parse(document.ToJson())!.AsObject())]).Document ?? document;

            // Now with the parts that the edit left alone, now read again.
            document = step % 2 == 0 ? document : PartnershipDocument.Parse(document.ToJson());
            session.Update(new DescriptionFact("edited", document));
            session.Fire();
            session.ShouldHold(Analyzers.Get("all"), new Dictionary<string, PartnershipDocument> { ["edited"] = document });
        }

        session.ShouldReport(Analyzers.Get("all"), "edited", document);
    }).Check(SampleConfig.Of(40));

    private static void Run(int[] seeds)
    {
        var session = RuleSessions.OfProfile("all");
        var expected = new Dictionary<string, PartnershipDocument>();
        foreach (var seed in seeds)
        {
            Step(session, expected, new Random(seed));
        }

        session.Fire();
        session.ShouldHold(Analyzers.Get("all"), expected);
    }

    private static void Step(ISession session, Dictionary<string, PartnershipDocument> expected, Random random)
    {
        var key = Keys[random.Next(Keys.Length)];
        var share = random.Next(4) == 0 ? 1 : random.NextDouble();
        var document = PartnershipDocument.Parse(new RandomDescriptions(random.Next()).Next(share).ToJsonString());
        if (!expected.ContainsKey(key))
        {
            session.Insert(new DescriptionFact(key, document));
            expected[key] = document;
        }
        else if (random.Next(4) == 0)
        {
            session.Retract(new DescriptionFact(key, document));
            expected.Remove(key);
        }
        else
        {
            session.Update(new DescriptionFact(key, document));
            expected[key] = document;
        }

        // Not after each step: NRules then has several changes at once to bring together.
        if (random.Next(2) == 0)
        {
            session.Fire();
            session.ShouldHold(Analyzers.Get("all"), expected);
        }
    }
}
