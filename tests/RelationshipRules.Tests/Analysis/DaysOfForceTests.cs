using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Analysis;

/// <summary>What was before the first day of a norm, within its days and after the last, with the Compact of 2010 and with small rulesets.</summary>
public sealed class DaysOfForceTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly RelationshipAnalyzer Default = RelationshipAnalyzer.Create(new() { AsOf = Today });

    /// <summary>With a profile that makes an error of what the rule tells as a warning.</summary>
    private static readonly RelationshipAnalyzer Strict = With(""" "rules": { "CMP4044": { "severity": "error" } }""");

    [Theory]
    [InlineData("2010-12-13", Outcome.NotApplicable, false)]
    [InlineData("2010-12-14", Outcome.Violated, false)]
    [InlineData("2025-07-16", Outcome.Violated, false)]
    [InlineData("2025-07-17", Outcome.Violated, true)]
    [InlineData("2030-01-01", Outcome.Violated, true)]
    [InlineData("2010-11", Outcome.NotApplicable, false)]
    [InlineData("2010-12", Outcome.Undetermined, false)]
    [InlineData("2011", Outcome.Violated, false)]
    [InlineData("2025-07", Outcome.Violated, true)]
    public void Agreement_IsJudgedByTheDayOnWhichItBegan(string startsOn, Outcome expected, bool isYardstick)
    {
        var finding = Of(Strict, Described($$"""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": "{{startsOn}}", "terminationNoticeMonths": 1 }"""), "CMP4044");
        finding.Outcome.ShouldBe(expected);
        finding.IsYardstick.ShouldBe(isYardstick);
        finding.Severity.ShouldBe(isYardstick ? Severity.Warning : Severity.Error);
        finding.Label.ShouldBe(expected == Outcome.Violated ? isYardstick ? "falls short of the yardstick" : "not met" : OutcomeLabels.Get(RuleKind.Undertaking, expected));
        finding.Result.Because.ShouldBe(expected == Outcome.NotApplicable ? NotApplicableBecause.Day : NotApplicableBecause.None);
        finding.Presumptions.ShouldBeEmpty();
        if (expected == Outcome.Undetermined)
        {
            finding.Missing.ShouldHaveSingleItem().Pointer.ShouldBe("/agreements/0/startsOn");
        }
    }

    [Theory]
    [InlineData("""{ "signedOn": "2024-01-01" }""", null, true)]
    [InlineData("""{ "signedOn": "2010-10-01" }""", "2012-06-01", false)]
    [InlineData("""{ "endsOn": "2020-01-01" }""", null, false)]
    [InlineData("""{ "endsOn": "2027-01-01" }""", null, true)]
    [InlineData("""{ "endsOn": "2027-01-01" }""", "2024-06-01", false)]
    [InlineData("{ }", "2024-06", false)]
    [InlineData("{ }", "2026-01-01", true)]
    [InlineData("{ }", null, true)]
    public void Agreement_WithoutAFirstDay_IsAsRecentAsItCanBe(string days, string? describedOn, bool isYardstick)
    {
        var agreement = days.Replace("{ ", """{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "terminationNoticeMonths": 1""" + (days is "{ }" ? "" : ", "), StringComparison.Ordinal);
        var finding = Of(Default, Described(agreement, describedOn), "CMP4044");
        (finding.Outcome, finding.IsYardstick).ShouldBe((Outcome.Violated, isYardstick));
        finding.Presumptions.Select(p => p.Name).ShouldBe(["day"]);
        finding.PresumedFacts.Select(f => f.Pointer).ShouldBe(["/agreements/0/startsOn"]);
    }

    [Theory]
    [InlineData("fundingChanges", """{ "agreement": "g", "changeKind": "end", "changeReason": "budget", "noticeInWriting": false, "effectiveOn": "2026-01-01", "decidedOn": "DAY" }""", "CMP4042", Severity.Error)]
    [InlineData("consultations", """{ "durationWeeks": 4, "openedOn": "DAY", "format": "formalWritten", "departureReasonsGiven": false }""", "CMP2042", Severity.Warning)]
    public void Element_OfAnotherList_IsJudgedByItsOwnDay(string list, string element, string rule, Severity severity)
    {
        Told("2009-01-01").ShouldBe((Outcome.NotApplicable, false, severity));
        Told("2012-01-01").ShouldBe((Outcome.Violated, false, severity));
        Told("2026-01-01").ShouldBe((Outcome.Violated, true, Severity.Warning));

        (Outcome Outcome, bool IsYardstick, Severity Severity) Told(string day)
        {
            var description = Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant" }""");
            var finding = Of(Default, description[..description.LastIndexOf('}')] + $$""", "{{list}}": [{{element.Replace("DAY", day, StringComparison.Ordinal)}}] }""", rule);
            return (finding.Outcome, finding.IsYardstick, finding.Severity);
        }
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2010-12-13")]
    public void Nothing_IsJudgedByWhatIsStillToCome(string asOf)
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "compact-audit", AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture) });
        foreach (var description in (string[])["""{ "context": { "country": "GB-ENG" } }""", Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": "2024-01-01", "terminationNoticeMonths": 1 }""")])
        {
            var assessment = Analyze(analyzer, description);
            assessment.Outcomes.Where(o => o.Rule.Ruleset is "compact-2010").ShouldAllBe(o => o.Outcome == Outcome.NotApplicable && !o.RestsOnPresumption);
            assessment.Rulesets.Single(r => r.Name is "compact-2010").SupersededBy.ShouldBeNull();
        }

        Of(analyzer, Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": "2024-01-01", "terminationNoticeMonths": 1 }"""), "CMP4044").Message
            .ShouldBe($"The Compact 2010 was not in force on {(asOf[0] is '1' ? "1 January 1900" : "13 December 2010")}, but from 14 December 2010 to 16 July 2025.");
    }

    [Fact]
    public void Yardstick_HasTheOutcomesAndTheOrderOfANormInForce()
    {
        var text = File.ReadAllText(Repository.PathTo("examples", "anytown-advice-grant.json"));
        var (inForce, after) = (Analyze(2024), Analyze(2026));
        Told(after).ShouldBe(Told(inForce));
        Compact(after).ShouldBe(Compact(inForce));
        inForce.Findings.ShouldContain(f => f.Rule.Ruleset == "compact-2010" && f.Severity == Severity.Error);
        after.Outcomes.ShouldAllBe(o => o.Rule.Ruleset != "compact-2010" || o.Severity <= Severity.Warning || !o.Outcome.IsUnmet());

        // The Covenant, which took its place, is in force on the later day alone.
        static IEnumerable<(string, int, Outcome)> Told(Assessment assessment) => assessment.Outcomes.Where(o => o.Rule.Ruleset != "covenant").Select(o => (o.Rule.Id, o.ElementIndex, o.Outcome));

        static IEnumerable<string> Compact(Assessment assessment) => assessment.Findings.Where(f => f.Rule.Ruleset == "compact-2010").Select(f => $"{f.Rule.Id} {f.ElementIndex}");

        Assessment Analyze(int year)
        {
            var undated = System.Text.RegularExpressions.Regex.Replace(text, """ *"(?:describedOn|startsOn|endsOn|signedOn|openedOn|closedOn|decidedOn|toldOn|writtenOn|effectiveOn)": "[^"]*",?""", "", default, TimeSpan.FromSeconds(5));
            return RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(year, 6, 1) }).Analyze(PartnershipDocument.Parse(undated));
        }
    }

    [Fact]
    public void Profile_ThatPresumesNothing_AsksForTheDay()
    {
        var strict = With(""" "presumptions": "none" """);
        var finding = Of(strict, Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "terminationNoticeMonths": 1 }"""), "CMP4044");
        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Missing.Select(m => m.Pointer).ShouldBe(["/agreements/0/startsOn"]);
        finding.IsYardstick.ShouldBeFalse();
        Of(strict, Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": "2024-01-01", "terminationNoticeMonths": 1 }"""), "CMP4044").Outcome.ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void Profile_ThatWaivesTheDay_MeasuresWhatWasBeforeToo()
    {
        var analyzer = With(""" "rulesets": { "compact-2010": { "yardstick": ["day"] } }""");
        var finding = Of(analyzer, Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": "2005-01-01", "terminationNoticeMonths": 1 }"""), "CMP4044");
        (finding.Outcome, finding.IsYardstick, finding.Severity).ShouldBe((Outcome.Violated, true, Severity.Warning));
        Of(analyzer, Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "terminationNoticeMonths": 1 }"""), "CMP4044").Presumptions.Select(p => p.Name).ShouldBe(["day"]);
    }

    /// <summary>Where it counts what was before as well, a norm in force is one still, and where the day is not stated it rests on one that is presumed.</summary>
    [Theory]
    [InlineData(""" "startsOn": "2015-01-01", """, false, "")]
    [InlineData(""" "startsOn": "2005", """, true, "")]
    [InlineData("", false, "day")]
    public void Profile_ThatWaivesTheDay_LeavesANormThatWasInForceOne(string day, bool isYardstick, string presumed)
    {
        var analyzer = With(""" "rulesets": { "compact-2010": { "yardstick": ["day"] } }""", new(2020, 1, 1));
        var finding = Of(analyzer, Described($$"""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", {{day}} "terminationNoticeMonths": 1 }"""), "CMP4044");

        (finding.Outcome, finding.IsYardstick, string.Join(' ', finding.Presumptions.Select(p => p.Name))).ShouldBe((Outcome.Violated, isYardstick, presumed));
    }

    /// <summary>An agreement has begun before it ends, whatever else is known of its beginning.</summary>
    [Theory]
    [InlineData("""{ "below": "2011-01-01" }""", Outcome.NotApplicable)]
    [InlineData("""{ "from": "2009-01-01" }""", Outcome.NotApplicable)]
    public void Agreement_ThatEndedBefore_IsNotJudgedWhateverIsKnownOfItsBeginning(string startsOn, Outcome expected)
        => Of(Default, Described($$"""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": {{startsOn}}, "endsOn": "2010-06-30", "terminationNoticeMonths": 1 }"""), "CMP4044").Outcome.ShouldBe(expected);

    /// <summary>What is known of the day of the description in part is stated, and not taken to be the last day that it may be.</summary>
    [Theory]
    [InlineData("2010", Outcome.Undetermined)]
    [InlineData("2009", Outcome.NotApplicable)]
    [InlineData("2011", Outcome.Violated)]
    public void Description_DatedInPart_LeavesOpenWhatItDoes(string describedOn, Outcome expected)
        => Of(Default, Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "terminationNoticeMonths": 1 }""", describedOn), "CMP4044").Outcome.ShouldBe(expected);

    [Theory]
    [InlineData(""" "startsOn": "2009" """, "in 2009")]
    [InlineData(""" "startsOn": "2009-03" """, "in March 2009")]
    [InlineData(""" "startsOn": "2009-03-01" """, "on 1 March 2009")]
    [InlineData(""" "startsOn": { "below": "2010-12-14" } """, "on a day of which only this is known: before 14 December 2010")]
    [InlineData(""" "endsOn": "2009-03-01" """, "on 1 March 2009")]
    public void Message_OfWhatWasBefore_TellsTheDayAsItIsStated(string day, string told)
        => Of(Default, Described($$"""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", {{day}} }"""), "CMP4044").Message
            .ShouldBe($"The Compact 2010 was not in force {told}, but from 14 December 2010 to 16 July 2025.");

    [Fact]
    public void Contradiction_OfTheDayThatDecided_IsMarked()
    {
        var finding = Of(Default, Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": "2024-04-01", "endsOn": "2023-01-01", "terminationNoticeMonths": 6 }"""), "CMP4044", areProblemsExpected: true);
        finding.Outcome.ShouldBe(Outcome.Satisfied);
        finding.Contradictions.ShouldNotBeEmpty();
        finding.CountedAs.ShouldBe(Outcome.Undetermined);
    }

    /// <summary>What a starter asks for are the facts that the rules in use read.</summary>
    [Fact]
    public void Facts_ThatAreRead_IncludeTheDays()
        => ((string[])["describedOn", "agreements[].startsOn", "consultations[].openedOn", "fundingChanges[].decidedOn"]).ShouldBeSubsetOf(Default.FactPaths);

    [Fact]
    public void Successor_IsToldFromItsFirstDayOn()
    {
        SuccessorOn(new(2025, 7, 16)).ShouldBeNull();
        SuccessorOn(new(2025, 7, 17))!.ToString().ShouldStartWith("The Compact of 2010 was replaced on 17 July 2025 by the Civil Society Covenant.");

        static Successor? SuccessorOn(DateOnly day) =>
            RelationshipAnalyzer.Create(new() { AsOf = day }).Analyze(PartnershipDocument.Parse("{}")).Rulesets.Single(r => r.Name is "compact-2010").SupersededBy;
    }

    [Fact]
    public void Explanation_OfAYardstick_SaysSoAndNamesTheDay()
    {
        var text = Of(Default, Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": "2026-04-01", "terminationNoticeMonths": 1 }"""), "CMP4044").Explain().ToString();
        text.ShouldContain("The Compact 2010 was in force from 14 December 2010 to 16 July 2025. What it judges here was on 1 April 2026, so that it is a yardstick.");
        text.ShouldContain("replaced on 17 July 2025");
    }

    /// <summary>A local compact has days of its own, or none; those of the national text are not its.</summary>
    [Theory]
    [InlineData("", Outcome.Violated, false)]
    [InlineData(""" "inForce": { "from": "2012-05-01" },""", Outcome.Violated, false)]
    [InlineData(""" "inForce": { "to": "2020-01-01" },""", Outcome.Violated, true)]
    [InlineData(""" "inForce": { "from": "2026-06-01" },""", Outcome.NotApplicable, false)]
    public void LocalCompact_InForce_KeepsTheRulesThatItTookOver(string inForce, Outcome expected, bool isYardstick)
    {
        var local = Ruleset.Load(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ruleset.json"] = $$"""
                {
                  "name": "anytown-compact", "title": "The Anytown Compact", "version": "1.0.0", "summary": "For tests.", "lastVerifiedOn": "2026-11-22",{{inForce.Replace("}", """, "citations": [{ "source": "doc", "locator": "1" }] }""", StringComparison.Ordinal)}}
                  "categories": {}, "sources": { "doc": { "title": "D", "lastVerifiedOn": "2026-11-22" } }, "extends": [{ "ruleset": "compact-2010" }]
                }
                """,
        });
        local.Diagnostics.ShouldBeEmpty();
        var analyzer = RelationshipAnalyzer.Create(new() { Rulesets = [], AdditionalRulesets = [local.Ruleset!], AsOf = Today });
        var finding = Of(analyzer, Described("""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": "2026-04-01", "terminationNoticeMonths": 1 }"""), "CMP4044");
        (finding.Outcome, finding.IsYardstick).ShouldBe((expected, isYardstick));
    }

    [Fact]
    public void Rule_WithDaysOfItsOwn_HasThoseAndNotItsRulesets()
    {
        var ruleset = new Rulesets.TestRuleset()
            .Replace("ruleset.json", "\"categories\":", """ "inForce": { "from": "2000-01-01", "citations": [{ "source": "doc", "locator": "1" }] }, "categories":""")
            .Replace("rules/LOC0001.json", "\"tags\":", """ "inForce": { "from": "2026-01-01", "citations": [{ "source": "doc", "locator": "2" }] }, "tags":""")
            .LoadClean();
        ruleset.Rules.Select(rule => rule.DaysOfForce?.From).ShouldBe([new DateOnly(2026, 1, 1), null]);
        var analyzer = RelationshipAnalyzer.Create(new() { Rulesets = [], AdditionalRulesets = [ruleset], AsOf = Today });
        const string Description = """{ "describedOn": "2020-01-01", "context": { "country": "GB-ENG" }, "agreements": [{ "form": "grant", "startsOn": "2020-01-01", "termMonths": 12 }] }""";
        Of(analyzer, Description, "LOC0001").Result.Because.ShouldBe(NotApplicableBecause.Day);
        Of(analyzer, Description, "LOC0002").Outcome.ShouldBe(Outcome.Satisfied);
    }

    /// <summary>A rule that gives one day only has the other of its ruleset, so that no rule outlives what it belongs to.</summary>
    [Theory]
    [InlineData(""" "to": "2025-07-16" """, """ "from": "2015-01-01" """, "2014-01-01", "2020-01-01", "2026-01-01")]
    [InlineData(""" "from": "2015-01-01" """, """ "to": "2025-07-16" """, "2014-01-01", "2020-01-01", "2026-01-01")]
    public void Rule_WithOneDayOfItsOwn_HasTheOtherOfItsRuleset(string ofRuleset, string ofRule, string before, string within, string after)
    {
        const string Citations = """, "citations": [{ "source": "doc", "locator": "1" }] },""";
        var ruleset = new Rulesets.TestRuleset()
            .Replace("ruleset.json", "\"categories\":", $"\"inForce\": {{ {ofRuleset}{Citations} \"categories\":")
            .Replace("rules/LOC0001.json", "\"tags\":", $"\"inForce\": {{ {ofRule}{Citations} \"supersededBy\": {{ \"title\": \"the new rule\", \"statement\": \"It gave way to the new rule.\" }}, \"tags\":")
            .LoadClean();
        var analyzer = RelationshipAnalyzer.Create(new() { Rulesets = [], AdditionalRulesets = [ruleset], AsOf = Today });
        Told(before).Result.Because.ShouldBe(NotApplicableBecause.Day);
        Told(within).IsYardstick.ShouldBeFalse();
        Told(after).IsYardstick.ShouldBeTrue();
        Told(after).Explain().ToString().ShouldContain("The rule was in force from 1 January 2015 to 16 July 2025. What it judges here was on 1 January 2026, so that it is a yardstick. It gave way to the new rule.");

        Finding Told(string day) => Of(analyzer, $$"""{ "context": { "country": "GB-ENG" }, "agreements": [{ "form": "grant", "startsOn": "{{day}}", "termMonths": 12 }] }""", "LOC0001");
    }

    /// <summary>Whether it is a norm still or a yardstick hangs on a day that nobody stated: that is said, though the outcome is the same.</summary>
    [Fact]
    public void Ruleset_WithALastDayOnly_SaysThatADayIsPresumed()
    {
        var ruleset = new Rulesets.TestRuleset()
            .Replace("ruleset.json", "\"categories\":", """ "inForce": { "to": "2025-07-16", "citations": [{ "source": "doc", "locator": "1" }] }, "categories":""")
            .LoadClean();
        Told("", "declared").ShouldBe((Outcome.Violated, true, "day"));
        Told("", "none").ShouldBe((Outcome.Violated, true, ""));
        Told(""" "endsOn": "2020-01-01", """, "declared").ShouldBe((Outcome.Violated, false, ""));
        Told(""" "startsOn": "2020-01-01", """, "declared").ShouldBe((Outcome.Violated, false, ""));

        (Outcome, bool, string) Told(string day, string presumptions)
        {
            var analyzer = RelationshipAnalyzer.Create(new()
            {
                Profile = Profile.Parse($$"""{ "name": "p", "title": "P", "summary": "S.", "presumptions": "{{presumptions}}" }""").Profile,
                Rulesets = [],
                AdditionalRulesets = [ruleset],
                AsOf = Today,
            });
            var finding = Of(analyzer, $$"""{ "context": { "country": "GB-ENG" }, "agreements": [{ {{day}} "form": "grant", "termMonths": 12, "extensions": { "qualityMark": false } }] }""", "LOC0001");
            return (finding.Outcome, finding.IsYardstick, string.Join(',', finding.Presumptions.Select(p => p.Name)));
        }
    }

    [Theory]
    [InlineData(""" "inForce": {},""", "RRS0062", "need a first day")]
    [InlineData(""" "inForce": { "from": "2020-01-01", "to": "2019-01-01" },""", "RRS0062", "The last day is before the first.")]
    [InlineData(""" "inForce": { "from": "2020-01-01" }, "supersededBy": { "title": "T", "statement": "S." },""", "RRS0062", "has a last day")]
    [InlineData(""" "supersededBy": { "title": "T", "statement": "S." },""", "RRS0062", "has a last day")]
    [InlineData(""" "inForce": { "from": "2020-02-30" },""", "RRS0025", "2020-02-30")]
    [InlineData(""" "inForce": { "note": "N.", "citations": [{ "source": "doc", "locator": "1" }] },""", "RRS0062", "need a first day")]
    public void Days_ThatDoNotGoTogether_AreReportedAtTheirPlace(string days, string id, string message)
    {
        var loaded = new Rulesets.TestRuleset().Replace("ruleset.json", "\"categories\":", days + "\"categories\":").Load();
        var diagnostic = loaded.Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Id, diagnostic.Location!.Line).ShouldBe((id, 8));
        diagnostic.Message.ShouldContain(message);
    }

    [Fact]
    public void Session_WhereADayChanges_FollowsIt()
    {
        var evaluator = Default.CreateEvaluator();
        var (of, with) = (Partnership("2009-01-01"), Partnership("2024-01-01"));
        evaluator.TurnTo(of);
        var affected = evaluator.Change(with, [new("agreements[].startsOn", "agreements", 0, [], ChangesLists: false)]).Select(a => evaluator.Rules[a.Rule].Descriptor.Id).ToList();
        Default.Analyze(of).Outcomes.Zip(Default.Analyze(with).Outcomes).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Rule.Id).Distinct().ShouldAllBe(id => affected.Contains(id));
        affected.ShouldContain("CMP4044");

        // That a norm has become a yardstick is a change, be the outcome the same.
        var session = new Sessions.AnalysisSession(Default, PartnershipDocument.FromPartnership(with));
        var change = session.Set("/agreements/0/startsOn", "2026-04-01").Outcomes.Single(o => o.Rule.Id == "CMP4044");
        (change.From!.Outcome, change.To!.Outcome, change.From.IsYardstick, change.To.IsYardstick).ShouldBe((Outcome.Violated, Outcome.Violated, false, true));

        static Model.Partnership Partnership(string startsOn) =>
            PartnershipDocument.Parse(Described($$"""{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": "{{startsOn}}", "terminationNoticeMonths": 1 }""")).Partnership;
    }

    private static string Described(string agreement, string? describedOn = null) =>
        $$"""
        {
          {{(describedOn is null ? "" : $"\"describedOn\": \"{describedOn}\",")}}
          "context": { "country": "GB-ENG" },
          "parties": [{ "id": "f", "kind": "localGovernment" }, { "id": "r", "kind": "civilSociety" }],
          "agreements": [{{agreement}}]
        }
        """;

    private static RelationshipAnalyzer With(string settings, DateOnly? asOf = null) => RelationshipAnalyzer.Create(new()
    {
        Profile = Profile.Parse($$"""{ "name": "own", "title": "O", "summary": "S.", "extends": ["default"], {{settings}} }""").Profile,
        AsOf = asOf ?? Today,
    });

    private static Assessment Analyze(RelationshipAnalyzer analyzer, string description, bool areProblemsExpected = false)
    {
        var assessment = analyzer.Analyze(PartnershipDocument.Parse(description));
        assessment.Diagnostics.Any().ShouldBe(areProblemsExpected);
        return assessment;
    }

    private static Finding Of(RelationshipAnalyzer analyzer, string description, string rule, bool areProblemsExpected = false) =>
        Analyze(analyzer, description, areProblemsExpected).GetFindings(rule).ShouldHaveSingleItem();
}
