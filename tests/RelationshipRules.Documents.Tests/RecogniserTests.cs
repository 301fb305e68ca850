namespace RelationshipRules.Documents.Tests;

public sealed class RecogniserTests
{
    private static readonly Dictionary<string, string> Files = Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "rulesets", "recognisers"), "*.json")
        .ToDictionary(f => "rulesets/recognisers/" + Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);

    [Fact]
    public void Shipped_AreValid_AndTheirExamplesHold()
    {
        var result = RecogniserSet.Load(Files, check: true);

        result.Diagnostics.ShouldBeEmpty();
        result.Set!.FactPaths.Count.ShouldBeGreaterThanOrEqualTo(60);
        result.Set.Test().Failures.ShouldBeEmpty();
        RecogniserSet.Embedded.FactPaths.ShouldBe(result.Set.FactPaths);
    }

    [Theory]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].termMonth", "near": [], "patterns": [], "examples": [] } ] }""", "RRT0023", "agreements[].termMonths")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].termMonths", "near": [], "patterns": [ { "find": "(a", "read": "months", "why": "w" } ], "examples": [] } ] }""", "RRT0024", "not closed")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].termMonths", "near": [], "patterns": [ { "find": "a(?=b)", "read": "months", "why": "w" } ], "examples": [] } ] }""", "RRT0024", "question mark")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].termMonths", "near": [], "patterns": [ { "find": "{mst} a", "read": "months", "why": "w" } ], "examples": [] } ] }""", "RRT0024", "no macro")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [ { "find": "a", "value": "gift", "why": "w" } ], "examples": [] } ] }""", "RRT0025", "gift")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [ { "find": "a", "value": "grant", "read": "months", "why": "w" } ], "examples": [] } ] }""", "RRT0021", "either")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [], "examples": [ { "text": "a", "value": [[true]] } ] } ] }""", "RRT0025", "form")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [], "examples": [ { "text": "a", "value": null } ] } ] }""", "RRT0025", "no value")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [""], "patterns": [], "examples": [] } ] }""", "RRT0022", "word")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [ { "find": "", "value": "grant", "why": "w" } ], "examples": [] } ] }""", "RRT0024", "1 to 2000")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": "grant", "patterns": [], "examples": [] } ] }""", "RRT0022", "list")]
    [InlineData("""{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [ { "find": "a", "value": "grant", "closes": "yes", "why": "w" } ], "examples": [] } ] }""", "RRT0022", "true or false")]
    [InlineData("""{ "topic": "t", "recogniser": [] }""", "RRT0021", "recogniser")]
    [InlineData("""{ "topic": """, "RRT0020", "JSON")]
    public void Load_OfWhatIsWrong_SaysWhereAndWhat(string text, string id, string words)
    {
        var result = RecogniserSet.Load(new Dictionary<string, string> { ["own.json"] = "\n\n" + text }, check: true);

        result.Set.ShouldBeNull();
        var problem = result.Diagnostics.First(d => d.Id == id);
        problem.Message.ShouldContain(words);
        problem.Location!.Path.ShouldBe("own.json");
        problem.Location.Line.ShouldBeGreaterThanOrEqualTo(3);
        problem.Location.Column.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("""{ "topic": "é€𐍈" "recognisers": [] }""", 1, 19)]
    [InlineData("{ \"topic\":\n\"é€𐍈\",\n \"é\" x }", 3, 6)]
    public void Load_OfNoJson_CountsCharactersAndNotBytes(string text, int line, int column)
    {
        var place = RecogniserSet.Load(new Dictionary<string, string> { ["own.json"] = text }).Diagnostics.ShouldHaveSingleItem().Location!;

        (place.Line, place.Column).ShouldBe((line, column));
    }

    [Fact]
    public void Load_WithoutExamples_IsTold() =>
        RecogniserSet.Load(
            new Dictionary<string, string> { ["own.json"] = """{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [ { "find": "a", "value": "grant", "why": "w" } ], "examples": [] } ] }""" },
            check: true).Diagnostics.ShouldContain(d => d.Id == "RRT0026");

    [Theory]
    [InlineData(@"\\bno (trees|shrubs) may be felled")]
    [InlineData("{none} (trees|shrubs) may be felled")]
    public async Task Negation_ThatAFormNames_IsNotADenial(string form)
    {
        var set = RecogniserSet.Load(new Dictionary<string, string>
        {
            ["words.json"] = """{ "macros": { "none": "(no|nil)" }, "replace": [], "hedges": [], "elsewhere": [] }""",
            ["own.json"] = $$"""{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [ { "find": "{{form}}", "value": "grant", "why": "w" } ], "examples": [] } ] }""",
        }).Set!;

        (await new ProposalFinder(set).FindAsync(AgreementText.FromText("No trees may be felled here."))).Proposals.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("The group must not, at any time, fell trees.", false)]
    [InlineData("The group must not prune, lop, fell trees.", false)]
    [InlineData("The group must, at any time, fell trees.", true)]
    [InlineData("Where it is not wet, fell trees.", true)]
    [InlineData("The door is old. It is green.", true)]
    [InlineData("The door is old. Is it so? It is green.", false)]
    public async Task Form_IsFound_UnlessItIsDeniedOrTheSentenceBeforeIsAnother(string text, bool expected)
    {
        var set = RecogniserSet.Load(new Dictionary<string, string>
        {
            ["own.json"] = """{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [ { "find": "fell trees", "value": "grant", "why": "w" }, { "find": "it is green", "after": "door is old", "value": "grant", "why": "w" } ], "examples": [] } ] }""",
        }).Set!;

        (await new ProposalFinder(set).FindAsync(AgreementText.FromText(text))).Proposals.Any().ShouldBe(expected);
    }

    [Theory]
    [InlineData(@"\bcats?\b", "a cat", true)]
    [InlineData(@"\bcats?\b", "concat", false)]
    [InlineData(@"\bcats?\b", "cats", true)]
    [InlineData(@"^cat", "a cat", false)]
    [InlineData(@"cat$", "cats and a cat", true)]
    [InlineData(@"cat$", "cats", false)]
    [InlineData(@"(a|b){2,3}c", "xabc", true)]
    [InlineData(@"(a|b){2,3}c", "xac", false)]
    [InlineData(@"\w+ \d", "été 3", true)]
    [InlineData(@"no \w", "no \u0663", true)]
    [InlineData("[£€] ?\\d", "£ 5", true)]
    [InlineData(@"\b@name\b", "pay @name now", true)]
    public void Sieve_SaysWhetherAnExpressionMayStand(string expression, string text, bool expected)
    {
        var piece = Recognisers.Piece.Read(expression);

        piece.MayMatch(text).ShouldBe(expected);
        Enumerable.Range(0, text.Length + 1).Any(at => piece.MatchAt(text, at, new()) is not null).ShouldBe(expected);
    }

    [Fact]
    public async Task Expression_ThatIsMadeToBeSlow_TakesNoLongerThanItsText()
    {
        var set = RecogniserSet.Load(new Dictionary<string, string>
        {
            ["own.json"] = """{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [ { "find": "((a|aa)+)+b", "value": "grant", "why": "w" } ], "examples": [] } ] }""",
        }).Set!;
        var text = AgreementText.FromText(string.Join("\n\n", Enumerable.Repeat(new string('a', 2_000) + ".", 2)));

        var found = await Task.Run(() => new ProposalFinder(set).FindAsync(text)).WaitAsync(TimeSpan.FromSeconds(60));

        found.Proposals.ShouldBeEmpty();
    }
}
