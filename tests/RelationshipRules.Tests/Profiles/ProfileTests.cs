using RelationshipRules.Authoring;
using RelationshipRules.Compilation;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;
using RelationshipRules.Tests.Rulesets;

namespace RelationshipRules.Tests.Profiles;

public sealed class ProfileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rr-profile").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("default", false)]
    [InlineData("default.json", true)]
    [InlineData("default.jsonc", true)]
    [InlineData("DEFAULT.JSON", true)]
    [InlineData("DEFAULT.JSONC", true)]
    [InlineData("ours/default", true)]
    public void IsPath_TellsPathsFromNames(string nameOrPath, bool expected)
    {
        Profile.IsPath(nameOrPath).ShouldBe(expected);
        (Profile.Load(nameOrPath).Profile is null).ShouldBe(expected, "only the name is there to be found");
    }

    [Fact]
    public void LoadEmbedded_Default_LetsTheCompactPresume()
    {
        var profile = LoadClean(Profile.LoadEmbedded("default"));
        Ruleset.LoadEmbedded("compact-2010").Ruleset!.Presumptions.ShouldAllBe(p => profile.Presumes(p));
        profile.ResolveYardstick("compact-2010").ShouldBeEmpty();
    }

    [Fact]
    public void Presumes_OfferedOrUnwanted_AsTheNearestProfileSays()
    {
        var offered = Ruleset.LoadEmbedded("sponsorship").Ruleset!.Presumptions.Single(p => p.Name == "sponsorship");
        var declared = Ruleset.LoadEmbedded("compact-2010").Ruleset!.Presumptions.Single(p => p.Name == "england");
        offered.IsOffered.ShouldBeTrue();
        Holds("").ShouldBe((false, true));
        Holds("\"rulesets\": { \"sponsorship\": { \"presume\": [\"sponsorship\"] } }").ShouldBe((true, true));
        Holds("\"presumptions\": \"none\", \"rulesets\": { \"sponsorship\": { \"presume\": [\"sponsorship\"] } }").ShouldBe((false, false));
        Write("far", "\"presumptions\": \"none\"");
        LoadClean(Profile.LoadFile(Write("near", "\"extends\": [\"far\"]"))).Presumes(declared).ShouldBeFalse();
        LoadClean(Profile.LoadFile(Write("near", "\"extends\": [\"far\"], \"presumptions\": \"declared\""))).Presumes(declared).ShouldBeTrue();

        (bool Offered, bool Declared) Holds(string settings)
        {
            var profile = LoadClean(Profile.Parse(Json("p", settings)));
            return (profile.Presumes(offered), profile.Presumes(declared));
        }
    }

    [Theory]
    [InlineData("assume", "Leave it out")]
    [InlineData("strict", "\"presumptions\": \"none\"")]
    [InlineData("benchmark", "\"yardstick\": [\"place\", \"party\"]")]
    [InlineData("other", "\"yardstick\"")]
    public void Parse_ApplicabilityOfVersion01_SaysWhatToWriteInstead(string mode, string instead)
    {
        var diagnostic = Profile.Parse(Json("p", $"\"rulesets\": {{ \"compact-2010\": {{ \"applicability\": \"{mode}\" }} }}")).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("RRP0039");
        diagnostic.Severity.ShouldBe(Severity.Error);
        diagnostic.Message.ShouldContain(instead);
        diagnostic.Location!.Pointer.ShouldBe("/rulesets/compact-2010/applicability");
    }

    [Fact]
    public void LoadEmbedded_All_TakesTheCompactAsAYardstickForAnyPlaceButNotForAnyParty()
    {
        LoadClean(Profile.LoadEmbedded("all")).ResolveYardstick("compact-2010").ShouldBe([ApplicabilityTest.Place]);
        LoadClean(Profile.LoadEmbedded("funder-yardstick")).ResolveYardstick("compact-2010").ShouldBe([ApplicabilityTest.Place, ApplicabilityTest.Party]);
        Profile.EmbeddedNames.ShouldBe(["all", "case", "civil-society", "co-production", "compact-audit", "council", "default", "foundation", "funder-yardstick", "funder", "government", "grant-maker", "migrant-organisations", "relationship", "resettlement", "returns", "sponsorship"]);
    }

    [Fact]
    public void LoadEmbedded_EveryProfile_KnowsItsNames()
    {
        var rulesets = Ruleset.EmbeddedNames.Select(n => Ruleset.LoadEmbedded(n).Ruleset!).ToList();
        foreach (var name in Profile.EmbeddedNames)
        {
            var profile = LoadClean(Profile.LoadEmbedded(name));
            profile.Name.ShouldBe(name);
            var diagnostics = new List<Diagnostic>();
            new ProfileChecker(new(rulesets), diagnostics).Check(profile);
            diagnostics.ShouldBeEmpty();
        }
    }

    [Fact]
    public void LoadEmbedded_UnknownName_SuggestsTheNearest() =>
        Profile.LoadEmbedded("defalt").Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("There is no profile 'defalt'; did you mean 'default'?");

    [Fact]
    public void ResolveSeverity_SeveralLevels_IdWinsOverCategoryOverKind()
    {
        var rule = new TestRuleset().LoadClean().Rules[0];
        const string Kind = "\"kinds\": { \"undertaking\": { \"severity\": \"silent\" } }";
        const string Category = "\"categories\": { \"local/services\": { \"severity\": \"suggestion\" } }";
        const string Id = "\"rules\": { \"LOC0001\": { \"severity\": \"error\" } }";

        Resolve("").ShouldBe((Severity.Warning, "the rule's own, ruleset local"));
        Resolve(Kind).ShouldBe((Severity.Silent, "profile p, kind undertaking"));
        Resolve($"{Kind}, {Category}").ShouldBe((Severity.Suggestion, "profile p, category local/services"));
        Resolve($"{Kind}, {Category}, {Id}").ShouldBe((Severity.Error, "profile p, rule LOC0001"));

        (Severity, string) Resolve(string settings)
        {
            var severity = LoadClean(Profile.Parse(Json("p", settings))).ResolveSeverity(rule);
            return (severity.Severity, severity.Origin);
        }
    }

    [Fact]
    public void ResolveSeverity_RuleNotSelected_IsOffUnlessNamedById()
    {
        var rule = new TestRuleset().LoadClean().Rules[0];
        const string Sides = "\"addressees\": [\"civilSociety\"]";
        const string Kind = "\"kinds\": { \"undertaking\": { \"severity\": \"error\" } }";
        rule.Addressee.ShouldBe(Addressee.Government);

        Resolve($"{Sides}, {Kind}").ShouldBe((Severity.None, "profile p, not for government"));
        Resolve($"\"addressees\": [\"both\", \"government\"], {Kind}").ShouldBe((Severity.Error, "profile p, kind undertaking"));
        Resolve($"{Sides}, \"rules\": {{ \"LOC0001\": {{ \"severity\": \"error\" }} }}").ShouldBe((Severity.Error, "profile p, rule LOC0001"));
        Resolve("\"rulesets\": { \"local\": { \"only\": [\"LOC0002\"] } }").ShouldBe((Severity.None, "profile p, not among its rules of local"));
        Resolve("\"rulesets\": { \"local\": { \"only\": [\"LOC0001\"] } }").ShouldBe((Severity.Warning, "the rule's own, ruleset local"));
        Resolve("\"rulesets\": { \"other\": { \"only\": [] } }").ShouldBe((Severity.Warning, "the rule's own, ruleset local"));

        (Severity, string) Resolve(string settings)
        {
            var severity = LoadClean(Profile.Parse(Json("p", settings))).ResolveSeverity(rule);
            return (severity.Severity, severity.Origin);
        }
    }

    [Fact]
    public void ResolveSeverity_ExtendedProfileSelects_NearerSelectionWins()
    {
        Write("far", "\"addressees\": [\"civilSociety\"], \"rulesets\": { \"local\": { \"only\": [\"LOC0002\"] } }");
        var rule = new TestRuleset().LoadClean().Rules[0];
        LoadClean(Profile.LoadFile(Write("near", "\"extends\": [\"far\"]"))).ResolveSeverity(rule).Origin.ShouldBe("profile far, not for government");
        LoadClean(Profile.LoadFile(Write("near", "\"extends\": [\"far\"], \"addressees\": [\"government\"]"))).ResolveSeverity(rule).Origin.ShouldBe("profile far, not among its rules of local");
        LoadClean(Profile.LoadFile(Write("near", "\"extends\": [\"far\"], \"addressees\": [\"government\"], \"rulesets\": { \"local\": { \"only\": [\"LOC0001\"] } }")))
            .ResolveSeverity(rule).Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void ResolveSeverity_ExtendedProfile_NearerWinsWithinALevel()
    {
        Write("far", "\"rules\": { \"LOC0001\": { \"severity\": \"error\" } }, \"kinds\": { \"undertaking\": { \"severity\": \"error\" } }");
        Write("middle", "\"extends\": [\"far\"], \"kinds\": { \"undertaking\": { \"severity\": \"silent\" } }");
        var near = LoadClean(Profile.LoadFile(Write("near", "\"extends\": [\"middle\", \"far\", \"default\"], \"rulesets\": { \"local\": { \"yardstick\": [\"party\"] } }")));
        var rules = new TestRuleset().LoadClean().Rules;

        // The id level is looked at in the whole chain before the kind level.
        near.ResolveSeverity(rules[0]).Origin.ShouldBe("profile far, rule LOC0001");
        near.ResolveSeverity(rules[1]).Origin.ShouldBe("the rule's own, ruleset local");
        near.Chain.Select(p => p.Name).ShouldBe(["near", "middle", "far", "default"]);
        near.ResolveYardstick("local").ShouldBe([ApplicabilityTest.Party]);
        near.ResolveYardstick("compact-2010").ShouldBeEmpty();

        Write("far", "\"kinds\": { \"undertaking\": { \"severity\": \"error\" } }");
        LoadClean(Profile.LoadFile(Path.Combine(_folder, "near.json"))).ResolveSeverity(rules[0]).Origin.ShouldBe("profile middle, kind undertaking");
    }

    [Theory]
    [InlineData("RRP0001", "\"rules\": { \"X\" }", "}")]
    [InlineData("RRP0020", "\"severities\": {}", "\"severities\"")]
    [InlineData("RRP0020", "\"rules\": { \"LOC0001\": { \"severity\": \"error\", \"why\": 1 } }", "\"why\"")]
    [InlineData("RRP0021", "\"rules\": []", "[]")]
    [InlineData("RRP0021", "\"extends\": \"default\"", "\"default\"")]
    [InlineData("RRP0022", "\"rules\": { \"LOC0001\": {} }", "{} }")]
    [InlineData("RRP0022", "\"parameters\": { \"local/x\": { \"value\": 3 } }", "{ \"value\"")]
    [InlineData("RRP0023", "\"extends\": [\"\"]", "\"\"]")]
    [InlineData("RRP0024", "\"rulesets\": { \"*\": { \"yardstick\": [\"plaice\"] } }", "\"plaice\"")]
    [InlineData("RRP0024", "\"kinds\": { \"undertakings\": { \"severity\": \"error\" } }", "\"undertakings\"")]
    [InlineData("RRP0024", "\"addressees\": [\"goverment\"]", "\"goverment\"")]
    [InlineData("RRP0021", "\"addressees\": \"government\"", "\"government\"")]
    [InlineData("RRP0021", "\"rulesets\": { \"local\": { \"only\": \"LOC0001\" } }", "\"LOC0001\"")]
    [InlineData("RRP0031", "\"extends\": [\"defaults\"]", "\"defaults\"")]
    [InlineData("RRP0032", "\"extends\": [\"p\"]", "\"p\"]")]
    public void Parse_OneMistake_IsReportedAtItsPlace(string id, string settings, string place)
    {
        var json = Json("p", settings);
        var diagnostic = Profile.Parse(json).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe(id);
        diagnostic.Location!.Column.ShouldBe(json.IndexOf(place, json.IndexOf("\"s\"", StringComparison.Ordinal), StringComparison.Ordinal) + 1, diagnostic.Message);
    }

    [Fact]
    public void Parse_NamesThatCannotBe_AreReported()
    {
        Profile.Parse(Json("P!", "")).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRP0030");
        Profile.Parse("[]").Profile.ShouldBeNull();
        Profile.Parse("{}").Diagnostics.Count.ShouldBe(3);

        // What else is wrong is told as well.
        var unnamed = Profile.Parse("""{ "name": 3, "title": "", "summary": "x", "rulez": {} }""");
        unnamed.Profile.ShouldBeNull();
        unnamed.Diagnostics.Select(d => d.Id).Order(StringComparer.Ordinal).ShouldBe(["RRP0020", "RRP0021", "RRP0023"]);
    }

    [Fact]
    public void Parse_WithoutATitle_IsReportedAndGoesByItsName()
    {
        var result = Profile.Parse("{ \"name\": \"p\" }");
        result.Diagnostics.Select(d => d.Id).ShouldBe(["RRP0022", "RRP0022"]);
        (result.HasErrors, result.Profile!.Title, result.Profile.Summary).ShouldBe((true, "p", ""));
    }

    [Fact]
    public void ResolveYardstick_NamedAndForAll_TheNameWins()
    {
        var profile = LoadClean(Profile.Parse(Json("p", "\"rulesets\": { \"*\": { \"yardstick\": [\"place\"] }, \"local\": { \"yardstick\": [\"party\"] }, \"quiet\": { \"only\": [] } }")));
        profile.ResolveYardstick("local").ShouldBe([ApplicabilityTest.Party]);
        profile.ResolveYardstick("quiet").ShouldBe([ApplicabilityTest.Place]);
        profile.ResolveYardstick("other").ShouldBe([ApplicabilityTest.Place]);
    }

    [Fact]
    public void LoadFile_ProfilesInACircle_NamesTheCircle()
    {
        Write("a", "\"extends\": [\"b\"]");
        Write("b", "\"extends\": [\"a\"]");
        var result = Profile.LoadFile(Path.Combine(_folder, "a.json"));
        result.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The profiles extend one another in a circle: a extends b extends a.");
        result.Diagnostics[0].Location!.Path.ShouldEndWith("b.json");
    }

    [Fact]
    public void LoadFile_ProfileThatLeadsIntoACircle_NamesTheCircleAlone()
    {
        Write("a", "\"extends\": [\"b\"]");
        Write("b", "\"extends\": [\"c\"]");
        Write("c", "\"extends\": [\"b\"]");
        Profile.LoadFile(Path.Combine(_folder, "a.json")).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The profiles extend one another in a circle: b extends c extends b.");
    }

    [Fact]
    public void LoadFile_ProfileThatExtendsItsFileUnderAnotherName_IsACircle()
    {
        File.WriteAllText(Path.Combine(_folder, "p3.json"), Json("zz", "\"extends\": [\"p3\"]"));
        Profile.LoadFile(Path.Combine(_folder, "p3.json")).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The profiles extend one another in a circle: p3 extends p3.");

        File.CreateSymbolicLink(Path.Combine(_folder, "other.json"), "p4.json");
        File.WriteAllText(Path.Combine(_folder, "p4.json"), Json("zz", "\"extends\": [\"other\"]"));
        Profile.LoadFile(Path.Combine(_folder, "p4.json")).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRP0032");
    }

    [Fact]
    public void LoadFile_ProfilesThatEachExtendTheNextTwice_AreReadOnceEach()
    {
        for (var i = 0; i < 60; i++)
        {
            Write($"c{i}", $"\"extends\": [\"c{i + 1}\", \"c{i + 1}\"]");
        }

        Write("c60", "");
        LoadClean(Profile.LoadFile(Path.Combine(_folder, "c0.json"))).Chain.Count.ShouldBe(61);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    [InlineData(120, true)]
    public void LoadFile_MoreProfilesThanTheLimit_SaysSo(int count, bool isTooMany)
    {
        for (var i = 0; i < count - 1; i++)
        {
            Write($"c{i}", $"\"extends\": [\"c{i + 1}\"]");
        }

        Write($"c{count - 1}", "");
        Profile.LoadFile(Path.Combine(_folder, "c0.json")).Diagnostics.Select(d => (d.Id, d.Message))
            .ShouldBe(isTooMany ? [("RRP0041", "100 profiles extend one another, which is the limit; 'c100' is one too many.")] : []);
    }

    [Fact]
    public void LoadFile_ProfileBehindALink_LooksBesideTheRealFile()
    {
        Write("base", "");
        var real = Write("real", "\"extends\": [\"base\"]");
        var elsewhere = Directory.CreateDirectory(Path.Combine(_folder, "elsewhere")).FullName;
        File.CreateSymbolicLink(Path.Combine(elsewhere, "link.json"), real);
        LoadClean(Profile.LoadFile(Path.Combine(elsewhere, "link.json"))).Chain.Select(p => p.Name).ShouldBe(["real", "base"]);
    }

    [Fact]
    public void LoadFile_Missing_SaysSo() =>
        Profile.LoadFile(Path.Combine(_folder, "none.json")).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRP0010");

    [Theory]
    [InlineData("RRP0033", "\"rulesets\": { \"locale\": {} }", "There is no ruleset 'locale'; did you mean 'local'?")]
    [InlineData("RRP0034", "\"rulesets\": { \"local\": { \"only\": [\"LOC0011\"] } }", "The ruleset 'local' has no rule 'LOC0011'; did you mean 'LOC0001'?")]
    [InlineData("RRP0038", "\"rulesets\": { \"*\": { \"only\": [] } }", "'only' lists rules of one ruleset; name the ruleset instead of '*'.")]
    [InlineData("RRP0040", "\"rulesets\": { \"*\": { \"presume\": [\"sponsorshp\"] } }", "No ruleset has a presumption on offer 'sponsorshp'; did you mean 'sponsorship'?")]
    [InlineData("RRP0034", "\"rules\": { \"LOC0011\": { \"severity\": \"none\" } }", "There is no rule 'LOC0011'; did you mean 'LOC0001'?")]
    [InlineData("RRP0035", "\"categories\": { \"local/service\": { \"severity\": \"none\" } }", "The ruleset 'local' has no category 'service'; did you mean 'services'?")]
    [InlineData("RRP0033", "\"categories\": { \"loca/services\": { \"severity\": \"none\" } }", "There is no ruleset 'loca'; did you mean 'local'?")]
    [InlineData("RRP0036", "\"parameters\": { \"local/minimumTermMonth\": { \"value\": 3, \"reason\": \"r\" } }", "The ruleset 'local' has no parameter 'minimumTermMonth'; did you mean 'minimumTermMonths'?")]
    [InlineData("RRP0037", "\"parameters\": { \"local/minimumTermMonths\": { \"value\": \"3\", \"reason\": \"r\" } }", "The parameter 'minimumTermMonths' is a number, not a text.")]
    [InlineData("RRP0034", "\"rulesets\": { \"local\": { \"only\": [\"LOC0001\", \"LOC0012\"], \"presume\": [] } }", "The ruleset 'local' has no rule 'LOC0012'; did you mean 'LOC0002'?")]
    [InlineData("RRP0040", "\"rulesets\": { \"local\": { \"presume\": [\"england\"] } }", "The ruleset 'local' has no presumption on offer 'england'.")]
    [InlineData("RRP0038", "\"categories\": { \"local/\": { \"severity\": \"none\" } }", "Write the ruleset's name, a slash and the category: 'compact-2010/local'.")]
    [InlineData("RRP0038", "\"categories\": { \"/services\": { \"severity\": \"none\" } }", "Write the ruleset's name, a slash and the category: 'compact-2010/services'.")]
    [InlineData("RRP0038", "\"parameters\": { \"minimumTermMonths\": { \"value\": 3, \"reason\": \"r\" } }", "Write the ruleset's name, a slash and the parameter: 'compact-2010/minimumTermMonths'.")]
    public void Check_UnknownName_SuggestsTheNearest(string id, string settings, string message)
    {
        var diagnostics = new List<Diagnostic>();
        new ProfileChecker(new([new TestRuleset().LoadClean()]), diagnostics).Check(LoadClean(Profile.Parse(Json("p", settings))));
        var diagnostic = diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe(id);
        diagnostic.Message.ShouldBe(message);
        diagnostic.Location!.Line.ShouldBe(1);
    }

    [Fact]
    public void Check_NamesOfARulesetOfTheLibraryNotInUse_AreKnown()
    {
        var profile = LoadClean(Profile.Parse(Json("p", "\"rules\": { \"CMP1011\": { \"severity\": \"none\" } }, \"parameters\": { \"compact-2010/minimumNoticeMonths\": { \"value\": 6, \"reason\": \"r\" } }")));
        var diagnostics = new List<Diagnostic>();
        new ProfileChecker(new([new TestRuleset().LoadClean()]), diagnostics).Check(profile);
        diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Diagnostics_EveryId_IsListedOnceWithATitle() =>
        ProfileDiagnostics.All.DistinctBy(d => d.Key, StringComparer.Ordinal).Count().ShouldBe(ProfileDiagnostics.All.Count);

    private static string Json(string name, string settings) =>
        $"{{ \"name\": \"{name}\", \"title\": \"t\", \"summary\": \"s\"{(settings.Length > 0 ? ", " : "")}{settings} }}";

    private static Profile LoadClean(ProfileLoadResult result)
    {
        result.Diagnostics.ShouldBeEmpty();
        result.HasErrors.ShouldBeFalse();
        return result.Profile.ShouldNotBeNull();
    }

    private string Write(string name, string settings)
    {
        var path = Path.Combine(_folder, name + ".json");
        File.WriteAllText(path, Json(name, settings));
        return path;
    }
}
