using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Facts;
using RelationshipRules.Reading;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests;

/// <summary>Whatever is changed in a session, it is as if the changed description had been analysed from the start.</summary>
public sealed class AnalysisSessionProperties
{
    private static readonly RelationshipAnalyzer AllRules = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    /// <summary>What embedded rules do not have: extensions, rules over elements that look at the whole list, tests for parts, rules that fail.</summary>
    private static readonly RelationshipAnalyzer OddRules = TestRuleset.Analyzer(
        new TestRuleset("odd") { AppliesWhen = "context.country.startsWith('GB')" }
            .Extension("extensions.qualityMark", FactType.Integer, ConditionType.Int)
            .Extension("agreements[].extensions.qualityMark", FactType.Boolean, ConditionType.Bool)
            .Derived("agreements[].isLong", FactType.Boolean, ConditionType.Bool, "agreement.termMonths > 12.0")
            .Derived("relationship.longAgreements", FactType.Integer, ConditionType.Int, "agreements.filter(a, a.isLong).size()")
            .Rule("ODD0001", "extensions.qualityMark > 1")
            .Rule("ODD0002", "agreement.extensions.qualityMark", scope: "agreements")
            .Rule("ODD0003", "agreement.isLong && relationship.longAgreements > 1", scope: "agreements")
            .Rule("ODD0004", "agreements.all(a, a.termMonths <= agreement.termMonths)", scope: "agreements")
            .Rule("ODD0005", "has(relationship) && has(agreements)")
            .Rule("ODD0006", "agreements.exists(a, a.termMonths / (a.terminationNoticeMonths - 1.0) > 2.0) || 1 / agreements.size() == 1")
            .Rule("ODD0007", value: "relationship.longAgreements")
            .Rule("ODD0008", "assessment.endedOn > assessment.startedOn", scope: "relationship.assessments"));

    private static readonly string[] Examples = Directory.GetFiles(Repository.PathTo("examples"), "*.json");

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void RandomEdits_OfAllExamples_LeaveTheOutcomesOfAFullAnalysis() => Prop.ForAll(Seeds, seed =>
    {
        var document = PartnershipDocument.Load(Examples[seed % Examples.Length]);
        Edit(new(AllRules, document), seed, steps: 12);
    }).Check(SampleConfig.Of(100));

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void RandomEdits_UnderRulesOfEveryForm_LeaveTheOutcomesOfAFullAnalysis() => Prop.ForAll(Seeds, seed =>
    {
        var document = PartnershipDocument.Parse(new RandomDescriptions(seed).Next(0.4).ToJsonString());
        Edit(new(OddRules, document), seed, steps: 40);
    }).Check(SampleConfig.Of(100));

    private static void Edit(AnalysisSession session, int seed, int steps)
    {
        var edits = new RandomEdits(seed);
        var random = new Random(seed);
        var (first, firstOutcomes) = (session.Document, session.Assessment.Outcomes);
        for (var step = 0; step < steps; step++)
        {
            var before = session.Document;
            var expected = JsonNode.Parse(before.ToJson())!.AsObject();
            var batch = new List<FactEdit>();
            for (var i = random.Next(3); i >= 0; i--)
            {
                batch.Add(edits.Next(expected));
                Patch(expected, batch[^1]);
            }

            var told = $"seed {seed}: {string.Join("; ", batch)}";
            if (!session.TryApply(batch, out var delta, out var diagnostics))
            {
                diagnostics.ShouldContain(problem => problem.Severity == Severity.Error, told);
                session.Document.ShouldBeSameAs(before);
                continue;
            }

            Facts(session.Document.ToJson()).ShouldBe(Facts(PartnershipDocument.Parse(expected.ToJsonString()).ToJson()), told);
            var full = session.Analyzer.Analyze(session.Document);
            session.Assessment.Outcomes.ShouldBe(full.Outcomes, told);
            session.Assessment.Diagnostics.ShouldBe(full.Diagnostics, told);
            CheckDelta(delta, told);
            if (random.Next(6) == 0)
            {
                session.Undo();
                session.Document.ShouldBeSameAs(before);
                session.Assessment.Outcomes.ShouldBe(session.Analyzer.Analyze(before).Outcomes, told);
            }
        }

        while (session.UndoCount > 0)
        {
            session.Undo();
        }

        session.Document.ShouldBeSameAs(first);
        session.Assessment.Outcomes.ShouldBe(firstOutcomes);
    }

    /// <summary>What was before, less what changed, plus what it became, is what is now; and nothing is told that is the same.</summary>
    private static void CheckDelta(SessionDelta delta, string told)
    {
        delta.Outcomes.ShouldAllBe(change => change.From == null || change.To == null || change.From.Outcome != change.To.Outcome || change.From.IsYardstick != change.To.IsYardstick || change.From.Value != change.To.Value, told);
        var counts = new Dictionary<(string, Outcome, string?), int>();
        Count(delta.Before.GetFindings(), +1);
        Count(delta.Outcomes.Select(change => change.From), -1);
        Count(delta.Outcomes.Select(change => change.To), +1);
        Count(delta.After.GetFindings(), -1);
        counts.Where(count => count.Value != 0).ShouldBeEmpty(told);
        var unaltered = delta.Before.Findings.Count - delta.GoneFindings.Count;
        (unaltered + delta.NewFindings.Count).ShouldBe(delta.After.Findings.Count, told);

        void Count(IEnumerable<Finding?> findings, int by)
        {
            foreach (var finding in findings.OfType<Finding>())
            {
                // Only classifications have a value, and to find that out of all others takes long.
                var key = (finding.Rule.Id, finding.Outcome, finding.Rule.Kind == RuleKind.Classification || finding.Rule.Ruleset == "odd" ? finding.Value : null);
                counts[key] = counts.GetValueOrDefault(key) + by;
            }
        }
    }

    /// <summary>The facts of a description, without what moves along with its elements.</summary>
    private static string Facts(string json)
    {
        var description = JsonNode.Parse(json)!.AsObject();
        description.Remove("evidence");
        description.Remove("suppressions");
        return description.ToJsonString();
    }

    /// <summary>Makes an edit in JSON, as far as it can be made.</summary>
    private static void Patch(JsonObject root, FactEdit edit)
    {
        var steps = edit.Pointer[1..].Split('/').Select(step => step.Replace("~1", "/", StringComparison.Ordinal)).ToArray();
        JsonNode? at = root;
        for (var i = 0; i < steps.Length - 1; i++)
        {
            var isBeforeElement = edit.Kind is EditKind.Add && i == steps.Length - 2;
            at = at switch
            {
                JsonObject part when edit.Kind is EditKind.Set or EditKind.Add => part[steps[i]] ??= isBeforeElement ? new JsonObject { ["has"] = new JsonArray() } : new JsonObject(),
                JsonObject part => part[steps[i]],
                JsonArray list when int.TryParse(steps[i], CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        if (edit.Kind is EditKind.Add or EditKind.Remove && at is JsonObject inPart)
        {
            at = inPart["has"] ??= new JsonArray();
        }

        var value = edit.Value.IsEmpty ? null : JsonNode.Parse(Encoding.UTF8.GetString(edit.Value.Span));
        switch (at)
        {
            case JsonObject part when edit.Kind == EditKind.Set:
                part[steps[^1]] = value;
                break;
            case JsonObject part:
                part.Remove(steps[^1]);
                break;
            case JsonArray list when edit.Kind == EditKind.Add:
                list.Insert(steps[^1] is "-" ? list.Count : Math.Min(int.Parse(steps[^1], CultureInfo.InvariantCulture), list.Count), value);
                break;
            case JsonArray list when int.TryParse(steps[^1], CultureInfo.InvariantCulture, out var index) && index < list.Count:
                if (edit.Kind == EditKind.Set)
                {
                    list[index] = value;
                }
                else
                {
                    list.RemoveAt(index);
                }

                break;
        }
    }
}
