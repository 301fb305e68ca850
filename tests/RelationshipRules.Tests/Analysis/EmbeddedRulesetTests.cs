using System.Text.Json.Nodes;
using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Profiles;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Analysis;

/// <summary>Properties that all embedded rules must have on any description.</summary>
public sealed class EmbeddedRulesetTests
{
    private static readonly RelationshipAnalyzer WithoutPresumptions = RelationshipAnalyzer.Create(new()
    {
        Profile = Profile.Parse("""{ "name": "strict", "title": "Strict", "summary": "Nothing presumed.", "extends": ["all"], "presumptions": "none" }""").Profile,
        AsOf = new(2026, 11, 22),
    });

    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    [Fact]
    public void Description_AsJsonAndInCode_HasTheSameOutcomes()
    {
        foreach (var document in Documents(60))
        {
            Analyzer.Analyze(document.Partnership).Outcomes.ShouldBe(Analyzer.Analyze(document).Outcomes);
        }
    }

    /// <summary>Where no parties are told, they are what is missing, and no fact of one; where a ruleset presumes nobody to be bound and the whole list has nobody whom it binds, it says nothing.</summary>
    [Fact]
    public void Missing_WhereNoPartiesAreTold_AsksForThem_AndWhereThereAreNoneForNothing()
    {
        var untold = new Partnership { Consultations = [new() { InformationGiven = [ConsultationInformation.Reasons] }] };

        Analyzer.Analyze(untold).GetFindings("ECS1011").Single().ShouldSatisfyAllConditions(
            finding => finding.Outcome.ShouldBe(Outcome.Undetermined),
            finding => finding.Missing.Select(missing => missing.Pointer).ShouldBe(["/parties"]));
        foreach (var parties in (IReadOnlyList<Party>[])[[], [new() { Kind = PartyKind.CivilSociety }]])
        {
            Analyzer.Analyze(untold with { Parties = parties }).Outcomes.Single(o => o.Rule.Id is "ECS1011").ShouldSatisfyAllConditions(
                outcome => outcome.Outcome.ShouldBe(Outcome.NotApplicable),
                outcome => outcome.Because.ShouldBe(NotApplicableBecause.Party));
        }
    }

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Finding_OfAnyOutcome_CanBeTold()
    {
        foreach (var assessment in Documents(Sample.Count(60), Sample.Number).Select(document => Analyzer.Analyze(document)))
        {
            assessment.Diagnostics.Where(d => d.Id is not "RRD0039").ShouldBeEmpty();
            foreach (var finding in assessment.GetFindings())
            {
                finding.Message.ShouldNotBeNullOrWhiteSpace();
                finding.Message.ShouldNotContain("{");
                finding.Fingerprint.Length.ShouldBe(32);
                finding.Trace.ShouldNotBeNull();
                finding.Location.Line.ShouldBeGreaterThan(0);
                if (finding.Outcome == Outcome.Undetermined)
                {
                    finding.Missing.ShouldNotBeEmpty(finding.ToString());
                    finding.Missing.ShouldAllBe(missing => missing.Title.Length > 0 && (missing.IsParameter || missing.Question != null));
                }
            }

            assessment.GetFindings().Select(f => (f.Fingerprint, f.Rule.Id)).Distinct().Count().ShouldBe(assessment.Outcomes.Count);
            assessment.DerivedFacts.ShouldAllBe(fact => fact.Value != null || fact.Missing.Count > 0 || fact.Text.Length > 0);
        }
    }

    [Fact]
    public void Analyzer_UsedFromSixteenThreads_GivesTheSameAsFromOne()
    {
        var documents = Documents(20);
        var expected = documents.ConvertAll(Tell);
        var actual = new string[16][];
        var threads = Enumerable.Range(0, 16).Select(t => new Thread(() => actual[t] = [.. documents.Select(Tell)])).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        actual.ShouldAllBe(told => told.SequenceEqual(expected));
    }

    [Fact]
    public void Evaluate_OfAllRules_AllocatesNothing()
    {
        var buffer = new OutcomeBuffer();
        foreach (var document in Documents(10, inPart: false))
        {
            for (var i = 0; i < 3; i++)
            {
                Analyzer.Evaluate(document, buffer);
            }

            Allocated.By(() => Analyzer.Evaluate(document, buffer)).ShouldBe(0);
        }
    }

    [Fact]
    public void Rule_OfTheLibrary_NeverAsksWhetherAFactIsStatedAtAll()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("rulesets"), "*.json", SearchOption.AllDirectories).Where(file => !file.Contains("schemas", StringComparison.Ordinal)))
        {
            File.ReadAllText(file).ShouldNotContain("has(", customMessage: file);
        }
    }

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Fact_StatedLater_NeverChangesADefiniteOutcomeThatDoesNotRestOnIt() => CheckTheLaw(Analyzer);

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Fact_StatedLaterWhereNothingIsPresumed_NeverChangesADefiniteOutcome() => CheckTheLaw(WithoutPresumptions);

    [Fact]
    public void RandomDescriptions_ReachWhatIsPresumedWhomRulesBindAndWhen()
    {
        var documents = Documents(500);
        var outcomes = documents.SelectMany(document => Analyzer.Analyze(document).Outcomes).ToList();
        outcomes.ShouldContain(o => o.RestsOnPresumption && o.Outcome == Outcome.Violated);
        outcomes.ShouldContain(o => o.RestsOnPresumption && o.Because == NotApplicableBecause.Party);
        outcomes.ShouldContain(o => !o.RestsOnPresumption && o.Because == NotApplicableBecause.Party);
        outcomes.ShouldContain(o => o.RestsOnPresumption && o.Because == NotApplicableBecause.Day);
        outcomes.ShouldContain(o => !o.RestsOnPresumption && o.Because == NotApplicableBecause.Day);
        outcomes.ShouldContain(o => o.IsYardstick && o.Outcome == Outcome.Violated);
        outcomes.ShouldContain(o => !o.IsYardstick && o.Rule.Ruleset == "compact-2010" && o.Outcome == Outcome.Violated);
        documents.SelectMany(document => WithoutPresumptions.Analyze(document).Outcomes).ShouldAllBe(o => !o.RestsOnPresumption);
    }

    [Fact]
    public void RandomDescriptions_ReachEveryFormOfWhatIsKnownInPart()
    {
        string[] forms = ["agreements has", "parties has", "relationship.assessments has", "a choice list has", "a choice list not", "a text list has", "from", "to", "above", "below", "both", "sum", "month", "year"];
        var descriptions = new RandomDescriptions(4711);
        var (stated, narrowed) = (new HashSet<string>(), new HashSet<string>());
        for (var i = 0; i < 300; i++)
        {
            var description = descriptions.Next(0.3);
            stated.UnionWith(FormsIn(description, ModelTypes.Partnership, ""));
            for (var step = 0; step < 40; step++)
            {
                var more = descriptions.StateOneMore(description) ?? description;
                var (before, after) = (FormsIn(description, ModelTypes.Partnership, "").Order(StringComparer.Ordinal), FormsIn(more, ModelTypes.Partnership, "").Order(StringComparer.Ordinal));
                PartnershipDocument.Parse(more.ToJsonString()).Diagnostics.Where(d => d.Id is not "RRD0039").ShouldBeEmpty(more.ToJsonString());
                narrowed.UnionWith(before.Except(after));
                description = more;
            }
        }

        forms.Except(stated).ShouldBeEmpty();
        forms.Except(narrowed).ShouldBeEmpty();
        RandomDescriptions.Countries.ShouldBe(["FR", "AU", "CA", "DE", "GB", "GB-SCT", "IE", "PT", "US"], ignoreOrder: true);
    }

    /// <summary>The forms of what a description states in part.</summary>
    private static IEnumerable<string> FormsIn(JsonObject part, ObjectType type, string path)
    {
        foreach (var member in type.Members.Where(member => part[member.Name] is not null))
        {
            var value = part[member.Name]!;
            var forms = member switch
            {
                { Fact: { Type: FactType.ChoiceList or FactType.TextList } fact } when value is JsonObject list => list.Where(static side => side.Value!.AsArray().Count > 0).Select(side => $"a {(fact.Type == FactType.ChoiceList ? "choice" : "text")} list {side.Key}"),
                { Fact: { Type: FactType.Integer or FactType.Number } } when value is JsonObject bounds => bounds.Count == 2 ? ["both"] : bounds.Select(static side => side.Key),
                { Fact: { Type: FactType.Money } } when value["amount"] is JsonObject => ["sum"],
                { Fact: { Type: FactType.Date } } => value.GetValue<string>().Length switch { 4 => ["year"], 7 => ["month"], _ => [] },
                { Fact: null, Type: ConditionType.Part next } => FormsIn(value.AsObject(), next.Type, path + member.Name + "."),
                { Fact: null, Type: ConditionType.ListOf { Element: ConditionType.Part next } } => ((string[])(value is JsonObject ? [$"{path}{member.Name} has"] : []))
                    .Concat(RandomDescriptions.ElementsOf(value).SelectMany(element => FormsIn(element!.AsObject(), next.Type, path + member.Name + "."))),
                _ => [],
            };
            foreach (var form in forms)
            {
                yield return form;
            }
        }
    }

    /// <summary>Checks the law on random descriptions.</summary>
    private static void CheckTheLaw(RelationshipAnalyzer analyzer)
    {
        var descriptions = new RandomDescriptions(Sample.Number);
        for (var i = 0; i < Sample.Count(20); i++)
        {
            var description = descriptions.Next(0.2 + (i % 5 * 0.15));
            var before = DecidedOutcomes.Of(analyzer, description);
            for (var step = 0; step < 25; step++)
            {
                if (descriptions.StateOneMore(description) is not { } richer)
                {
                    continue;
                }

                var after = DecidedOutcomes.Of(analyzer, richer);
                before.ShouldBeKeptBy(after);
                (description, before) = (richer, after);
            }
        }
    }

    private static List<PartnershipDocument> Documents(int count, int seed = 4711, bool inPart = true)
    {
        var descriptions = new RandomDescriptions(seed, inPart);
        return [.. Enumerable.Range(0, count).Select(i => PartnershipDocument.Parse(descriptions.Next(0.1 + (i % 10 * 0.1)).ToJsonString()))];
    }

    private static string Tell(PartnershipDocument document)
        => string.Join('\n', Analyzer.Analyze(document).GetFindings().Select(f => $"{f} {f.Location} {f.Fingerprint} {string.Join(',', f.Missing.Select(m => m.Pointer))}"));
}
