using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;
using RelationshipRules.Tests.Support;
using Xunit.Abstractions;

namespace RelationshipRules.Tests.Analysis;

/// <summary>
/// From one day of analysis to the next an outcome changes only where a ruleset names the day: the first day of a norm or of a number, or the day after its last. What a rule reckons from days of
/// the description, with <c>asOf</c>, may change on others where the description has days.
/// </summary>
public sealed class DayByDayTests(ITestOutputHelper output)
{
    private const int Around = 2;

    private static readonly Dictionary<string, Ruleset> All = Ruleset.EmbeddedNames.ToDictionary(static name => name, static name => Ruleset.LoadEmbedded(name).Ruleset!);

    public static TheoryData<string> Rulesets => [.. All.Values.Where(static ruleset => DaysNamed(ruleset).Any()).Select(static ruleset => ruleset.Name)];

    /// <summary>Two days before each day that the ruleset names to two days after.</summary>
    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Rulesets))]
    public void Examples_AroundEachDayThatTheirRulesetNames_ChangeOnThoseDaysAlone(string name)
    {
        var ruleset = All[name];
        var days = DaysNamed(ruleset).SelectMany(static day => Enumerable.Range(-Around, (2 * Around) + 1).Select(day.AddDays)).Distinct().Order().ToList();
        List<PartnershipDocument> examples = [.. Sample.Of(ruleset.Rules.SelectMany(static rule => rule.Examples), static example => example.Title + example.Description).Select(example => ruleset.ParseExample(example.Description))];
        var profile = Profile.Parse($$"""{ "name": "one", "title": "One", "summary": "One.", "rulesets": { "{{name}}": {} } }""").Profile!;
        var changes = Changes(days, day => new() { Profile = profile, AsOf = day }, examples);
        output.WriteLine($"{changes} changes on {days.Count} days");
        if (Sample.IsWhole)
        {
            changes.ShouldBePositive();
        }
    }

    /// <summary>The days of a description and those of the rulesets, each with the day before and the day after.</summary>
    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Descriptions_AroundTheirDaysAndThoseOfRulesets_ChangeOnTheDaysOfRulesetsAlone()
    {
        var named = All.Values.SelectMany(DaysNamed).Distinct().Order().ToList();
        var changes = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var description = new RandomDescriptions(seed).Next(0.5);
            List<DateOnly> its = [.. DaysIn(description)];
            var day = its.Count > 0 && random.Next(2) == 0 ? its[random.Next(its.Count)] : named[random.Next(named.Count)];
            changes += Changes([day.AddDays(-1), day, day.AddDays(1)], static day => new() { ProfileName = "all", AsOf = day }, [PartnershipDocument.Parse(description.ToJsonString())]);
        }).Check(SampleConfig.Of(100));
        output.WriteLine($"{changes} changes");
        if (Sample.IsWhole)
        {
            changes.ShouldBePositive();
        }
    }

    /// <summary>Compares each day with the one before, where that is among the days too; gives how many outcomes changed.</summary>
    private static int Changes(List<DateOnly> days, Func<DateOnly, AnalyzerOptions> options, List<PartnershipDocument> documents)
    {
        var changes = 0;
        List<Dictionary<(string Rule, int Element), string>>? before = null;
        for (var i = 0; i < days.Count; i++)
        {
            var analyzer = RelationshipAnalyzer.Create(options(days[i]));
            var now = documents.Select(document => analyzer.Analyze(document).Outcomes.ToDictionary(static o => (Rule: o.Rule.Id, Element: o.ElementIndex), static o => $"{o.Outcome} {o.Severity} {o.Because} {o.RestsOnPresumption} {o.IsYardstick}")).ToList();
            for (var d = 0; before is not null && days[i - 1].AddDays(1) == days[i] && d < documents.Count; d++)
            {
                foreach (var (key, outcome) in now[d].Where(o => before[d][o.Key] != o.Value))
                {
                    changes++;
                    var rule = analyzer.GetRule(key.Rule);
                    (DaysNamed(rule).Contains(days[i]) || (ReckonsWithDays(rule) && DaysIn(JsonNode.Parse(documents[d].ToJson())).Any()))
                        .ShouldBeTrue($"{key.Rule}/{key.Element} was {before[d][key]} and is {outcome} on {days[i]:O}, a day that its ruleset does not name:\n{documents[d].ToJson()}");
                }
            }

            before = now;
        }

        return changes;
    }

    /// <summary>The days on which a rule may change: its own and its ruleset's, and those of the numbers that it reads.</summary>
    private static IEnumerable<DateOnly> DaysNamed(CompiledRule rule)
    {
        var ruleset = All[rule.Descriptor.Ruleset];
        var inForce = rule.Conditions.Append(rule.Place).SelectMany(static condition => condition?.Parameters ?? []).ToHashSet(StringComparer.Ordinal);
        return DaysOf(rule.Descriptor.DaysOfForce).Concat(DaysOf(ruleset.DaysOfForce))
            .Concat(Ancestry(ruleset).SelectMany(static ancestor => ancestor.Parameters).Where(parameter => inForce.Contains(parameter.Name)).SelectMany(DaysOf));
    }

    private static IEnumerable<DateOnly> DaysNamed(Ruleset ruleset) =>
        DaysOf(ruleset.DaysOfForce).Concat(ruleset.Rules.SelectMany(static rule => DaysOf(rule.DaysOfForce))).Concat(Ancestry(ruleset).SelectMany(static ancestor => ancestor.Parameters).SelectMany(DaysOf)).Distinct();

    private static IEnumerable<DateOnly> DaysOf(DaysOfForce? days) => new[] { days?.From, days?.To?.AddDays(1) }.OfType<DateOnly>();

    private static IEnumerable<DateOnly> DaysOf(Parameter parameter) => parameter.Values.SelectMany(static value => new[] { value.From, value.To?.AddDays(1) }.OfType<DateOnly>());

    private static IEnumerable<Ruleset> Ancestry(Ruleset ruleset) => ruleset.Extends.SelectMany(static name => Ancestry(All[name])).Prepend(ruleset);

    private static bool ReckonsWithDays(CompiledRule rule) => rule.Conditions.Append(rule.Place).Any(static condition => condition?.Inputs.Contains("asOf", StringComparer.Ordinal) == true);

    /// <summary>The days that a description states, with the first of each month and year.</summary>
    private static IEnumerable<DateOnly> DaysIn(JsonNode? node) => node switch
    {
        JsonObject part => part.SelectMany(static member => DaysIn(member.Value)),
        JsonArray list => list.SelectMany(DaysIn),
        JsonValue value when value.TryGetValue<string>(out var text) && DateOnly.TryParseExact(text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text }, "O", null, default, out var day) => [day],
        _ => [],
    };
}
