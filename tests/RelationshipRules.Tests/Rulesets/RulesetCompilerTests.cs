using RelationshipRules.Authoring;
using RelationshipRules.Compilation;
using RelationshipRules.Facts;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

public sealed class RulesetCompilerTests
{
    private const string Main = "ruleset.json";
    private const string Rule = "rules/LOC0001.json";
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Profile Plain = ParseProfile("");

    [Fact]
    public void Rule_OfTheLibrary_IsKnownUnlessAnotherRulesetOfItsNameIsInUse()
    {
        var covenant = Ruleset.LoadEmbedded("covenant").Ruleset.ShouldNotBeNull();
        var own = Ruleset.Load(new Dictionary<string, string>(StringComparer.Ordinal) { [Main] = TestRuleset.Main.Replace("\"local\"", "\"compact-2010\"", StringComparison.Ordinal), [Rule] = TestRuleset.Rule }).Ruleset.ShouldNotBeNull();
        var ofCompact = Ruleset.LoadEmbedded("compact-2010").Ruleset.ShouldNotBeNull().Rules[0].Id;

        new KnownRulesets([covenant]).HasRule(covenant.Rules[0].Id).ShouldBeTrue();
        new KnownRulesets([covenant]).HasRule(ofCompact).ShouldBeTrue();
        new KnownRulesets([covenant, own]).HasRule(ofCompact).ShouldBeFalse();
        new KnownRulesets([covenant, own]).HasRule("LOC0001").ShouldBeTrue();
        new KnownRulesets([covenant]).HasRule("LOC0001").ShouldBeFalse();
    }

    [Fact]
    public void Compile_CorrectRuleset_GivesPlans()
    {
        var plan = CompileClean([new TestRuleset().LoadClean()], Plain, Today).ShouldHaveSingleItem();

        plan.Name.ShouldBe("local");
        plan.Yardstick.ShouldBeEmpty();
        plan.Applicability.ShouldNotBeNull().FactPaths.ShouldBe(["context.country"]);
        plan.DerivedFacts.ShouldHaveSingleItem().Info.Path.ShouldBe("agreements[].isLong");
        plan.Extensions.ShouldHaveSingleItem();
        var rule = plan.Rules[0];
        rule.Scope.Path.ShouldBe("agreements");
        rule.ElementName.ShouldBe("agreement");
        rule.FactPaths.ShouldBe(["agreements[].form", "agreements[].termMonths"], ignoreOrder: true);
        rule.Parameters.Select(p => p.Name).ShouldBe(["minimumTermMonths"]);
        rule.Messages.Single(m => m.Outcome == Outcome.Violated).Parts.Length.ShouldBe(5);
        rule.Severity.ShouldBe(Severity.Warning);
        plan.Rules[1].Value.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("2010-01-01", null, "not known on 1 January 2010", "ruleset local has no value on 1 January 2010")]
    [InlineData("2015-01-01", 24.0, "24 months", "ruleset local, from 1 December 2010")]
    [InlineData("2026-11-22", 36.0, "36 months", "ruleset local, from 1 January 2020")]
    public void Compile_Parameter_HasTheDaysValue(string day, double? value, string text, string origin)
    {
        var parameter = CompileClean([new TestRuleset().LoadClean()], Plain, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))[0].Parameters.ShouldHaveSingleItem();
        parameter.Info.Value.ShouldBe(value);
        parameter.Info.Text.ShouldBe(text);
        parameter.Info.Origin.ShouldBe(origin);
        parameter.Value.IsUnknown.ShouldBe(value is null);
    }

    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2029-03-01", true)]
    [InlineData("2029-03-02", false)]
    [InlineData("2032-01-01", false)]
    public void Compile_DayOfTheAnalysis_IsKnownToConditions(string day, bool isRecent)
    {
        var ruleset = new TestRuleset().Replace(
            Rule,
            "\"when\": \"agreement.form == 'grant'\"",
            "\"when\": \"asOf <= addYears(compact.lastRevisedOn, 5)\"");
        var plan = CompileClean([ruleset.LoadClean()], Plain, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))[0];

        var context = plan.Environment.CreateContext();
        context.Begin(new RelationshipRules.Model.Partnership { Compact = new() { LastRevisedOn = new DateOnly(2024, 3, 1) } });
        var when = plan.Rules[0].When.ShouldNotBeNull();
        when.Test(context).ShouldBe(isRecent ? Truth.True : Truth.False);
        when.FactPaths.ShouldBe(["compact.lastRevisedOn"]);
        when.Parameters.ShouldBeEmpty();
    }

    [Fact]
    public void Compile_ParameterInProfile_WinsAndSaysWhy()
    {
        var profile = ParseProfile("\"parameters\": { \"local/minimumTermMonths\": { \"value\": 48, \"reason\": \"Ours.\" } }");
        var info = CompileClean([new TestRuleset().LoadClean()], profile, Today)[0].Parameters[0].Info;
        info.Text.ShouldBe("48 months");
        info.Origin.ShouldBe("profile p");
        info.Ours.ShouldBe("Ours.");
    }

    [Theory]
    [InlineData(null, Rule, "\"require\": \"agreement.isLong\"", "\"require\": \"agreement.isLon\"", "isLon\"")]
    [InlineData(null, Rule, "\"when\": \"agreement.form == 'grant'\"", "\"when\": \"agreement.form == \\\"grand\\\"\"", "\\\"grand")]
    [InlineData(null, Rule, "\"when\": \"agreement.form == 'grant'\"", "\"when\": \"agreement.form == \"", null)]
    [InlineData(null, Rule, "{params.minimumTermMonths}", "{params.minimumTerm}", null)]
    [InlineData(null, Main, "\"when\": \"context.country == 'GB-ENG'\"", "\"when\": \"context.land == 'GB-ENG'\"", null)]
    [InlineData(null, Main, "\"value\": \"agreement.termMonths >= params.minimumTermMonths\"", "\"value\": \"agreement.termMonths\"", null)]
    [InlineData("RRS0039", Rule, "\"It has a mark.\"", "\"It {has a mark.\"", "{has a mark")]
    [InlineData("RRS0042", Rule, "\"rule\": \"LOC0002\"", "\"rule\": \"LOC0022\"", "\"LOC0022\"")]
    [InlineData("RRS0042", Rule, "[\"LOC0002\"]", "[\"LOC0023\"]", "\"LOC0023\"")]
    [InlineData("RRS0042", Rule, "[\"LOC0002\"]", "[\"LOC0001\" ]", "\"LOC0001\" ]")]
    [InlineData("RRS0049", Main, "\"path\": \"agreements[].isLong\"", "\"path\": \"agreement[].isLong\"", "\"agreement[].isLong\"")]
    [InlineData("RRS0051", Main, "\"path\": \"agreements[].extensions.qualityMark\"", "\"path\": \"agreements[].qualityMark\"", "\"agreements[].qualityMark\"")]
    [InlineData("RRS0052", Rule, "\"scope\": \"agreements\"", "\"scope\": \"agreement\"", "\"agreement\"")]
    [InlineData("RRS0060", Rule, "\"focus\": \"agreement.termMonths\"", "\"focus\": \"1 + 1\"", "\"1 + 1\"")]
    public void Compile_OneMistake_IsReportedAtItsPlaceInTheFile(string? id, string file, string old, string replacement, string? place)
    {
        var broken = new TestRuleset().Replace(file, old, replacement);
        var diagnostics = new List<Diagnostic>();
        RulesetCompiler.Compile([broken.LoadClean()], Plain, Today, diagnostics);

        var diagnostic = diagnostics[0];
        diagnostic.Id.ShouldStartWith("RRS");
        if (id is not null)
        {
            diagnostic.Id.ShouldBe(id, diagnostic.Message);
        }

        diagnostic.Location!.Path.ShouldBe(file);
        var (line, column) = broken.PlaceOf(file, place ?? replacement);
        diagnostic.Location.Line.ShouldBe(line);
        if (place is not null)
        {
            diagnostic.Location.Column.ShouldBe(column, diagnostic.Message);
        }
    }

    /// <summary>On a stack as small as hosts give to threads: whoever reads a ruleset must not be ended by it.</summary>
    [Theory]
    [InlineData(9, null)]
    [InlineData(10, "chain of more than 10: context.d10 reads context.d9.")]
    [InlineData(9_990, "chain of more than 10: context.d10 reads context.d9.")]
    public void Compile_DerivedFactsInAChain_HasALimit(int length, string? told)
    {
        var chain = string.Concat(Enumerable.Range(0, length + 1).Select(static i =>
            $$"""{ "path": "context.d{{i}}", "title": "d", "meaning": "D.", "type": "boolean", "value": "{{Deep(i == 0 ? "context.country == 'GB-ENG'" : $"context.d{i - 1}")}}", "citations": [ { "source": "doc", "locator": "2" } ] }, """));
        var ruleset = new TestRuleset().Replace(Main, "\"derivedFacts\": [", "\"derivedFacts\": [" + chain).LoadClean();
        var diagnostics = new List<Diagnostic>();
        object? derived = null;
        var thread = new Thread(
            () =>
            {
                RulesetCompiler.Compile([ruleset], Plain, Today, diagnostics);
                derived = diagnostics.Count > 0 ? null : RelationshipAnalyzer.Create(new() { Rulesets = [], AdditionalRulesets = [ruleset], AsOf = Today })
                    .Analyze(new Model.Partnership { Context = new() { Country = "GB-ENG" } }).DerivedFacts.Single(fact => fact.Path == $"context.d{length}").Value;
            },
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        if (told is null)
        {
            diagnostics.ShouldBeEmpty();
            derived.ShouldBe(true);
            return;
        }

        var diagnostic = diagnostics.ShouldHaveSingleItem();
        (diagnostic.Id, diagnostic.Location!.Pointer).ShouldBe(("RRS0065", "/derivedFacts/10/path"));
        diagnostic.Message.ShouldContain(told);

        // As deep as a condition may be.
        static string Deep(string condition) => $"{string.Concat(Enumerable.Repeat("!(", 28))}{condition}{new string(')', 28)}";
    }

    [Fact]
    public void Compile_DerivedFactsInACircle_NamesTheCircle()
    {
        const string First = "{ \"path\": \"context.a\", \"title\": \"a\", \"meaning\": \"A.\", \"type\": \"boolean\", \"value\": \"context.b\", \"citations\": [ { \"source\": \"doc\", \"locator\": \"2\" } ] }, ";
        const string Second = "{ \"path\": \"context.b\", \"title\": \"b\", \"meaning\": \"B.\", \"type\": \"boolean\", \"value\": \"!context.a\", \"citations\": [ { \"source\": \"doc\", \"locator\": \"2\" } ] }, ";
        var ruleset = new TestRuleset().Replace(Main, "\"derivedFacts\": [", "\"derivedFacts\": [" + First + Second).LoadClean();
        var diagnostics = new List<Diagnostic>();
        RulesetCompiler.Compile([ruleset], Plain, Today, diagnostics);

        var diagnostic = diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("RRS0050");
        diagnostic.Message.ShouldBe("Derived facts read one another in a circle: context.a reads context.b reads context.a.");
        diagnostic.Location!.Pointer.ShouldBe("/derivedFacts/0/path");
    }

    [Fact]
    public void Compile_Extends_AdoptsOmitsReplacesAndStandsIn()
    {
        var plans = CompileClean([new TestRuleset().LoadClean(), Extending("\"omit\": [ { \"rule\": \"LOC0002\", \"reason\": \"r\" } ]", replaces: null).LoadClean()], Plain, Today);
        var plan = plans.ShouldHaveSingleItem();
        plan.Name.ShouldBe("nearer");
        plan.Rules.Select(r => r.Descriptor.Id).ShouldBe(["LOC0001", "NEA0001"]);
        plan.Rules[0].Descriptor.Ruleset.ShouldBe("local");
        plan.Applicability.ShouldBeNull();

        var replacing = CompileClean([new TestRuleset().LoadClean(), Extending("\"adopt\": [\"LOC0001\"]", replaces: "LOC0001").LoadClean()], Plain, Today);
        replacing[0].Rules.Select(r => r.Descriptor.Id).ShouldBe(["NEA0001"]);
    }

    [Theory]
    [InlineData("term", "termMonths", "12", "nearer", "")]
    [InlineData("other", "termMonths", "12", "nearer", "")]
    [InlineData("term", "form", "\"grant\"", "nearer", "")]
    [InlineData("other", "form", "\"grant\"", "nearer, local", "local")]
    public void Compile_ExtendsWithPresumption_LeavesOutThatOfTheSameNameOrFactEvenWhereItsOwnIsOnlyOffered(string name, string fact, string value, string declared, string offered)
    {
        Presuming(isOffered: false).ShouldBe(declared);
        Presuming(isOffered: true).ShouldBe(offered);

        string Presuming(bool isOffered)
        {
            var local = new TestRuleset().Replace(Main, "\"parameters\"", "\"presumptions\": { \"term\": { \"fact\": \"agreements[].termMonths\", \"value\": 24, \"statement\": \"S.\" } }, \"parameters\"");
            var nearer = Extending("\"adopt\": \"all\"", null)
                .Replace(Main, "\"categories\"", $"\"presumptions\": {{ \"{name}\": {{ \"fact\": \"agreements[].{fact}\", \"value\": {value}, \"statement\": \"S.\", \"offered\": {(isOffered ? "true" : "false")} }} }}, \"categories\"");
            return string.Join(", ", CompileClean([local.LoadClean(), nearer.LoadClean()], Plain, Today)[0].Presumptions.Select(p => p.Info.Ruleset));
        }
    }

    /// <summary>Two of each generation extend both of the one before, so that the last has a thousand million ways to the first.</summary>
    [Fact]
    public void Compile_RulesetsThatExtendTheSameOnesByManyWays_FollowsEachOnce()
    {
        var rulesets = new List<Ruleset> { new TestRuleset().LoadClean() };
        for (var generation = 1; generation <= 30; generation++)
        {
            string[] before = generation == 1 ? ["local"] : [$"g{generation - 1}-a", $"g{generation - 1}-b"];
            rulesets.AddRange(new[] { "a", "b" }.Select(side => new TestRuleset().Without(Rule).Without("rules/LOC0002.json").With(Main, $$"""
                {
                  "name": "g{{generation}}-{{side}}", "title": "t", "version": "1", "summary": "s", "lastVerifiedOn": "2026-11-22",
                  "categories": { "services": "Services" }, "sources": { "doc": { "title": "t", "lastVerifiedOn": "2026-11-22" } },
                  "extends": [ {{string.Join(", ", before.Select(name => $$"""{ "ruleset": "{{name}}" }"""))}} ]
                }
                """).LoadClean()));
        }

        var plans = CompileClean(rulesets[..^1], Plain, Today);

        plans.ShouldHaveSingleItem().Rules.Select(rule => rule.Descriptor.Id).ShouldBe(["LOC0001", "LOC0002"]);
    }

    [Fact]
    public void Compile_ExtendsWithParameter_PrefersTheNearestWord()
    {
        var rulesets = new[]
        {
            new TestRuleset().LoadClean(),
            Extending("\"parameters\": { \"minimumTermMonths\": { \"value\": 60, \"ours\": \"We promise more.\" } }", replaces: null).LoadClean(),
        };

        Info("").Origin.ShouldBe("ruleset nearer, for local");
        Info("").Ours.ShouldBe("We promise more.");
        Info("\"parameters\": { \"local/minimumTermMonths\": { \"value\": 12, \"reason\": \"r\" } }").Text.ShouldBe("60 months");
        Info("\"parameters\": { \"nearer/minimumTermMonths\": { \"value\": 12, \"reason\": \"r\" } }").Text.ShouldBe("12 months");

        ParameterInForce Info(string settings) => CompileClean(rulesets, ParseProfile(settings), Today)[0].Parameters.ShouldHaveSingleItem().Info;
    }

    [Theory]
    [InlineData("RRS0042", "\"adopt\": [\"LOC0003\"]", "The ruleset 'local' has no rule 'LOC0003'; did you mean 'LOC0001'?")]
    [InlineData("RRS0042", "\"omit\": [ { \"rule\": \"ABC1234\", \"reason\": \"r\" } ]", "The ruleset 'local' has no rule 'ABC1234'.")]
    [InlineData("RRS0045", "\"parameters\": { \"minimumTermMonth\": { \"value\": 1, \"ours\": \"o\" } }", "The ruleset 'local' has no parameter 'minimumTermMonth'; did you mean 'minimumTermMonths'?")]
    [InlineData("RRS0047", "\"parameters\": { \"minimumTermMonths\": { \"value\": \"1\", \"ours\": \"o\" } }", "The parameter 'minimumTermMonths' is a number, not a text.")]
    public void Compile_ExtendsWithUnknownName_SuggestsTheNearest(string id, string settings, string message)
    {
        var diagnostics = new List<Diagnostic>();
        RulesetCompiler.Compile([new TestRuleset().LoadClean(), Extending(settings, null).LoadClean()], Plain, Today, diagnostics);
        var diagnostic = diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe(id);
        diagnostic.Message.ShouldBe(message);
        diagnostic.Location!.Path.ShouldBe(Main);
    }

    [Fact]
    public void Compile_ReplacesWhatIsNotAdopted_SaysSo()
    {
        var diagnostics = new List<Diagnostic>();
        RulesetCompiler.Compile([new TestRuleset().LoadClean(), Extending("\"adopt\": [\"LOC0002\"]", replaces: "LOC0001").LoadClean()], Plain, Today, diagnostics);
        diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRS0042");
    }

    [Fact]
    public void Compile_ExtendsUnknownOrInACircle_SaysSo()
    {
        var unknown = new List<Diagnostic>();
        RulesetCompiler.Compile([Extending("\"adopt\": \"all\"", null).LoadClean()], Plain, Today, unknown).ShouldBeEmpty();
        unknown.ShouldHaveSingleItem().Id.ShouldBe("RRS0043");

        var circle = new List<Diagnostic>();
        var local = new TestRuleset().Replace(Main, "\"exampleDefaults\"", "\"extends\": [ { \"ruleset\": \"nearer\" } ], \"exampleDefaults\"").LoadClean();
        RulesetCompiler.Compile([local, Extending("\"adopt\": \"all\"", null).LoadClean()], Plain, Today, circle);
        circle.ShouldAllBe(d => d.Id == "RRS0044");
        circle[0].Message.ShouldBe("The rulesets extend one another in a circle: local extends nearer extends local.");
    }

    [Fact]
    public void Compile_TwoRulesetsWithOneRule_SaysSo()
    {
        var other = new TestRuleset().Replace(Main, "\"name\": \"local\"", "\"name\": \"other\"").LoadClean();
        var diagnostics = new List<Diagnostic>();
        RulesetCompiler.Compile([new TestRuleset().LoadClean(), other], Plain, Today, diagnostics);
        diagnostics.Count.ShouldBe(2);
        diagnostics.ShouldAllBe(d => d.Id == "RRS0057");
    }

    [Fact]
    public void Compile_ParameterDeclaredAgain_SaysSo()
    {
        var nearer = Extending("\"adopt\": \"all\"", null).Replace(
            Main,
            "\"categories\"",
            "\"parameters\": { \"minimumTermMonths\": { \"title\": \"t\", \"type\": \"number\", \"ours\": \"o\", \"values\": [ { \"from\": \"2020-01-01\", \"value\": 1 } ] } }, \"categories\"");
        var diagnostics = new List<Diagnostic>();
        RulesetCompiler.Compile([new TestRuleset().LoadClean(), nearer.LoadClean()], Plain, Today, diagnostics);
        diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRS0053");
    }

    [Fact]
    public void Compile_EveryEmbeddedRulesetWithEveryProfile_IsClean()
    {
        foreach (var name in Profile.EmbeddedNames)
        {
            var diagnostics = new List<Diagnostic>();
            var profile = Profile.LoadEmbedded(name).Profile!;
            var rulesets = RulesetSelection.Select(null, [], profile, diagnostics);
            rulesets.ShouldNotBeEmpty();
            RulesetCompiler.Compile(rulesets, profile, Today, diagnostics);
            diagnostics.Select(d => $"{d.Location?.Path}({d.Location?.Line},{d.Location?.Column}): {d.Id} {d.Message}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Select_NamesFoldersAndAdditional_AreLoadedOnce()
    {
        var diagnostics = new List<Diagnostic>();
        var local = new TestRuleset().LoadClean();
        var selected = RulesetSelection.Select([Repository.PathTo("rulesets", "compact-2010"), "local"], [local], Plain, diagnostics);
        diagnostics.ShouldBeEmpty();
        selected.Select(r => r.Name).ShouldBe(["compact-2010", "local"]);

        RulesetSelection.Select(["compact-2001"], [], Plain, diagnostics);
        diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRS0043");
        diagnostics.Clear();
        RulesetSelection.Select(["compact-2010", Repository.PathTo("rulesets", "compact-2010")], [], Plain, diagnostics);
        diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRS0053");
    }

    internal static Profile ParseProfile(string settings)
    {
        var result = Profile.Parse($"{{ \"name\": \"p\", \"title\": \"t\", \"summary\": \"s\"{(settings.Length > 0 ? ", " : "")}{settings} }}");
        result.Diagnostics.ShouldBeEmpty();
        return result.Profile!;
    }

    private static IReadOnlyList<RulesetPlan> CompileClean(IReadOnlyList<Ruleset> rulesets, Profile profile, DateOnly asOf)
    {
        var diagnostics = new List<Diagnostic>();
        var plans = RulesetCompiler.Compile(rulesets, profile, asOf, diagnostics);
        diagnostics.ShouldBeEmpty();
        return plans;
    }

    private static TestRuleset Extending(string settings, string? replaces) => new TestRuleset()
        .Without(Rule)
        .Without("rules/LOC0002.json")
        .With(Main, $$"""
            {
              "name": "nearer", "title": "t", "version": "1", "summary": "s", "lastVerifiedOn": "2026-11-22",
              "categories": { "services": "Services" },
              "sources": { "doc": { "title": "t", "lastVerifiedOn": "2026-11-22" } },
              "extends": [ { "ruleset": "local", {{settings}} } ]
            }
            """)
        .With("rules/NEA0001.json", $$"""
            {
              "id": "NEA0001", "title": "t", "kind": "undertaking", "addressee": "both", "category": "services", "severity": "warning",
              {{(replaces is null ? "" : $"\"replaces\": \"{replaces}\",")}}
              "require": "agreements.all(a, a.isLong)", "messages": { "violated": "v" }, "rationale": "r", "remedy": "r",
              "citations": [ { "source": "doc", "locator": "1" } ],
              "examples": [
                { "title": "a", "outcome": "satisfied", "description": { "agreements": [] } },
                { "title": "b", "outcome": "violated", "description": { "agreements": [ { "id": "a", "termMonths": 1 } ] } },
                { "title": "c", "outcome": "undetermined", "description": {} }
              ]
            }
            """);
}
