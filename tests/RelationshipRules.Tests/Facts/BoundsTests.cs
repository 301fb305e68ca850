using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Authoring;
using RelationshipRules.Conditions;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests.Facts;

/// <summary>Numbers and days that are known by bounds.</summary>
public sealed partial class BoundsTests
{
    private static readonly RelationshipAnalyzer Default = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    [Theory]
    [InlineData("""{ "below": 24 }""", Outcome.Unexplained, "less than 24 months")]
    [InlineData("""{ "to": 23 }""", Outcome.Unexplained, "at most 23 months")]
    [InlineData("""{ "above": 23 }""", Outcome.NotApplicable, null)]
    [InlineData("""{ "from": 24, "to": 60 }""", Outcome.NotApplicable, null)]
    [InlineData("""{ "from": 12, "below": 36 }""", Outcome.Undetermined, null)]
    public void Term_KnownByBounds_IsJudgedWhereTheyDecide(string term, Outcome expected, string? said)
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule(
            "TST0001",
            "agreement.termMonths >= 36",
            scope: "agreements",
            when: "agreement.termMonths < 24",
            explainedBy: "agreement.shortTermReasonsGiven",
            messages: new Dictionary<Outcome, string> { [Outcome.Unexplained] = "The term is {agreement.termMonths} months." }));

        var finding = Analyze(analyzer, $$"""{ "agreements": [{ "termMonths": {{term}} }] }""").GetFindings("TST0001").Single();

        finding.Outcome.ShouldBe(expected);
        if (said is not null)
        {
            finding.Message.ShouldContain(said);
        }
    }

    [Theory]
    [InlineData("agreement.termMonths < 12", true)]
    [InlineData("agreement.termMonths <= 11", true)]
    [InlineData("agreement.termMonths >= 12", false)]
    [InlineData("agreement.termMonths == 12", false)]
    [InlineData("agreement.termMonths != 12", true)]
    [InlineData("agreement.termMonths > 10", null)]
    [InlineData("agreement.termMonths in [12, 24]", false)]
    [InlineData("agreement.termMonths in [6, 24]", null)]
    [InlineData("agreement.termMonths + 1 <= 12", true)]
    [InlineData("36 - agreement.termMonths > 24", true)]
    [InlineData("-agreement.termMonths > -12", true)]
    [InlineData("agreement.termMonths * 2 < 24", true)]
    [InlineData("agreement.termMonths / 12 <= 0", true)]
    [InlineData("12 / agreement.termMonths > 1", null)]
    [InlineData("has(agreement.termMonths)", true)]
    [InlineData("agreement.costCoverageShare < 1.0", true)]
    [InlineData("agreement.costCoverageShare * 100.0 < 100.0", true)]
    [InlineData("agreement.costCoverageShare <= 0.99", null)]
    [InlineData("agreement.annualValue.amount <= 6000.0", true)]
    [InlineData("agreement.annualValue.amount > 6000.0", false)]
    [InlineData("agreement.annualValue.amount / agreement.costCoverageShare > 0.0", null)]
    public void Condition_OverBounds_IsTrueOrFalseOnlyWhereEveryValueAgrees(string condition, bool? expected)
    {
        var agreement = new Agreement { TermMonths = Known.Below(12), CostCoverageShare = Known.Below(1.0), AnnualValue = new(Known.To(6000m), "GBP") };

        Judge(condition, new Partnership { Agreements = [agreement] }).ShouldBe(expected);
    }

    [Theory]
    [InlineData("compact.lastRevisedOn < params.day", "2011-02", true)]
    [InlineData("compact.lastRevisedOn < params.day", "2011-03", null)]
    [InlineData("compact.lastRevisedOn > params.day", "2011-04", true)]
    [InlineData("compact.lastRevisedOn >= params.day", "2011", null)]
    [InlineData("monthsBetween(compact.lastRevisedOn, params.day) >= 12", "2010-03", true)]
    [InlineData("monthsBetween(compact.lastRevisedOn, params.day) >= 12", "2010", null)]
    [InlineData("monthsBetween(compact.lastRevisedOn, params.day) >= 12", "2010-04", false)]
    [InlineData("addMonths(compact.lastRevisedOn, 12) <= params.day", "2010-03", true)]
    [InlineData("daysBetween(compact.lastRevisedOn, params.day) > 400", "2010", null)]
    [InlineData("yearsBetween(compact.lastRevisedOn, params.day) == 0", "2011-01", true)]
    public void Condition_OverAMonthOrYear_TakesItAsAllItsDays(string condition, string day, bool? expected)
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Parameter("day", Value.From((DateOnly?)new DateOnly(2011, 3, 31)), ConditionType.Day).Rule("TST0001", condition));

        Outcome? outcome = Analyze(analyzer, $$"""{ "compact": { "lastRevisedOn": "{{day}}" } }""").Outcomes.Single().Outcome;

        outcome.ShouldBe(expected switch { true => Outcome.Satisfied, false => Outcome.Violated, _ => Outcome.Undetermined });
    }

    [Theory]
    [InlineData("""{ "agreements": [{ "termMonths": { "from": 3, "above": 2 } }] }""", "RRD0038", "Bounds are one of 'from' and 'above', one of 'to' and 'below', or one of each; 'termMonths' has two on one side.")]
    [InlineData("""{ "agreements": [{ "termMonths": {} }] }""", "RRD0038", "Bounds are one of 'from' and 'above', one of 'to' and 'below', or one of each; 'termMonths' has none.")]
    [InlineData("""{ "agreements": [{ "termMonths": { "above": 3, "below": 4 } }] }""", "RRD0038", "Nothing lies between the bounds of 'termMonths'.")]
    [InlineData("""{ "agreements": [{ "termMonths": { "from": 4, "to": 3 } }] }""", "RRD0038", "Nothing lies between the bounds of 'termMonths'.")]
    [InlineData("""{ "agreements": [{ "termMonths": { "under": 3 } }] }""", "RRD0021", "There is no property 'under' here")]
    [InlineData("""{ "agreements": [{ "termMonths": { "below": 2.5 } }] }""", "RRD0022", "'below' needs a whole number, but this is the number 2.5.")]
    [InlineData("""{ "agreements": [{ "costCoverageShare": { "below": 2 } }] }""", "RRD0025", "2 is out of range: 'below' must be from 0 to 1.")]
    [InlineData("""{ "agreements": [{ "annualValue": { "amount": { "to": -1 }, "currency": "GBP" } }] }""", "RRD0025", "-1 is out of range: an amount must be 0 or more.")]
    [InlineData("""{ "agreements": [{ "lateReports": { "below": 0 } }] }""", "RRD0038", "Nothing lies between the bounds of 'lateReports', which is 0 or more.")]
    [InlineData("""{ "agreements": [{ "costCoverageShare": { "above": 1 } }] }""", "RRD0038", "Nothing lies between the bounds of 'costCoverageShare', which is from 0 to 1.")]
    [InlineData("""{ "agreements": [{ "costCoverageShare": { "from": 0, "below": 0 } }] }""", "RRD0038", "Nothing lies between the bounds of 'costCoverageShare'.")]
    [InlineData("""{ "agreements": [{ "annualValue": { "amount": { "below": 0 }, "currency": "GBP" } }] }""", "RRD0038", "Nothing lies between the bounds of 'amount', which is 0 or more.")]
    [InlineData("""{ "compact": { "lastRevisedOn": { "above": "9999-12-31" } } }""", "RRD0038", "Nothing lies between the bounds of 'lastRevisedOn'.")]
    [InlineData("""{ "compact": { "lastRevisedOn": "0000" } }""", "RRD0024", "\"0000\" is not a day of the calendar")]
    [InlineData("""{ "compact": { "lastRevisedOn": "2011-13" } }""", "RRD0024", "\"2011-13\" is not a day of the calendar")]
    [InlineData("""{ "compact": { "lastRevisedOn": { "from": "2011-03" } } }""", "RRD0024", "\"2011-03\" is not a day of the calendar")]
    public void Parse_OfBoundsThatSayNothing_TellsWhere(string json, string id, string message)
    {
        var diagnostic = PartnershipDocument.Parse(json).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe(id);
        diagnostic.Message.ShouldStartWith(message);
        diagnostic.Location!.Line.ShouldBe(1);
    }

    /// <summary>A share from 0.5 is no more than 1, whether it is read or built in code; what was said is told as it was.</summary>
    [Theory]
    [InlineData("agreement.costCoverageShare <= 1.0", true)]
    [InlineData("agreement.costCoverageShare * 2.0 > 2.0", false)]
    [InlineData("agreement.lateReports >= 0", true)]
    [InlineData("agreement.lateReports - 2 <= 1", null)]
    [InlineData("agreement.annualValue.amount >= 0.0", true)]
    [InlineData("agreement.annualValue.amount < 0.0", false)]
    public void Condition_OverBoundsWithoutAnEnd_ReckonsWithTheFactsOwn(string condition, bool? expected)
    {
        var agreement = new Agreement { CostCoverageShare = Known.From(0.5), LateReports = Known.Below(5), AnnualValue = new(Known.To(6000m), "GBP") };
        var partnership = new Partnership { Agreements = [agreement] };

        Judge(condition, partnership).ShouldBe(expected);
        PartnershipDocument.Parse(PartnershipDocument.FromPartnership(partnership).ToJson()).Partnership.Agreements!.Single().ShouldBe(agreement);
        Default.Analyze(partnership).GetStatedFacts().Single(f => f.Path == "agreements[].costCoverageShare").Text.ShouldStartWith("at least 50 per cent");
    }

    /// <summary>Whatever the bounds: either no possible value lies between them and they are refused, or a comparison comes out exactly where all possible values agree.</summary>
    [Fact]
    public void Bounds_OfAFactWithARange_DecideWhereAllPossibleValuesAgree() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);

            // Quarters of a share, with the halves of a quarter between them; or a count, which nothing bounds from above.
            var isShare = random.Next(2) == 0;
            var (name, unit, last, step) = isShare ? ("costCoverageShare", 0.25, 4, 0.5) : ("lateReports", 1.0, 8, 1.0);
            var (least, most, limit) = (random.Next(5), random.Next(5), random.Next(6));
            var (lower, upper) = (random.Next(3), random.Next(3));
            if (lower + upper == 0)
            {
                return;
            }

            double[] possible =
            [
                .. Enumerable.Range(0, (int)(last / step) + 1).Select(index => index * step)
                    .Where(value => lower == 0 || value > least || (lower == 1 && value.Equals(least)))
                    .Where(value => upper == 0 || value < most || (upper == 1 && value.Equals(most))),
            ];
            var (sign, holds) = random.Next(4) switch
            {
                0 => ("<", (Func<double, bool>)(value => value < limit)),
                1 => ("<=", value => value <= limit),
                2 => (">", value => value > limit),
                _ => ("==", value => value.Equals(limit)),
            };
            bool?[] truths = [.. possible.Select(value => (bool?)holds(value)).Distinct()];
            string[] ends = [.. new[] { End(lower, "from", "above", least), End(upper, "to", "below", most) }.Where(end => end.Length > 0)];
            var bounds = string.Join(", ", ends);

            var document = PartnershipDocument.Parse($$"""{ "agreements": [{ "{{name}}": { {{bounds}} } }] }""");

            document.Diagnostics.Select(d => d.Id).ShouldBe(possible.Length == 0 ? ["RRD0038"] : []);
            Judge($"agreement.{name} {sign} {Write(limit)}", document.Partnership).ShouldBe(truths.Length == 1 ? truths[0] : null, $"{name} {sign} {Write(limit)} of {bounds}");

            string End(int kind, string closed, string open, int value) => kind == 0 ? "" : $"\"{(kind == 1 ? closed : open)}\": {Write(value)}";

            string Write(int value) => (value * unit).ToString(isShare ? "0.00" : "0", System.Globalization.CultureInfo.InvariantCulture);
        }).QuickCheckThrowOnFailure();

    /// <summary>Sums in pence have more digits than a double.</summary>
    [Fact]
    public void Money_KnownByBounds_KeepsAllItsDigits()
    {
        var (less, more) = (123456789012345678.01m, 123456789012345678.02m);
        var between = Known.Between<decimal>(above: less, below: more);

        between.ShouldSatisfyAllConditions(k => k.Above.ShouldBe(less), k => k.Below.ShouldBe(more), k => k.Nearest.ShouldBe(less));
        Known.From(less).ShouldNotBe(Known.From(more));
        Known.From(more).IsAtMost(less).ShouldBe(false);
        ((Known<decimal>)less).IsLessThan(more).ShouldBe(true);
        ((Known<decimal>)less).IsEqualTo(more).ShouldBe(false);
        (Fact.Of((Known<decimal>?)between) >= 1).ShouldBe(TruthValue.True);
        Should.Throw<ArgumentException>(() => Known.Between<decimal>(from: more, to: less));
        foreach (var refused in (Action[])[() => Known.Between<int>(), () => Known.Between<int>(from: 1, above: 1), () => Known.Between<int>(to: 1, below: 1)])
        {
            Should.Throw<ArgumentException>(refused).Message.ShouldStartWith("One bound, or one on each side");
        }

        Should.Throw<ArgumentNullException>(() => between.WriteTo(null!));
        JsonSerializer.Deserialize<Known<decimal>>(JsonSerializer.Serialize(between)).ShouldBe(between);
        var partnership = new Partnership { Agreements = [new() { AnnualValue = new(between, "GBP") }] };
        PartnershipDocument.Parse(PartnershipDocument.FromPartnership(partnership).ToJson()).Partnership.Agreements!.Single().AnnualValue!.Amount.ShouldBe(between);
    }

    [Fact]
    public void Known_OfWhatIsNoNumberOfADescription_IsRefusedWhereItIsMade()
    {
        Should.Throw<ArgumentException>(() => (Known<double>)double.NaN).Message.ShouldContain("finite");
        Should.Throw<ArgumentException>(() => (Known<double>)double.NegativeInfinity);
        Should.Throw<NotSupportedException>(() => (Known<long>)5L).Message.ShouldContain("Int64");
        Should.Throw<ArgumentException>(() => new Agreement { ApplicationHours = double.PositiveInfinity });
    }

    [Theory]
    [InlineData("agreement.termMonths >= 24", "the length of the agreement is less than 12 months")]
    [InlineData("agreement.costCoverageShare >= 1.0", "less than 90 per cent")]
    public void Explanation_OfBounds_SaysThemWithTheirUnit(string condition, string said)
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", condition, scope: "agreements"));

        var finding = Analyze(analyzer, """{ "agreements": [{ "termMonths": { "below": 12 }, "costCoverageShare": { "below": 0.9 } }] }""").GetFindings("TST0001").Single();

        finding.Explain().ToString().ShouldContain(said);
    }

    [Fact]
    public void Missing_OfBounds_IsTheExactValue()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreement.termMonths >= 24", scope: "agreements"));

        var finding = Analyze(analyzer, """{ "agreements": [{ "termMonths": { "from": 12 } }] }""").GetFindings("TST0001").Single();

        finding.Message.ShouldBe("Not stated: the exact length of the agreement.");
        finding.Missing.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.IsInPart.ShouldBeTrue(), m => m.Pointer.ShouldBe("/agreements/0/termMonths"));
    }

    [Theory]
    [InlineData("""{ "from": 2 }""", "at least 2 months")]
    [InlineData("""{ "to": 1 }""", "at most 1 months")]
    [InlineData("""{ "above": 2 }""", "more than 2 months")]
    [InlineData("""{ "below": 12 }""", "less than 12 months")]
    [InlineData("""{ "from": 2, "to": 4 }""", "2 to 4 months")]
    [InlineData("""{ "above": 2, "to": 4 }""", "more than 2 and at most 4 months")]
    public void Facts_KnownByBounds_AreToldAsTheyWereSaid(string bounds, string text)
        => Analyze(Default, $$"""{ "agreements": [{ "termMonths": {{bounds}} }] }""").GetStatedFacts().Single(f => f.Path == "agreements[].termMonths").Text.ShouldBe(text);

    [Theory]
    [InlineData("\"2011\"", "2011")]
    [InlineData("\"2011-03\"", "March 2011")]
    [InlineData("""{ "above": "2011-03-01" }""", "after 1 March 2011")]
    [InlineData("""{ "from": "2011-03-01" }""", "on or after 1 March 2011")]
    [InlineData("""{ "from": "2011-03-01", "to": "2011-03-31" }""", "March 2011")]
    [InlineData("""{ "from": "2011-03-02", "below": "2011-03-31" }""", "on or after 2 March 2011 and before 31 March 2011")]
    public void Days_KnownByBounds_AreToldAsTheyWereSaid(string bounds, string text)
        => Analyze(Default, $$"""{ "compact": { "lastRevisedOn": {{bounds}} } }""").GetStatedFacts().Single(f => f.Path == "compact.lastRevisedOn").Text.ShouldBe(text);

    [Fact]
    public void Money_KnownByBounds_IsToldWithItsCurrency()
        => Analyze(Default, """{ "agreements": [{ "annualValue": { "amount": { "to": 6000 }, "currency": "GBP" } }] }""").GetStatedFacts()
            .Single(f => f.Path == "agreements[].annualValue").Text.ShouldStartWith("at most GBP 6,000");

    [Fact]
    public void Session_NarrowsBounds_AndPlansProposeExactNumbers()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreement.termMonths >= 24", scope: "agreements"));
        var session = new AnalysisSession(analyzer, PartnershipDocument.FromPartnership(new() { Agreements = [new() { TermMonths = Known.From(12) }] }));

        session.Assessment.Outcomes.Single().Outcome.ShouldBe(Outcome.Undetermined);
        session.Set("/agreements/0/termMonths", Known.Between<int>(from: 12, below: 24));
        session.Assessment.Outcomes.Single().Outcome.ShouldBe(Outcome.Violated);
        session.Document.ToJson().ReplaceLineEndings("").Replace(" ", "").ShouldContain("\"termMonths\":{\"from\":12,\"below\":24}");
        ChangePlan.Create(analyzer, session.Assessment).Changes.ShouldHaveSingleItem().To.ShouldBe(24L);
    }

    [Fact]
    public void Extension_KnownByBoundsOrInPart_IsJudgedLikeAFact()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Extension("extensions.visits", FactType.Integer, ConditionType.Int)
            .Extension("extensions.marks", FactType.TextList, TextListAccessor.ListType)
            .Extension("extensions.checkedOn", FactType.Date, ConditionType.Day)
            .Parameter("day", Value.From((DateOnly?)new DateOnly(2022, 1, 1)), ConditionType.Day)
            .Rule("TST0001", "extensions.visits >= 3").Rule("TST0002", "'gold' in extensions.marks").Rule("TST0003", "yearsBetween(extensions.checkedOn, params.day) >= 1"));

        Analyze(analyzer, """{ "extensions": { "visits": { "above": 2.5 }, "marks": { "has": ["gold"] }, "checkedOn": "2020" } }""").Outcomes
            .ShouldAllBe(outcome => outcome.Outcome == Outcome.Satisfied);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HostsSerializer_WritesAndReadsBounds(bool isGenerated)
    {
        var agreement = new Agreement
        {
            TermMonths = Known.Above(12),
            CostCoverageShare = Known.Below(1.0),
            AnnualValue = new(Known.Between<decimal>(from: 0.5m, to: 2), "GBP"),
            AwardDelayWeeks = 3,
        };

        var json = isGenerated ? JsonSerializer.Serialize(agreement, BoundsJson.Default.Agreement) : JsonSerializer.Serialize(agreement);
        var back = isGenerated ? JsonSerializer.Deserialize(json, BoundsJson.Default.Agreement) : JsonSerializer.Deserialize<Agreement>(json);

        json.ShouldContain("{\"above\":12}");
        back.ShouldBe(agreement);
        JsonSerializer.Deserialize<Known<DateOnly>>("\"2011-03\"").ShouldBe(Known.Month(2011, 3));
        JsonSerializer.Serialize(Known.Year(2011)).ShouldBe("\"2011\"");
    }

    [Theory]
    [InlineData("""{"above":1,"from":2}""")]
    [InlineData("""{"upTo":1}""")]
    [InlineData("""{}""")]
    [InlineData("""true""")]
    [InlineData("""{"from":null}""")]
    [InlineData("""{"from":1,"from":2}""")]
    [InlineData("""{"From":1}""")]
    [InlineData("\"3\"")]
    public void HostsSerializer_OnBoundsThatSayNothing_Throws(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Known<int>>(json));

    /// <summary>A web service takes numbers in quotes, and names in any case.</summary>
    [Fact]
    public void HostsSerializer_ForTheWeb_TakesNumbersInText()
    {
        var agreement = JsonSerializer.Deserialize<Agreement>(
            """{ "termMonths": "12", "costCoverageShare": { "From": "0.5", "to": null }, "annualValue": { "amount": "48000.10", "currency": "GBP" } }""",
            JsonSerializerOptions.Web);

        agreement.ShouldBe(new() { TermMonths = 12, CostCoverageShare = Known.From(0.5), AnnualValue = new(48000.10m, "GBP") });
        foreach (var json in (string[])["\"\"", "\"1 2\"", "\"NaN\"", "\"twelve\"", "\"{}\"", "\"1.5\""])
        {
            Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Known<int>>(json, JsonSerializerOptions.Web), json);
        }

        var inText = new JsonSerializerOptions { NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString };
        JsonSerializer.Serialize(Known.Between<double>(above: 0.5, to: 2), inText).ShouldBe("""{"above":"0.5","to":"2"}""");
        JsonSerializer.Serialize((Known<decimal>)48000.10m, inText).ShouldBe("\"48000.10\"");
    }

    /// <summary>What a host's source generator may not name, it leaves out, and the host's serializer then knows nothing of the type.</summary>
    [Fact]
    public void Converters_OfTheModel_CanBeNamedByHosts()
    {
        var attributes = typeof(Partnership).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetCustomAttributes<JsonConverterAttribute>().Concat(type.GetProperties().SelectMany(property => property.GetCustomAttributes<JsonConverterAttribute>())))
            .ToList();

        attributes.ShouldNotBeEmpty();
        attributes.ShouldAllBe(attribute => attribute.ConverterType!.IsVisible);
    }

    [Fact]
    public void HostsSerializer_ReadsAndWritesWhatRulesetsAdd()
    {
        const string Json = """{"a":true,"b":1.5,"c":"2011-03","d":["x"],"e":{"has":["x"],"not":["y"]},"f":{"below":3}}""";

        var extensions = JsonSerializer.Deserialize<Dictionary<string, ExtensionValue>>(Json, JsonSerializerOptions.Web)!;

        JsonSerializer.Serialize(extensions).ShouldBe(Json);
        extensions["f"].Number.ShouldBe(Known.Below(3.0));
        foreach (var wrong in (string[])["{}", "[1]", "{\"below\":\"x\"}", "1e999"])
        {
            Should.Throw<JsonException>(() => JsonSerializer.Deserialize<ExtensionValue>(wrong), wrong);
        }
    }

    [Fact]
    public void RuleInCode_OverBounds_IsKnownWhereTheyDecide()
    {
        var term = Fact.Of((Known<int>?)Known.Below(12));

        (term < 12).ShouldBe(TruthValue.True);
        (term >= 12).ShouldBe(TruthValue.False);
        (term > 10).ShouldBe(TruthValue.Unknown);
        (term == 12).ShouldBe(TruthValue.False);
        term.IsOneOf(12, 24).ShouldBe(TruthValue.False);
        term.IsOneOf(6, 24).ShouldBe(TruthValue.Unknown);
        term.IsStated.ShouldBeTrue();
        term.TryGet(out _).ShouldBeFalse();
        term.Select(months => months / 12).IsStated.ShouldBeFalse();
        (Fact.Of((Known<DateOnly>?)Known.Month(2011, 3)) < new DateOnly(2011, 4, 1)).ShouldBe(TruthValue.True);
        (Fact.Of((Known<decimal>?)Known.Above(5m)) > 5).ShouldBe(TruthValue.True);
    }

    [Fact]
    public void Known_SaysWhatIsKnown()
    {
        Known<int> exact = 12;
        exact.ShouldSatisfyAllConditions(k => k.Exact.ShouldBe(12), k => k.From.ShouldBe(12), k => k.To.ShouldBe(12), k => k.Above.ShouldBeNull(), k => k.ToString().ShouldBe("12"));
        Known.Below(12).ShouldSatisfyAllConditions(k => k.Exact.ShouldBeNull(), k => k.To.ShouldBeNull(), k => k.Below.ShouldBe(12), k => k.Nearest.ShouldBe(11), k => k.ToString().ShouldBe("less than 12"));
        Known.Month(2012, 2).ShouldSatisfyAllConditions(k => k.From.ShouldBe(new DateOnly(2012, 2, 1)), k => k.To.ShouldBe(new DateOnly(2012, 2, 29)), k => k.ToString().ShouldBe("February 2012"));
        (Known.From(3) == Known.From(3)).ShouldBeTrue();
        (Known.From(3) == Known.Above(2)).ShouldBeFalse();
        Known.From(3).IsEqualTo(Known.Below(3)).ShouldBe(false);
        Should.Throw<ArgumentException>(() => Known.Between<int>(above: 3, below: 4));
        Should.Throw<ArgumentException>(() => Known.Between<double>());
        Should.Throw<ArgumentException>(() => Known.From(double.NaN));
        Should.Throw<NotSupportedException>(() => Known.From(5L));
        Should.Throw<ArgumentException>(() => Known.Above(int.MaxValue));
        Should.Throw<ArgumentException>(() => Known.Below(DateOnly.MinValue));
        Known.From(decimal.MaxValue).ShouldSatisfyAllConditions(k => k.From.ShouldBe(decimal.MaxValue), k => k.Nearest.ShouldBe(decimal.MaxValue));
        Known.To(decimal.MinValue).To.ShouldBe(decimal.MinValue);
        Known.Above(DateOnly.MaxValue.AddDays(-1)).Nearest.ShouldBe(DateOnly.MaxValue);
    }

    /// <summary>Whatever a number within the bounds is, what the bounds decide is so for it.</summary>
    [Fact]
    public void Arithmetic_OfBounds_HoldsForEveryNumberWithinThem() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            string[] texts = ["a + b < c", "a - b >= c", "a * b <= c", "a / b > c", "(a + 1.5) * b == c", "a / (b - a) != c", "-a * b + c > a", "a in [b, c]"];
            Condition.TryParse(texts[random.Next(texts.Length)], out var condition, out _, ["a", "b", "c"]).ShouldBeTrue();
            var (whole, part) = (new Dictionary<string, object?>(), new Dictionary<string, object?>());
            foreach (var name in (string[])["a", "b", "c"])
            {
                var number = random.Next(-6, 7);
                if (random.Next(2) == 0)
                {
                    (whole[name], part[name]) = (number, Around(number, random));
                }
                else
                {
                    (whole[name], part[name]) = (number / 2.0, Around(number / 2.0, random));
                }
            }

            var (less, more) = (condition!.Evaluate(new(), part), condition.Evaluate(new(), whole));

            if (less.Truth is { } truth)
            {
                (more.Error is not null || more.Truth == truth).ShouldBeTrue($"{condition.Text} is {less} of {string.Join(", ", part)} and {more} of {string.Join(", ", whole)}");
            }
        }).QuickCheckThrowOnFailure();

    /// <summary>An end is divided as a number that is stated is; by way of the inverse, 49 divided by 49 is less than 1.</summary>
    [Theory]
    [InlineData("a / b < 1", false)]
    [InlineData("a / b == 0", false)]
    [InlineData("a * 1.0 / b <= 1.0", true)]
    [InlineData("b * 1.0 / (a + 1.0) > 0.0", true)]
    public void Quotient_OfBounds_AllowsItsEnds(string text, bool isCertain)
    {
        Condition.TryParse(text, out var condition, out _, ["a", "b"]).ShouldBeTrue();
        for (var divisor = 1; divisor <= 400; divisor++)
        {
            var certain = condition!.Evaluate(new(), Values(Known.Between<int>(from: 0, to: divisor), divisor)).Truth;
            certain.ShouldBe(isCertain ? true : null, $"{text} with {divisor}");
        }

        static Dictionary<string, object?> Values(object a, object b) => new(StringComparer.Ordinal) { ["a"] = a, ["b"] = b };
    }

    [Theory]
    [InlineData("a / 3 == 1", 2, 4, null)]
    [InlineData("a / 3 >= 0 && a / 3 <= 1", 2, 4, true)]
    [InlineData("a / 3 < 0", -5, -2, null)]
    [InlineData("a / 3 == -1", -5, -3, true)]
    [InlineData("6 / a >= 1", 2, null, null)]
    [InlineData("6 / a >= 0 && 6 / a <= 3", 2, null, true)]
    [InlineData("-6 / a < 0", 2, null, null)]
    public void Quotient_OfWholeBounds_IsCutAtBothEnds(string text, int from, int? to, bool? expected)
    {
        Condition.TryParse(text, out var condition, out _, ["a"]).ShouldBeTrue();
        condition!.Evaluate(new(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = Known.Between<int>(from: from, to: to) }).Truth.ShouldBe(expected);
    }

    [Theory]
    [InlineData("a * 1.0e308 > 5.0")]
    [InlineData("a - a >= a - a")]
    public void Arithmetic_WithoutBoundsLeft_IsUnknown(string text)
    {
        Condition.TryParse(text, out var condition, out _, ["a"]).ShouldBeTrue();
        condition!.Evaluate(new(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = Known.From(10) }).Truth.ShouldBeNull();
    }

    private static Known<int> Around(int number, Random random) => random.Next(5) switch
    {
        0 => number,
        1 => Known.From(number - random.Next(3)),
        2 => Known.Below(number + 1 + random.Next(3)),
        3 => Known.Between<int>(above: number - 1 - random.Next(2), to: number + random.Next(2)),
        _ => Known.Between<int>(from: number - random.Next(2), to: number + random.Next(2)),
    };

    private static Known<double> Around(double number, Random random) => random.Next(5) switch
    {
        0 => number,
        1 => Known.To(number + (random.Next(3) / 2.0)),
        2 => Known.Above(number - 0.5),
        3 => Known.Between<double>(above: number - 0.5, below: number + 0.5),
        _ => Known.Between<double>(from: number - (random.Next(2) / 2.0), below: number + 0.5),
    };

    private static bool? Judge(string condition, Partnership partnership) =>
        TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", condition, scope: "agreements")).Analyze(partnership).Outcomes.Single().Outcome switch
        {
            Outcome.Satisfied => true,
            Outcome.Violated => false,
            _ => null,
        };

    private static Assessment Analyze(RelationshipAnalyzer analyzer, string json) => analyzer.Analyze(PartnershipDocument.Parse(json));

    [JsonSerializable(typeof(Agreement))]
    private sealed partial class BoundsJson : JsonSerializerContext;
}
